using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Histograms;

namespace NA64Mu.App.Residuals;

/// <summary>The result of a study of residuals as text.</summary>
internal static class ResidualReport
{
    /// <summary>A slope of fewer tracks says little of what lies far outside.</summary>
    private const int FewTracks = 50;

    /// <summary>Writes all numbers for people.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="result">Result.</param>
    public static void Write(TextWriter output, ResidualResult result)
    {
        ResidualSettings settings = result.Settings;
        output.WriteLine(Line($"muons of {settings.Momentum / Units.GeV:G6} GeV/c, slow at and below {settings.Limit / Units.GeV:G6} GeV/c; {result.Muons} at the magnet"));
        output.WriteLine(string.Join(
            ", ", result.Accepted.Select(pair => Line($"{NameOf(pair.Key)} {100.0 * pair.Value / result.Muons:F2} %"))));
        WriteCore(output, "p(true)/p(rec) - 1", result.Curvature);
        WriteCore(output, "p(rec)/p(true) - 1", result.Momentum);
        output.WriteLine();
        output.WriteLine("exponential tails of single tracks; window in sigma of the core, slope per sigma");
        output.WriteLine($"{"residual",-20}{"side",6}{"window",10}{"events",10}{"slope",18}{"chi2/dof",12}{"P(slow)",12}{"68 % interval",24}{"< (90 %)",12}");
        foreach (TailFit fit in result.Tails) WriteTail(output, fit, (fit.Variable == "curvature_residual" ? result.Curvature : result.Momentum)!.Sigma);
        output.WriteLine();
        output.WriteLine("counted with weights: probability per muon to look slow, (events, effective events); without events the limit at 90 %");
        output.WriteLine("slowed: single tracks of muons that have become slow in the magnet");
        output.WriteLine($"{"cause",-14}{"planes",8}{"muons",10}{"with cause",12}{"P(cause)",12}{"mean weight",13}{string.Concat(Enum.GetValues<TrackQuality>().Select(quality => $"{NameOf(quality),36}"))}{"slowed",36}");
        foreach (DirectTail tail in result.Direct)
        {
            output.WriteLine(Line(
                $"{NameOf(tail.Cause),-14}{"+" + tail.ExtraPlanes.ToString(CultureInfo.InvariantCulture),8}{tail.Muons,10}{tail.Occurrences,12}{tail.OccurrenceProbability,12:G3}{tail.MeanWeight,13:F4}")
                + string.Concat(tail.Mistaken.Values.Append(tail.Slowed[TrackQuality.SingleTrack]).Select(probability => $"{Text(probability),36}")));
        }
    }

    /// <summary>Writes the histograms of all samples in wide bins, one row a bin.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="result">Result.</param>
    public static void WriteCsv(TextWriter writer, ResidualResult result)
    {
        writer.Write("cause,extra_planes,quality,low,high,probability,error\n");
        foreach ((TailCause cause, int extra, ResidualTally tally) in result.Samples)
        {
            foreach (TrackQuality quality in Enum.GetValues<TrackQuality>())
            {
                Histogram1D histogram = tally.Coarse[(int)quality];
                for (int bin = 1; bin <= histogram.Axis.Count; bin++)
                {
                    writer.Write(Line(
                        $"{NameOf(cause)},{extra},{NameOf(quality)},{histogram.Axis.Edges[bin - 1]:R},{histogram.Axis.Edges[bin]:R},{histogram.SumWeights[bin] / tally.Tries:R},{Math.Sqrt(histogram.SumSquaredWeights[bin]) / tally.Tries:R}\n"));
                }
            }
        }
    }

    /// <summary>Name of a cause in files and tables.</summary>
    /// <param name="cause">The cause.</param>
    public static string NameOf(TailCause cause) => cause switch
    {
        TailCause.Natural => "natural",
        TailCause.Scatter => "scatter",
        TailCause.Secondary => "secondary",
        TailCause.KnockOn => "knock_on",
        TailCause.Inefficiency => "inefficiency",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "no name"),
    };

    /// <summary>Names of all causes that can be made frequent.</summary>
    public static IReadOnlyDictionary<string, TailCause> Causes { get; } =
        Enum.GetValues<TailCause>().Where(cause => cause != TailCause.Natural).ToDictionary(NameOf);

    private static string NameOf(TrackQuality quality) => quality switch
    {
        TrackQuality.Fitted => "fitted",
        TrackQuality.SingleTrack => "single_track",
        TrackQuality.SingleHit => "single_hit",
        TrackQuality.GoodChiSquare => "good_chi_square",
        _ => throw new ArgumentOutOfRangeException(nameof(quality), quality, "no name"),
    };

    private static void WriteCore(TextWriter output, string name, GaussianCore? core) => output.WriteLine(core is null
        ? $"core of {name}: too few tracks"
        : Line($"core of {name}: mean ({100 * core.Mean:F3} +- {100 * core.MeanError:F3}) %, sigma ({100 * core.Sigma:F3} +- {100 * core.SigmaError:F3}) %"));

    private static void WriteTail(TextWriter output, TailFit fit, double sigma)
    {
        string window = Line($"{fit.From:G3}-{fit.To:G3}");
        string begin = $"{fit.Variable,-20}{(fit.IsSlowSide ? "slow" : "fast"),6}{window,10}";
        if (double.IsNaN(fit.Slope))
        {
            output.WriteLine(begin + "  no fit: too few tracks, or more of them outwards");
            return;
        }
        string slope = Line($"{fit.Slope * sigma:F3} +- {fit.SlopeError * sigma:F3}"), quality = Line($"{fit.ChiSquare:F1}/{fit.DegreesOfFreedom}");
        string end = fit.IsSlowSide ? Line($"{fit.Probability,12:G3}{Line($"{fit.Low:G3}..{fit.High:G3}"),24}{fit.Limit,12:G3}") : "";
        output.WriteLine(Line($"{begin}{fit.Events,10:F0}{slope,18}{quality,12}{end}{(fit.Events < FewTracks ? "  few tracks" : "")}"));
    }

    private static string Text(TailProbability probability) => probability.Events == 0
        ? Line($"< {probability.Limit:G2}")
        : Line($"({probability.Value:0.0e-0} +- {probability.Error:0.0e-0}) ({probability.Events}, {probability.EffectiveEvents:F1})");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
