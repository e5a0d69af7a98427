using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Residuals;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Histograms;
using ScottPlot;

namespace NA64Mu.App.Plots;

/// <summary>Curvature residuals of single tracks over many powers of ten: as they come, by causes made frequent, and the exponential.</summary>
internal static class TailPlot
{
    private const double SmallestProbability = 1e-12, LargestRelativeError = 0.4;
    private const int CurvePoints = 2, MostBinsInOne = 10;

    private static readonly (TailCause Cause, string Label)[] Shown =
    [
        (TailCause.Scatter, "single scatter"), (TailCause.Secondary, "electron or photon"), (TailCause.KnockOn, "δ-electron, muon lost"), (TailCause.Inefficiency, "muon lost in some planes"),
        (TailCause.Natural, "as they come"),
    ];

    /// <summary>Draws the samples without added planes.</summary>
    /// <param name="fonts">Font.</param>
    /// <param name="result">Result.</param>
    /// <param name="quality">What is asked of tracks.</param>
    public static Figure Draw(PlotFonts fonts, ResidualResult result, TrackQuality quality)
    {
        double limit = result.Settings.Momentum / result.Settings.Limit - 1;
        Axis axis = result.Samples[0].Tally.Coarse[0].Axis;
        double low = Math.Max(SmallestProbability, Math.Pow(10, Math.Floor(Math.Log10(SmallestOf(result, quality)))));
        var x = new CurveAxis("p(true)/p(rec) − 1", AxisScale.Linear, axis.Low, axis.High);
        var y = new CurveAxis(FormattableString.Invariant($"Share of muons per {(axis.High - axis.Low) / axis.Count:G3}"), AxisScale.Logarithmic, low, 30);
        List<Curve> curves = [];
        for (int color = 0; color < Shown.Length; color++)
        {
            if (PointsOf(result, Shown[color].Cause, quality) is { Count: > 0 } points)
                curves.Add(new Curve(Shown[color].Label, CurveStyle.Points, color == Shown.Length - 1 ? 6 : color, points));
        }
        curves.AddRange(Exponentials(result, axis));
        curves.Add(new Curve(FormattableString.Invariant($"looks like {result.Settings.Limit / Units.GeV:G4} GeV/c"), CurveStyle.Solid, 4, [(limit, low, 0), (limit, 1e-2, 0)]));
        string title = FormattableString.Invariant($"Muons of {result.Settings.Momentum / Units.GeV:G4} GeV/c, {(quality == TrackQuality.Fitted ? "best track" : "single track")}");
        return CurvePlot.Draw(fonts, title, x, y, curves, Alignment.UpperLeft);
    }

    private static double SmallestOf(ResidualResult result, TrackQuality quality) => Shown
        .SelectMany(shown => PointsOf(result, shown.Cause, quality)).Select(point => point.Y).DefaultIfEmpty(1e-6).Min();

    private static List<(double X, double Y, double Error)> PointsOf(ResidualResult result, TailCause cause, TrackQuality quality)
    {
        List<(double X, double Y, double Error)> points = [];
        foreach ((TailCause other, int extra, ResidualTally tally) in result.Samples)
        {
            if (other != cause || extra != 0) continue;
            AddGroups(tally.Coarse[(int)quality], tally.Tries, points);
        }
        return points;
    }

    /// <summary>Adds a point for each bin with enough in it; others are put together with their neighbours, or the tails would be error bars alone.</summary>
    private static void AddGroups(Histogram1D histogram, long muons, List<(double X, double Y, double Error)> points)
    {
        int first = 1;
        double sum = 0, squares = 0;
        for (int bin = 1; bin <= histogram.Axis.Count; bin++)
        {
            sum += histogram.SumWeights[bin];
            squares += histogram.SumSquaredWeights[bin];
            int bins = bin + 1 - first;
            bool isEnough = sum > 0 && squares <= LargestRelativeError * LargestRelativeError * sum * sum;
            if (!isEnough && bins < MostBinsInOne && bin < histogram.Axis.Count) continue;
            double centre = 0.5 * (histogram.Axis.Edges[first - 1] + histogram.Axis.Edges[bin]), scale = 1.0 / (bins * muons);
            if (sum > 0) points.Add((centre, scale * sum, scale * Math.Sqrt(squares)));
            (first, sum, squares) = (bin + 1, 0, 0);
        }
    }

    /// <summary>The quoted exponential of each side, from its window to the edge of the plot.</summary>
    private static IEnumerable<Curve> Exponentials(ResidualResult result, Axis axis)
    {
        double width = (axis.High - axis.Low) / axis.Count;
        foreach (TailFit fit in result.Tails)
        {
            if (fit.Curve is not { } curve || fit.Variable != "curvature_residual" || fit.From != ResidualStudy.Windows[1].From) continue;
            int side = fit.IsSlowSide ? 1 : -1;
            IEnumerable<(double, double, double)> points = Enumerable.Range(0, CurvePoints)
                .Select(point => curve.Low + (axis.High - curve.Low) * point / (CurvePoints - 1))
                .Select(place => (side * place, width * curve.Density(place), 0.0));
            string label = fit.IsSlowSide ? FormattableString.Invariant($"exponential from {fit.From:G3} to {fit.To:G3} σ") : "";
            yield return new Curve(label, CurveStyle.Dashed, 5, [.. points]);
        }
    }
}
