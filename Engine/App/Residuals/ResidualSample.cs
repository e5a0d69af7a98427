using System;
using System.Threading;
using System.Threading.Tasks;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.Residuals;

/// <summary>A sample of muons with one cause made frequent; the same for any number of threads.</summary>
internal sealed class ResidualSample
{
    private const int EventsPerBlock = 500;

    private readonly ResidualSettings _settings;
    private readonly TailPlan _plan;
    private readonly PencilSettings _source;
    private readonly PreparedSetUp _setUp;
    private readonly uint _run;

    /// <summary>A sample, not yet simulated.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="settings">What the study does.</param>
    /// <param name="cause">What is made frequent.</param>
    /// <param name="extraPlanes">Planes added behind the magnet.</param>
    public ResidualSample(DetectorLayout layout, ResidualSettings settings, TailCause cause, int extraPlanes)
    {
        _settings = settings;
        _plan = TailPlan.Of(cause);
        _source = new PencilSettings
        {
            Momentum = settings.Momentum,
            Position = new Vector3D(0, 0, settings.Start == BeamStart.Spectrometer ? ResidualLayout.FrontOf(layout) : BeforeTarget(layout)),
            SpotX = settings.SpotX,
            SpotY = settings.SpotY,
        };
        _setUp = new PreparedSetUp(_plan.Apply(ResidualLayout.Of(layout, settings.Start, extraPlanes)), settings.Physics);
        // Each sample has streams of its own.
        _run = (uint)(1 + (int)cause + 16 * extraPlanes);
    }

    /// <summary>z before the target where muons of the whole set-up start [mm].</summary>
    /// <param name="layout">Set-up.</param>
    /// <exception cref="InvalidInputException">There is no target.</exception>
    public static double BeforeTarget(DetectorLayout layout)
    {
        foreach (Volume volume in layout.Volumes)
        {
            if (volume.System == DetectorSystem.Ecal) return volume.ZMin - 3.5 * Units.Metre;
        }
        throw new InvalidInputException($"'{layout.Name}' has no ECAL; start at the spectrometer");
    }

    /// <summary>Simulates all events.</summary>
    /// <param name="events">Number of events.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="progress">Is told of each block; null for nobody.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    /// <exception cref="QualityException">Energy is missing in an event, or a track was abandoned.</exception>
    public ResidualTally Execute(long events, int threads, ProgressReporter? progress, CancellationToken cancellation)
    {
        var sum = new ResidualTally(_settings.Limit / _settings.Momentum);
        using var workers = new ThreadLocal<ResidualWorker>(() => new ResidualWorker(_setUp, _settings, _plan, _source, _run));
        Lock guard = new();
        long blocks = (events + EventsPerBlock - 1) / EventsPerBlock;
        Parallel.For(
            0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, index =>
            {
                long first = index * EventsPerBlock;
                long count = Math.Min(EventsPerBlock, events - first);
                ResidualTally block = workers.Value!.Fill(first, count);
                // Sums are exact: the order in which blocks come does not matter.
                lock (guard) sum.Add(block);
                progress?.Add(count);
            });
        sum.Report.RequireHealthy();
        return sum;
    }
}
