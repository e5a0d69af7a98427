using System;
using System.Globalization;
using System.IO;

namespace NA64Mu.Reconstruction.Histograms;

/// <summary>Histograms as comma-separated text, one row a bin, under- and overflow with infinite edges.</summary>
public static class HistogramCsv
{
    /// <summary>Writes "low,high,sum_weights,error", one row a bin.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="histogram">The histogram.</param>
    public static void Write(TextWriter writer, Histogram1D histogram)
    {
        writer.Write("low,high,sum_weights,error\n");
        for (int bin = 0; bin < histogram.Axis.Count + 2; bin++)
        {
            (double low, double high) = Edges(histogram.Axis, bin);
            writer.Write(Line([low, high, histogram.SumWeights[bin], Math.Sqrt(histogram.SumSquaredWeights[bin])]));
        }
    }

    /// <summary>Writes "x_low,x_high,y_low,y_high,sum_weights,error", one row a bin, x fastest.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="histogram">The histogram.</param>
    public static void Write(TextWriter writer, Histogram2D histogram)
    {
        writer.Write("x_low,x_high,y_low,y_high,sum_weights,error\n");
        for (int binY = 0; binY < histogram.AxisY.Count + 2; binY++)
        {
            (double lowY, double highY) = Edges(histogram.AxisY, binY);
            for (int binX = 0; binX < histogram.AxisX.Count + 2; binX++)
            {
                (double lowX, double highX) = Edges(histogram.AxisX, binX);
                double error = Math.Sqrt(histogram.SumSquaredWeights(binX, binY));
                writer.Write(Line([lowX, highX, lowY, highY, histogram.SumWeights(binX, binY), error]));
            }
        }
    }

    private static (double Low, double High) Edges(Axis axis, int bin) =>
        (bin == 0 ? double.NegativeInfinity : axis.Edges[bin - 1], bin == axis.Count + 1 ? double.PositiveInfinity : axis.Edges[bin]);

    private static string Line(ReadOnlySpan<double> values)
    {
        var line = new System.Text.StringBuilder();
        foreach (double value in values)
        {
            if (line.Length > 0) line.Append(',');
            line.Append(Text(value));
        }
        return line.Append('\n').ToString();
    }

    private static string Text(double value) =>
        double.IsNegativeInfinity(value) ? "-inf" : double.IsPositiveInfinity(value) ? "inf" : value.ToString("R", CultureInfo.InvariantCulture);
}
