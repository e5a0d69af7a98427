using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NA64Mu.App.Configuration;
using NA64Mu.Geometry;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Scans;

/// <summary>Trigger and selection efficiency against the mass of the boson and the energy of the beam.</summary>
internal sealed class EfficiencyStudy
{
    private readonly IReadOnlyList<DetectorLayout> _layouts;
    private readonly IReadOnlyList<RunOptions> _samples;

    /// <summary>A study, not yet run.</summary>
    /// <param name="layouts">The set-up at each energy of the beam.</param>
    /// <param name="samples">One signal run for each mass, in rising order.</param>
    public EfficiencyStudy(IReadOnlyList<DetectorLayout> layouts, IReadOnlyList<RunOptions> samples)
    {
        _layouts = layouts;
        _samples = samples;
    }

    /// <summary>Events of all samples.</summary>
    public long Events => _layouts.Count * _samples.Sum(sample => sample.Events);

    /// <summary>Simulates all samples.</summary>
    /// <param name="threads">Threads.</param>
    /// <param name="progress">Is told of events; null for nobody.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    public EfficiencyResult Execute(int threads, ProgressReporter? progress, CancellationToken cancellation)
    {
        DarkBoson boson = _samples[0].Signal!.Boson;
        return new EfficiencyResult
        {
            Model = boson.Model,
            Coupling = boson.Coupling,
            Curves =
            [
                .. _layouts.Select(layout => new EfficiencyCurve(
                    layout.Beam.Momentum,
                    [.. _samples.Select(sample => EfficiencyPoint.Of(
                        sample.Signal!.Boson, new SelectionRun(layout, sample).Execute(threads, progress, cancellation)))])),
            ],
        };
    }
}
