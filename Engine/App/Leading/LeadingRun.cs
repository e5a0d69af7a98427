using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NA64Mu.App.Compare;
using NA64Mu.App.Configuration;
using NA64Mu.App.Output;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Transport;
using NA64Mu.Transport.Sources;
using NA64Mu.Transport.Weighting;

namespace NA64Mu.App.Leading;

/// <summary>Beam muons in full mode with hadrons followed, in which what is looked for is made more often than in nature (docs/decisions/0011); the same for any number of threads.</summary>
public sealed class LeadingRun
{
    private const int EventsPerBlock = 100;

    private readonly LeadingSettings _settings;
    private readonly RunOptions _options;
    private readonly PreparedSetUp _setUp;
    private readonly VolumeId _volume;

    /// <summary>A study.</summary>
    /// <param name="layout">Set-up, without weighting of its own and with the volume of the study.</param>
    /// <param name="settings">What is asked for.</param>
    /// <param name="options">Beam and events; the mode is full.</param>
    public LeadingRun(DetectorLayout layout, LeadingSettings settings, RunOptions options)
    {
        Requires.That(layout.Weighting.IsEmpty, "no weighting beside that of the study");
        _settings = settings;
        _options = options;
        _volume = layout.Find(settings.Volume)!.Id;
        DetectorLayout weighted = layout with
        {
            Physics = layout.Physics with { Hadrons = HadronTreatment.Followed },
            Weighting = new WeightingSettings { Scale = [.. ((ScaledProcess[])[Nuclear(settings), Pairs(settings), Radiation(settings)]).Where(process => process.Factor > 1)] },
        };
        _setUp = new PreparedSetUp(weighted, PhysicsMode.Full);
    }

    /// <summary>Simulates all muons.</summary>
    /// <param name="threads">Threads.</param>
    /// <param name="progress">Is told of finished events; null for nobody.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    /// <exception cref="QualityException">Energy is missing in an event, or a track was abandoned.</exception>
    public LeadingResult Execute(int threads, ProgressReporter? progress, CancellationToken cancellation)
    {
        var blocks = new LeadingRecorder[(_options.Events + EventsPerBlock - 1) / EventsPerBlock];
        var books = new RunReport[blocks.Length];
        using var transporters = new ThreadLocal<Transporter>(() => _setUp.NewTransporter([], new HistoryLimit { LeastEnergy = _settings.LeastEnergy }));
        Parallel.For(0, blocks.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, index =>
        {
            (blocks[index], books[index]) = Fill(transporters.Value!, index);
            progress?.Add(books[index].Events);
        });
        LeadingRecorder all = NewRecorder();
        var report = new RunReport();
        for (int index = 0; index < blocks.Length; index++)
        {
            all.Add(blocks[index]);
            report.Add(books[index]);
        }
        report.RequireHealthy();
        double mean = report.SumOfWeights / report.Events, variance = Math.Max(0, report.SumOfSquaredWeights / report.Events - mean * mean);
        return new LeadingResult
        {
            Program = BuildInformation.Current.ToString(),
            GeometrySha256 = EventFileAttributes.Sha256(_setUp.Layout.SourceText),
            Seed = _options.Seed,
            Run = _options.Run,
            Settings = _settings,
            Muons = report.Events,
            MeanWeight = new MeasuredValue(mean, Math.Sqrt(variance / report.Events)),
            Counts = [.. Enum.GetValues<LeadingQuantity>().Select(quantity => all.Result(quantity, report.Events))],
        };
    }

    private (LeadingRecorder Counts, RunReport Books) Fill(Transporter transporter, int index)
    {
        IParticleSource source = SourceFactory.Create(_options, _setUp.Layout);
        var primaries = new PrimaryBuffer();
        LeadingRecorder recorder = NewRecorder();
        var books = new RunReport();
        var sink = new LeadingSink(recorder, transporter.Truth);
        long first = _options.FirstEvent + (long)index * EventsPerBlock, end = Math.Min(first + EventsPerBlock, _options.FirstEvent + _options.Events);
        for (long number = first; number < end; number++)
        {
            var beam = new RandomStream(_options.Seed, _options.Run, (ulong)number, StreamPurpose.Beam);
            var transport = new RandomStream(_options.Seed, _options.Run, (ulong)number, StreamPurpose.Transport);
            primaries.Clear();
            source.Sample(number, ref beam, primaries);
            transporter.Run(primaries, ref sink, ref transport);
            recorder.CloseEvent(transporter.Weight.Value);
            books.AddHistory(transporter.Ledger, transporter.Truth, transporter.Weight.Value);
            books.CloseEvent();
        }
        return (recorder, books);
    }

    private LeadingRecorder NewRecorder() => new(_setUp.Navigator, _setUp.Cascades!.Photon, _volume, _settings.Energy);

    // A baryon may lead with its rest energy on top of what the muon gave away.
    private static ScaledProcess Nuclear(LeadingSettings settings) => new()
    {
        Process = ProcessId.MuonNuclear,
        Factor = settings.NuclearFactor,
        TransferMinimum = settings.Energy - PhysicalConstants.LambdaMass,
        Volumes = [settings.Volume],
    };

    private static ScaledProcess Pairs(LeadingSettings settings) => new() { Process = ProcessId.MuonPairProduction, Factor = settings.PairFactor, Volumes = [settings.Volume], IsForPrimaryOnly = true };

    private static ScaledProcess Radiation(LeadingSettings settings) => new()
    {
        Process = ProcessId.Bremsstrahlung,
        Factor = settings.RadiationFactor,
        TransferMinimum = settings.RadiationFrom,
        Volumes = [settings.Volume],
    };
}
