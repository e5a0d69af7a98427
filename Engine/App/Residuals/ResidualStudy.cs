using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NA64Mu.App.Output;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Histograms;

namespace NA64Mu.App.Residuals;

/// <summary>Momentum residuals: core, exponential tails and what they lead to, and the same probability counted with weights, cause by cause.</summary>
internal sealed class ResidualStudy
{
    /// <summary>Windows of the exponential fits [standard deviations of the core]; the second is the one that is quoted.</summary>
    public static readonly (double From, double To)[] Windows = [(2.5, 5), (3, 6), (3.5, 7), (4, 8)];

    private readonly DetectorLayout _layout;
    private readonly ResidualSettings _settings;
    private readonly (TailCause Cause, int ExtraPlanes)[] _samples;

    /// <summary>A study, not yet run.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="settings">What to do.</param>
    public ResidualStudy(DetectorLayout layout, ResidualSettings settings)
    {
        _layout = layout;
        _settings = settings;
        _samples = [(TailCause.Natural, 0), .. settings.Causes.SelectMany(cause => PlanesFor(cause).Select(extra => (cause, extra)))];
    }

    /// <summary>More planes matter where one that does not see the muon is part of the cause.</summary>
    private IEnumerable<int> PlanesFor(TailCause cause) => cause is TailCause.KnockOn or TailCause.Inefficiency ? _settings.ExtraPlanes : [0];

    /// <summary>Events of all samples.</summary>
    public long Events => _samples.Sum(sample => EventsOf(sample.Cause));

    /// <summary>Simulates all samples.</summary>
    /// <param name="threads">Threads.</param>
    /// <param name="progress">Is told of events; null for nobody.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    public ResidualResult Execute(int threads, ProgressReporter? progress, CancellationToken cancellation)
    {
        (TailCause Cause, int ExtraPlanes, ResidualTally Tally)[] samples =
        [
            .. _samples.Select(sample => (sample.Cause, sample.ExtraPlanes,
                new ResidualSample(_layout, _settings, sample.Cause, sample.ExtraPlanes).Execute(EventsOf(sample.Cause), threads, progress, cancellation))),
        ];
        ResidualTally natural = samples[0].Tally;
        if (natural.Tries == 0) throw new InvalidInputException("no muon reaches the magnet; look at --start and --spot");
        GaussianCore? curvature = GaussianCore.Fit(natural.Curvature), momentum = GaussianCore.Fit(natural.Momentum);
        return new ResidualResult
        {
            Program = BuildInformation.Current.ToString(),
            GeometrySha256 = EventFileAttributes.Sha256(_layout.SourceText),
            Settings = _settings,
            Muons = natural.Tries,
            Accepted = Enum.GetValues<TrackQuality>().ToDictionary(quality => quality, natural.Accepted),
            Curvature = curvature,
            Momentum = momentum,
            Tails = [.. Fit(natural.Curvature, curvature, 1, _settings.Momentum / _settings.Limit - 1), .. Fit(natural.Momentum, momentum, -1, 1 - _settings.Limit / _settings.Momentum)],
            Direct = [.. samples.Select(sample => DirectTail.Of(sample.Cause, sample.ExtraPlanes, sample.Tally))],
            Samples = samples,
        };

        IEnumerable<TailFit> Fit(Histogram1D histogram, GaussianCore? core, int slowSide, double place) => core is null ? [] :
            from side in (int[])[slowSide, -slowSide]
            from window in Windows
            select TailFit.Of(histogram, core, side, slowSide, place, window, natural.Tries);
    }

    private long EventsOf(TailCause cause) => cause == TailCause.Natural ? _settings.NaturalEvents : _settings.WeightedEvents;
}
