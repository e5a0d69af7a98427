using System;
using System.Globalization;
using System.Linq;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace NA64Mu.App.Plots;

/// <summary>The common look of all plots.</summary>
internal static class PlotStyle
{
    public const int Width = 760;
    public const int Height = 600;
    public const float LabelSize = 17;
    public const float TickSize = 14;
    public const float TextSize = 14;

    private const string SuperscriptDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int MinorMarks = 5;

    /// <summary>Numbers below are written with a power of ten.</summary>
    private const double SmallestDecimal = 1e-5;

    private static readonly double[] RoundSteps = [1, 2, 5, 10];

    /// <summary>Blue, vermilion, green, purple, orange, sky blue, black: the colour-blind safe palette of Okabe and Ito (2008) without its yellow.</summary>
    public static Color[] Palette { get; } =
        [new(0, 114, 178), new(213, 94, 0), new(0, 158, 115), new(204, 121, 167), new(230, 159, 0), new(86, 180, 233), new(0, 0, 0)];

    /// <summary>An empty plot with white ground and a black frame.</summary>
    public static Plot NewPlot(PlotFonts fonts, string title, string labelX, string labelY)
    {
        var plot = new Plot();
        plot.Font.Set(fonts.Name);
        plot.FigureBackground.Color = Colors.White;
        plot.DataBackground.Color = Colors.White;
        plot.HideGrid();
        plot.XLabel(labelX, LabelSize);
        plot.YLabel(labelY, LabelSize);
        plot.Title(title, TextSize);
        plot.Axes.Title.Label.Bold = false;
        foreach (IAxis axis in plot.Axes.GetAxes())
        {
            axis.Label.Bold = false;
            axis.TickLabelStyle.FontSize = TickSize;
            axis.FrameLineStyle.Width = 1.2f;
            axis.MajorTickStyle.Length = 7;
            axis.MajorTickStyle.Width = 1.2f;
            axis.MinorTickStyle.Length = 4;
            axis.MinorTickStyle.Width = 1;
        }
        plot.Axes.Right.MinimumSize = 18;
        return plot;
    }

    /// <summary>The legend in a corner, without frame.</summary>
    public static void AddLegend(Plot plot, Alignment corner)
    {
        Legend legend = plot.ShowLegend(corner);
        legend.FontSize = TextSize;
        legend.OutlineWidth = 0;
        legend.ShadowColor = Colors.Transparent;
        legend.BackgroundColor = Colors.White.WithAlpha(0.8);
    }

    /// <summary>Words in a plot, without frame or ground.</summary>
    public static void AddNote(Plot plot, string text, Alignment place)
    {
        Annotation note = plot.Add.Annotation(text, place);
        note.LabelFontSize = TextSize;
        note.LabelBackgroundColor = Colors.Transparent;
        note.LabelBorderWidth = 0;
        note.LabelShadowColor = Colors.Transparent;
    }

    /// <summary>Ticks of a linear axis at round numbers, up to about so many with a number and four marks between.</summary>
    public static NumericManual LinearTicks(double low, double high, int intervals = 6)
    {
        double rough = (high - low) / intervals, power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = power * RoundSteps.First(round => power * round >= 0.999 * rough);
        var ticks = new NumericManual();
        for (long minor = (long)Math.Ceiling(low / step * MinorMarks - 1e-6); minor <= high / step * MinorMarks + 1e-6; minor++)
        {
            if (minor % MinorMarks == 0) ticks.AddMajor(minor / MinorMarks * step, Number(minor / MinorMarks * step));
            else ticks.AddMinor(step * minor / MinorMarks);
        }
        return ticks;
    }

    /// <summary>Ticks of an axis that shows log10 of its numbers: 10ⁿ at the powers, marks at 2 to 9 between.</summary>
    public static NumericManual LogarithmicTicks(double low, double high)
    {
        var ticks = new NumericManual();
        int first = (int)Math.Floor(low), last = (int)Math.Ceiling(high);
        int stride = Math.Max(1, (last - first) / 8);
        for (int power = first; power <= last; power++)
        {
            if (power >= low - 1e-9 && power <= high + 1e-9) ticks.AddMajor(power, power % stride == 0 ? PowerOfTen(power) : "");
            for (int multiple = 2; multiple <= 9; multiple++)
            {
                double place = power + Math.Log10(multiple);
                if (place > low && place < high) ticks.AddMinor(place);
            }
        }
        return ticks;
    }

    /// <summary>"10⁻³".</summary>
    public static string PowerOfTen(int power) => power == 0 ? "1" : power == 1 ? "10" : "10" + Superscript(power);

    /// <summary>A count for a legend: "20 000", or "1.0 × 10⁸".</summary>
    public static string Count(double count)
    {
        if (count < 1e6) return Number(count);
        int power = (int)Math.Floor(Math.Log10(count));
        return string.Create(CultureInfo.InvariantCulture, $"{count / Math.Pow(10, power):0.0#} × {PowerOfTen(power)}");
    }

    /// <summary>A number with a true minus and thin spaces between thousands.</summary>
    private static string Number(double value)
    {
        if (value != 0 && Math.Abs(value) < SmallestDecimal)
        {
            int power = (int)Math.Floor(Math.Log10(Math.Abs(value)) + 1e-9);
            return string.Create(CultureInfo.InvariantCulture, $"{value / Math.Pow(10, power):0.##} × {PowerOfTen(power)}").Replace('-', '−');
        }
        string text = Math.Round(value, 9).ToString("#,0.######", CultureInfo.InvariantCulture).Replace(",", "\u2009", StringComparison.Ordinal);
        return text.Replace('-', '−');
    }

    private static string Superscript(int power)
    {
        string digits = string.Concat(Math.Abs(power).ToString(CultureInfo.InvariantCulture).Select(digit => SuperscriptDigits[digit - '0']));
        return power < 0 ? "⁻" + digits : digits;
    }
}
