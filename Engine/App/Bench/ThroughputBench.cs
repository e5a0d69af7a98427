using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime;
using System.Threading;
using NA64Mu.App.Configuration;
using NA64Mu.App.Journals;
using NA64Mu.App.Output;
using NA64Mu.App.Stages;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Cuts;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.Bench;

/// <summary>Throughput of the whole chain: 160 GeV µ⁻ through the set-up, digits and file included, warm-up excluded.</summary>
/// <remarks>
/// All timed events go to one file, in ten parts. It is finished once, and each part bears a tenth of that. Warm-up goes on until the compiler of
/// .NET, which makes code faster that has run for a while, has come to rest, or as many events are done as are to be timed.
/// </remarks>
internal sealed class ThroughputBench
{
    /// <summary>Parts that are timed one by one, for the error of the mean.</summary>
    public const int Parts = 10;

    private const long FastWarmUpEvents = 4000;
    private const long FullWarmUpEvents = 200;

    /// <summary>Part of the time of the processor below which the compiler is taken to be at rest.</summary>
    private const double RestOfCompiler = 0.01;

    private readonly DetectorLayout _layout;
    private readonly PhysicsMode _mode;
    private readonly int _threads;
    private readonly StoreKind? _store;

    /// <summary>A benchmark of one set-up.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="mode">Treatment of secondaries.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="store">What is kept of the events; null for nothing, the engine alone up to the digits.</param>
    public ThroughputBench(DetectorLayout layout, PhysicsMode mode, int threads, StoreKind? store = StoreKind.Events)
    {
        _store = store;
        _layout = layout;
        _mode = mode;
        _threads = threads;
    }

    /// <summary>The beam: a pencil with a spot of 9 × 19 mm from 3.5 m before the target.</summary>
    public static PencilSettings Beam { get; } = new()
    {
        Momentum = 160 * Units.GeV,
        Position = new Vector3D(0, 0, -3.5 * Units.Metre),
        SpotX = 9 * Units.Millimetre,
        SpotY = 19 * Units.Millimetre,
    };

