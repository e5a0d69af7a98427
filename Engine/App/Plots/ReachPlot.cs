using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NA64Mu.App.Dark;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Histograms;
using ScottPlot;
using ScottPlot.Plottables;

namespace NA64Mu.App.Plots;

/// <summary>Limit on the coupling against the mass, with the band of the anomalous magnetic moment.</summary>
/// <remarks>H. Sieber et al., Phys. Rev. D 105 (2022) 052006, Fig. 6.</remarks>
internal static class ReachPlot
{
    private const int LimitColor = 0, BandColor = 2, FirstOverlayColor = 3;
    private const double Margin = 1.25, RoomBelow = 3, RoomAbove = 5;

    /// <summary>Draws the plane of mass and coupling.</summary>
    /// <param name="fonts">Font.</param>
    /// <param name="curve">Limits.</param>
    /// <param name="overlays">Curves of others.</param>
    public static Figure Draw(PlotFonts fonts, ReachCurve curve, IReadOnlyList<OverlayCurve> overlays)
    {
        double[] masses = [.. curve.Points.Select(point => point.Mass)];
        var x = new CurveAxis("m [MeV]", AxisScale.Logarithmic, masses.Min() / Margin, masses.Max() * Margin);
        CurveAxis y = Ordinate(curve, overlays);
        Plot plot = CurvePlot.NewPlot(fonts, Title(curve), x, y);
        Excluded(plot, curve, x, y);
        if (curve.HasBand) Band(plot, curve, x, y);
        int color = FirstOverlayColor;
        foreach (OverlayCurve overlay in overlays)
        {
            CurvePlot.Add(plot, x, y, new Curve(overlay.Label, CurveStyle.Dashed, color++, [.. overlay.Points.Select(point => (point.Mass, point.Coupling, 0.0))]));
        }
        string label = string.Create(CultureInfo.InvariantCulture, $"limit, {100 * curve.Settings.Confidence:G4} % CL");
        CurvePlot.Add(plot, x, y, new Curve(
            label, CurveStyle.SolidWithPoints, LimitColor, [.. curve.Points.Select(point => (point.Mass, point.Limit.Value, point.Limit.Error))]));
        PlotStyle.AddLegend(plot, Alignment.UpperLeft);
        return new Figure(plot, PlotStyle.Width, PlotStyle.Height);
    }

    private static string Title(ReachCurve curve) => string.Create(
        CultureInfo.InvariantCulture,
        $"{PlotStyle.Count(curve.Settings.MuonsOnTarget)} muons on target at {curve.Energy / Units.GeV:G4} GeV, {DarkModelName.Of(curve.Model)}; {curve.Origin}");

    /// <summary>All curves, with room for the legend above.</summary>
    private static CurveAxis Ordinate(ReachCurve curve, IReadOnlyList<OverlayCurve> overlays)
    {
        double[] couplings =
        [
            .. curve.Points.SelectMany(point => (double[])[point.Limit.Value, point.BandLow, point.BandHigh])
                .Concat(overlays.SelectMany(overlay => overlay.Points.Select(point => point.Coupling))).Where(double.IsFinite),
        ];
        double low = couplings.Length > 0 ? couplings.Min() : 1e-5, high = couplings.Length > 0 ? couplings.Max() : 1e-2;
        return new CurveAxis(
            "coupling g′", AxisScale.Logarithmic, low / RoomBelow, high * RoomAbove);
    }

    private static void Excluded(Plot plot, ReachCurve curve, CurveAxis x, CurveAxis y)
    {
        ReachPoint[] limited = [.. curve.Points.Where(point => double.IsFinite(point.Limit.Value))];
        if (limited.Length < 2) return;
        Fill(plot, x, y, [.. limited.Select(point => (point.Mass, point.Limit.Value)), (limited[^1].Mass, y.High), (limited[0].Mass, y.High)], LimitColor, 0.12);
    }

    private static void Band(Plot plot, ReachCurve curve, CurveAxis x, CurveAxis y)
    {
        IEnumerable<(double, double)> border = curve.Points.Select(point => (point.Mass, point.BandLow))
            .Concat(curve.Points.Reverse().Select(point => (point.Mass, point.BandHigh)));
        Fill(plot, x, y, [.. border], BandColor, 0.35).LegendText = "(g−2)µ, ±2σ";
        CurvePlot.Add(plot, x, y, new Curve("", CurveStyle.Solid, BandColor, [.. curve.Points.Select(point => (point.Mass, point.BandCentre, 0.0))]));
    }

    private static Polygon Fill(Plot plot, CurveAxis x, CurveAxis y, (double Mass, double Coupling)[] border, int color, double opacity)
    {
        Polygon area = plot.Add.Polygon(border.Select(point => new Coordinates(CurvePlot.Place(x, point.Mass), CurvePlot.Place(y, point.Coupling))).ToArray());
        area.FillColor = PlotStyle.Palette[color].WithAlpha(opacity);
        area.LineWidth = 0;
        return area;
    }
}
