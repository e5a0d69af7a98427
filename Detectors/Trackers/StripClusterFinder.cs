using System;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Channels of a view to clusters: where the strips are is resolved by what lies side by side; for one thread at a time.</summary>
/// <remarks>
/// The longest run of lit strips is taken first, of equal ones the smoothest, and its channels are taken from all other places; then the next. A run that has as many strips, is as smooth and would need half of the same channels
/// is another place for the same charge: both are written, with the number of places. Runs shorter than the minimum stay in the dark: one strip could be in as many places as strips share a channel.
/// The method of length and charge is that of D. Banerjee et al., Nucl. Instrum. Methods A 881 (2018) 72.
/// </remarks>
internal sealed class StripClusterFinder
{
    private const int MostClusters = 64;

    private readonly int _minimum;
    private readonly double _positionSpread;
    private readonly StripRunFinder _runs;
    private readonly ClusterEstimator _estimator;

    /// <summary>A finder with room for a view.</summary>
    /// <param name="readout">Settings.</param>
    /// <param name="mostWords">Words that hold a bit for each strip of the largest view.</param>
    public StripClusterFinder(TrackerReadout readout, int mostWords)
    {
        _minimum = readout.MinimumStrips;
        _positionSpread = readout.PositionSpread;
        _runs = new StripRunFinder(mostWords);
        _estimator = new ClusterEstimator(readout);
    }

    /// <summary>Adds the clusters of a view.</summary>
    /// <param name="plane">The plane.</param>
    /// <param name="view">Which of its views, 0 or 1.</param>
    /// <param name="share">Share of the charge that goes to the view.</param>
    /// <param name="channels">Channels as read.</param>
    /// <param name="clock">Time of the first sample, and of the clusters that are written.</param>
    /// <param name="random">Stream to draw from.</param>
    /// <param name="clusters">Where rows are added.</param>
    public void Find(TrackerPlane plane, int view, double share, ChannelReadout channels, ClusterClock clock, ref RandomStream random, TrackerClusters clusters)
    {
        if (channels.Fired.Length < _minimum) return;
        StripView strips = view == 0 ? plane.FirstView : plane.SecondView;
        _runs.Light(strips, channels);
        for (int round = 0; round < MostClusters; round++)
        {
            _runs.Search(strips, channels, _minimum);
            if (_runs.Runs.Length == 0) return;
            StripRun best = Best(_runs.Runs);
            int places = 0;
            foreach (ref readonly StripRun run in _runs.Runs)
            {
                if (IsSameCharge(strips, in run, in best)) places++;
            }
            double error = _positionSpread > 0 ? _positionSpread * random.Normal() : 0;
            foreach (ref readonly StripRun run in _runs.Runs)
            {
                if (!IsSameCharge(strips, in run, in best)) continue;
                ClusterEstimate estimate = _estimator.Estimate(in run, plane, strips, share, _runs, channels).Spread(error, _positionSpread);
                Add(new ChannelId(DetectorSystem.Tracker, plane.Module, view), in run, in estimate, places, clock, clusters);
            }
            // Most often these are all: too few channels are left for another run.
            if (best.Last - best.First < strips.Map.NearestRepeat && _runs.FreeChannels - best.Lit < _minimum) return;
            _runs.Take(strips, in best);
        }
    }

    private static StripRun Best(ReadOnlySpan<StripRun> runs)
    {
        StripRun best = runs[0];
        foreach (ref readonly StripRun run in runs)
        {
            if (run.IsBetterThan(in best)) best = run;
        }
        return best;
    }

    /// <summary>Whether two runs are places of the same charge, equally good.</summary>
    private bool IsSameCharge(StripView strips, in StripRun run, in StripRun best)
    {
        if (run.First == best.First) return true;
        if (!run.IsAsGoodAs(in best)) return false;
        int shared = 0;
        for (int strip = run.First; strip <= run.Last; strip++)
        {
            if (!_runs.IsLit(strip)) continue;
            for (int other = best.First; other <= best.Last; other++)
            {
                if (_runs.IsLit(other) && strips.Map.ChannelOf(other) == strips.Map.ChannelOf(strip)) shared++;
            }
        }
        return 2 * shared >= best.Lit;
    }

    private static void Add(ChannelId channel, in StripRun run, in ClusterEstimate estimate, int places, ClusterClock clock, TrackerClusters clusters)
    {
        double time = clock.FirstSample - estimate.Age;
        if (!clock.Gate.Contains(time)) return;
        clusters.Channel.Add(channel.Value);
        clusters.Position.Add((float)estimate.Position);
        clusters.Sigma.Add((float)estimate.Sigma);
        clusters.Charge.Add((float)estimate.Charge);
        clusters.Time.Add((float)time);
        clusters.Width.Add(run.Last - run.First + 1);
        clusters.Alternatives.Add(places);
    }
}