    /// <summary>Measures.</summary>
    /// <param name="events">Events to time, ten or more, in ten parts of the same length.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    public BenchReport Measure(long events, CancellationToken cancellation)
    {
        string path = Path.Combine(Path.GetTempPath(), $"na64mu-bench-{Environment.ProcessId}.sim.h5");
        var run = new SimulationRun(_layout, Options(_mode == PhysicsMode.Fast ? FastWarmUpEvents : FullWarmUpEvents), _threads);
        try
        {
            long warmUp = WarmUp(run, path, events, cancellation);
            TimeSpan compilation = JitInfo.GetCompilationTime();
            List<BenchSample> samples = RunParts(run, path, Parts, events / Parts, cancellation);
            return Report(samples, JitInfo.GetCompilationTime() - compilation, warmUp);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Runs until nothing is compiled any more; answers the number of events.</summary>
    private long WarmUp(SimulationRun run, string path, long mostEvents, CancellationToken cancellation)
    {
        for (long events = run.Options.Events; ; events += run.Options.Events)
        {
            TimeSpan compilation = JitInfo.GetCompilationTime();
            BenchSample sample = RunParts(run, path, parts: 1, run.Options.Events, cancellation)[0];
            compilation = JitInfo.GetCompilationTime() - compilation;
            if (events >= mostEvents || compilation < RestOfCompiler * sample.Processor) return events;
        }
    }

    private List<BenchSample> RunParts(SimulationRun run, string path, int parts, long eventsPerPart, CancellationToken cancellation)
    {
        var samples = new List<BenchSample>(parts);
        run = run.ForEvents(0, eventsPerPart);
        var once = new ProcessClock();
        RunReport sum = new();
        using IRunStore? store = _store is null
            ? null
            : RunStores.Open(path, _layout, run.Options, RunStores.Identity(_layout, run.Options), RunStart.Fresh, OverwritePolicy.Replace, TimeProvider.System);
        once.Stop();
        for (int part = 0; part < parts; part++)
        {
            run = run.ForEvents(part * eventsPerPart, eventsPerPart);
            samples.Add(RunPart(run, store, sum, cancellation));
        }
        once.Start();
        store?.Complete(sum);
        once.Stop();
        return store is null ? samples : [.. samples.Select(sample => sample.WithShareOf(once.Wall, once.Processor, parts))];
    }

    private static BenchSample RunPart(SimulationRun run, IRunStore? store, RunReport sum, CancellationToken cancellation)
    {
        TimeSpan physics = run.TimeOf(WorkStage.Physics), digitisation = run.TimeOf(WorkStage.Digitisation), reconstruction = run.TimeOf(WorkStage.Reconstruction);
        long output = 0;
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        var clock = new ProcessClock();
        RunReport report = run.Execute(block =>
        {
            if (store is null) return;
            long start = Stopwatch.GetTimestamp();
            store.Append(block);
            output += Stopwatch.GetTimestamp() - start;
        }, cancellation);
        clock.Stop();
        sum.Add(report);
        return new BenchSample
        {
            Events = report.Events,
            Wall = clock.Wall,
            Processor = clock.Processor,
            Physics = run.TimeOf(WorkStage.Physics) - physics,
            Digitisation = run.TimeOf(WorkStage.Digitisation) - digitisation,
            Reconstruction = run.TimeOf(WorkStage.Reconstruction) - reconstruction,
            Output = Stopwatch.GetElapsedTime(0, output),
            Allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated,
            Steps = report.Steps,
        };
    }

    private BenchReport Report(List<BenchSample> samples, TimeSpan compilation, long warmUpEvents)
    {
        long events = samples.Sum(sample => sample.Events), steps = samples.Sum(sample => sample.Steps);
        BenchValue msPerEvent = MsPerEvent(samples, sample => sample.Wall * _threads);
        return new BenchReport
        {
            Version = BuildInformation.Current.ToString(),
            Physics = _mode.ToString().ToLowerInvariant(),
            Threads = _threads,
            Store = _store?.ToString().ToLowerInvariant() ?? "none",
            Events = events,
            MsPerEvent = msPerEvent,
            CpuMsPerEvent = MsPerEvent(samples, sample => sample.Processor),
            StagesMs = new BenchStages(
                MsPerEvent(samples, sample => sample.Physics), MsPerEvent(samples, sample => sample.Digitisation),
                MsPerEvent(samples, sample => sample.Reconstruction), MsPerEvent(samples, sample => sample.Output)),
            CompilationMs = compilation.TotalMilliseconds,
            WarmUpEvents = warmUpEvents,
            StepsPerEvent = (double)steps / events,
            NsPerStep = msPerEvent.Mean * 1e6 * events / steps,
            AllocatedBytesPerEvent = (double)samples.Sum(sample => sample.Allocated) / events,
            CutsMev = CutsOfMode(),
            KernelNs = ArithmeticKernel.Measure(),
        };
    }

    private static BenchValue MsPerEvent(List<BenchSample> samples, Func<BenchSample, TimeSpan> time) =>
        BenchValue.Of([.. samples.Select(sample => time(sample).TotalMilliseconds / sample.Events)]);

    /// <summary>Cuts that act: energies of the fast mode, or those of range cuts for electrons, by medium.</summary>
    private Dictionary<string, double> CutsOfMode()
    {
        var cuts = new Dictionary<string, double> { ["tracking"] = _layout.Physics.TrackingCut };
        if (_mode == PhysicsMode.Fast)
        {
            cuts["production"] = _layout.Physics.FastCut;
            return cuts;
        }
        cuts["lowest_electron"] = _layout.Physics.ElectronSteps.LowestEnergy;
        CutTable energies = CutTable.FromRanges(_layout.Media);
        foreach (Medium medium in _layout.Media.All) cuts[$"electron_{medium.Material.Name}_{medium.Region.Name}"] = energies[medium.Id].Electron;
        return cuts;
    }

    private RunOptions Options(long events) => new() { Physics = _mode, Source = SourceKind.Pencil, Pencil = Beam, Events = events, Store = _store ?? StoreKind.Events };
}
