using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Reconstruction.Histograms;

namespace NA64Mu.App.Residuals;

/// <summary>Residuals of one sample: histograms, and sums of weights of muons that look slow.</summary>
/// <remarks>Everything is a sum over events, so tallies of blocks add up to the same in any order of events (docs/decisions/0003).</remarks>
internal sealed class ResidualTally
{
    private const int FineBins = 4000, CoarseBins = 150;

    private static readonly int Qualities = Enum.GetValues<TrackQuality>().Length;

    /// <summary>Places among the sums: Σw and Σw² of muons taken for slow ones and of slowed ones by quality, then Σw of all muons and of those with the cause.</summary>
    private static readonly int Every = 4 * Qualities, WithCause = Every + 1;

    private readonly double _largestCurvature;
    private readonly ExactSums _sums = new(WithCause + 1);
    private readonly long[] _slow = new long[2 * Qualities];
    private readonly long[] _accepted = new long[Qualities];

    /// <summary>An empty tally.</summary>
    /// <param name="limit">Momentum at and below which a muon is slow, over that which it has.</param>
    public ResidualTally(double limit)
    {
        _largestCurvature = 1 / limit - 1;
        double reach = 1.5 * _largestCurvature;
        Curvature = new Histogram1D("curvature_residual", Axis.Regular("p(true)/p(rec) − 1", "", FineBins, -reach, reach));
        Momentum = new Histogram1D("momentum_residual", Axis.Regular("p(rec)/p(true) − 1", "", FineBins, -1, 1));
        Coarse = [.. Enum.GetValues<TrackQuality>().Select(quality =>
            new Histogram1D($"curvature_{quality}", Axis.Regular("p(true)/p(rec) − 1", "", CoarseBins, -reach, reach)))];
        Report = new RunReport();
    }

    /// <summary>Curvature residual of single tracks, in narrow bins.</summary>
    public Histogram1D Curvature { get; }

    /// <summary>Momentum residual of single tracks, in narrow bins.</summary>
    public Histogram1D Momentum { get; }

    /// <summary>Momentum residual of single tracks within a quarter, in bins for a plot.</summary>
    public Histogram1D Core { get; } = new("momentum_core", Axis.Regular("p(rec)/p(true) − 1", "", 100, -0.25, 0.25));

    /// <summary>Curvature residual in wide bins for each quality, of events with the cause in which the muon leaves the magnet fast.</summary>
    public IReadOnlyList<Histogram1D> Coarse { get; }

    /// <summary>Books of the simulation.</summary>
    public RunReport Report { get; }

    /// <summary>Muons that reached the magnet.</summary>
    public long Tries { get; private set; }

    /// <summary>Muons with the cause.</summary>
    public long Occurrences { get; private set; }

    /// <summary>Σw of all muons that reached the magnet.</summary>
    public double SumOfWeights => _sums[Every];

    /// <summary>Σw of muons with the cause.</summary>
    public double OccurrenceWeight => _sums[WithCause];

    /// <summary>Takes in a muon that reached the magnet.</summary>
    /// <param name="residual">Curvature residual; not a number without a track.</param>
    /// <param name="quality">Quality of its track; meaningless without one.</param>
    /// <param name="weight">Weight.</param>
    /// <param name="hasCause">Whether the cause of the sample was there.</param>
    /// <param name="isSlowBehind">Whether it really is slow when it leaves the magnet, or does not get there.</param>
    public void Fill(double residual, TrackQuality quality, double weight, bool hasCause, bool isSlowBehind)
    {
        Tries++;
        _sums.Add(Every, weight);
        if (hasCause)
        {
            Occurrences++;
            _sums.Add(WithCause, weight);
        }
        if (double.IsNaN(residual)) return;
        if (quality >= TrackQuality.SingleTrack)
        {
            Curvature.Fill(residual, weight);
            Momentum.Fill(1 / Math.Abs(1 + residual) - 1, weight);
            Core.Fill(1 / Math.Abs(1 + residual) - 1, weight);
        }
        bool isSlow = Math.Abs(1 + residual) >= 1 + _largestCurvature;
        for (int asked = 0; asked <= (int)quality; asked++)
        {
            _accepted[asked]++;
            if (!hasCause) continue;
            if (!isSlowBehind) Coarse[asked].Fill(residual, weight);
            if (!isSlow) continue;
            int place = isSlowBehind ? Qualities + asked : asked;
            _slow[place]++;
            _sums.Add(2 * place, weight);
            _sums.Add(2 * place + 1, weight * weight);
        }
    }

    /// <summary>Adds the tally of other events.</summary>
    /// <param name="other">The other, for the same limit.</param>
    public void Add(ResidualTally other)
    {
        Tries += other.Tries;
        Occurrences += other.Occurrences;
        Report.Add(other.Report);
        Curvature.Add(other.Curvature);
        Momentum.Add(other.Momentum);
        Core.Add(other.Core);
        _sums.Add(other._sums);
        for (int quality = 0; quality < Qualities; quality++)
        {
            Coarse[quality].Add(other.Coarse[quality]);
            _slow[quality] += other._slow[quality];
            _slow[Qualities + quality] += other._slow[Qualities + quality];
            _accepted[quality] += other._accepted[quality];
        }
    }

    /// <summary>Probability that a muon with the cause looks slow and is not, with a track of a quality or better.</summary>
    /// <param name="quality">Quality asked for.</param>
    public TailProbability Mistaken(TrackQuality quality) => Probability((int)quality);

    /// <summary>Probability that a muon with the cause looks slow and has become so on its way through the magnet.</summary>
    /// <param name="quality">Quality asked for.</param>
    public TailProbability Slowed(TrackQuality quality) => Probability(Qualities + (int)quality);

    /// <summary>Muons with a track of a quality or better, without weights.</summary>
    /// <param name="quality">Quality asked for.</param>
    public long Accepted(TrackQuality quality) => _accepted[(int)quality];

    private TailProbability Probability(int place) =>
        new(Tries, _slow[place], _sums[2 * place], _sums[2 * place + 1], Occurrences > 0 ? OccurrenceWeight / Occurrences : 1);
}
