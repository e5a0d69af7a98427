using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NA64Mu.App.Configuration;
using NA64Mu.App.Output;
using NA64Mu.App.Residuals;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.PunchThrough;

/// <summary>Probability that hadrons pass the modules of a hadron calorimeter with little to be seen, by splitting of histories; the same for any number of threads.</summary>
internal sealed class PunchStudy
{
    private readonly DetectorLayout _layout;
    private readonly PunchSettings _settings;

    /// <summary>A study, not yet run.</summary>
    /// <param name="layout">Set-up, of which the first HCAL module is taken.</param>
    /// <param name="settings">What to do.</param>
    public PunchStudy(DetectorLayout layout, PunchSettings settings) => (_layout, _settings) = (layout, settings);

    /// <summary>Primaries of all numbers of modules.</summary>
    public long Events => _settings.Events * _settings.Modules.Count;

    /// <summary>Planes of splitting that the largest number of modules needs.</summary>
    public int MostPlanes => _settings.Branches > 1
        ? PunchLayout.Planes(PunchLayout.InteractionLengths(PunchLayout.Of(_layout, 1), _settings.Species, KineticEnergy), _settings.Modules.Max(), _settings.Branches)
        : 0;

    /// <summary>Kinetic energy of the primaries [MeV].</summary>
    private double KineticEnergy => Primary.Create(_settings.Species, _settings.Momentum, default, Vector3D.AlongBeam).KineticEnergy;

    /// <summary>Simulates all primaries.</summary>
    /// <param name="threads">Threads.</param>
    /// <param name="progress">Is told of primaries; null for nobody.</param>
    /// <param name="cancellation">Stops between primaries.</param>
    /// <exception cref="QualityException">Energy is missing in an event, or a track was abandoned.</exception>
    public PunchResult Execute(int threads, ProgressReporter? progress, CancellationToken cancellation) => new()
    {
        Program = BuildInformation.Current.ToString(),
        GeometrySha256 = EventFileAttributes.Sha256(_layout.SourceText),
        Settings = _settings,
        Rows = [.. _settings.Modules.Select(modules => Row(modules, threads, progress, cancellation))],
    };

    private PunchRow Row(int modules, int threads, ProgressReporter? progress, CancellationToken cancellation)
    {
        DetectorLayout plain = PunchLayout.Of(_layout, modules);
        double lengths = modules * PunchLayout.InteractionLengths(plain, _settings.Species, KineticEnergy);
        DetectorLayout weighted = PunchLayout.Weighted(plain, _settings, KineticEnergy);
        var setUp = new PreparedSetUp(weighted, PhysicsMode.Full);
        var outcomes = new PunchOutcome[_settings.Events];
        var books = new RunReport();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        using var workers = new ThreadLocal<PunchWorker>(() => new PunchWorker(setUp, _settings, (uint)modules), trackAllValues: true);
        Parallel.For(0, _settings.Events, options, number =>
        {
            outcomes[number] = workers.Value!.Simulate(number);
            progress?.Add(1);
        });
        foreach (PunchWorker worker in workers.Values) books.Add(worker.Report);
        books.RequireHealthy();
        return new PunchRow
        {
            Modules = modules,
            InteractionLengths = lengths,
            Planes = weighted.Weighting.Splitting.Count,
            DecayFactor = weighted.Weighting.Scale.Select(process => process.Factor).FirstOrDefault(1),
            Histories = books.Histories,
            Unreacted = Estimate(outcomes, outcome => outcome.Primary),
            Limits = [.. Enumerable.Range(0, _settings.Limits.Count).Select(limit => Limit(outcomes, limit))],
        };
    }

    private PunchLimit Limit(PunchOutcome[] outcomes, int limit)
    {
        LeavingParticle[] kinds = Enum.GetValues<LeavingParticle>();
        return new PunchLimit
        {
            VisibleMev = _settings.Limits[limit],
            All = Estimate(outcomes, outcome => kinds.Sum(kind => outcome[limit, kind])),
            ByLeaving = kinds.ToDictionary(kind => kind, kind => Estimate(outcomes, outcome => outcome[limit, kind])),
        };
    }

    /// <summary>Branches of one primary share its past: their weights are added before they are squared, and primaries are what counts. Without any, the limit is that of primaries of weight 1.</summary>
    private static TailProbability Estimate(PunchOutcome[] outcomes, Func<PunchOutcome, double> weight)
    {
        double sum = 0, squares = 0;
        long primaries = 0;
        foreach (PunchOutcome outcome in outcomes)
        {
            double ofPrimary = weight(outcome);
            sum += ofPrimary;
            squares += ofPrimary * ofPrimary;
            if (ofPrimary > 0) primaries++;
        }
        return new TailProbability(outcomes.Length, primaries, sum, squares, typicalWeight: 1);
    }
}
