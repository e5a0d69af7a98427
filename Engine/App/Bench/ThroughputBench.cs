using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
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
internal sealed class ThroughputBench
{
    /// <summary>Parts that are timed one by one, for the error of the mean.</summary>
    public const int Parts = 10;

    private const long FastWarmUpEvents = 4000;
    private const long FullWarmUpEvents = 200;

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
        long eventsPerPart = events / Parts;
        string path = Path.Combine(Path.GetTempPath(), $"na64mu-bench-{Environment.ProcessId}.sim.h5");
        var times = new List<double>();
        double allocated = 0, fileTime = 0;
        long steps = 0;
        try
        {
            var run = new SimulationRun(_layout, Options(Math.Max(_mode == PhysicsMode.Fast ? FastWarmUpEvents : FullWarmUpEvents, eventsPerPart)), _threads);
            RunOnce(run, path, cancellation, out _, out _);
            for (int part = 0; part < Parts; part++)
            {
                run = run.ForEvents(part * eventsPerPart, eventsPerPart);
                long start = Stopwatch.GetTimestamp();
                RunReport report = RunOnce(run, path, cancellation, out double fileMs, out long bytes);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds * _threads / eventsPerPart);
                allocated += bytes;
                fileTime += fileMs;
                steps += report.Steps;
            }
        }
        finally
        {
            File.Delete(path);
        }
        return Report(eventsPerPart * Parts, steps, BenchValue.Of(times), allocated, fileTime);
    }

    private BenchReport Report(long events, long steps, BenchValue msPerEvent, double allocated, double fileTime) =>
        new()
        {
            Version = BuildInformation.Current.ToString(),
            Physics = _mode.ToString().ToLowerInvariant(),
            Threads = _threads,
            Store = _store?.ToString().ToLowerInvariant() ?? "none",
            Events = events,
            MsPerEvent = msPerEvent,
            StepsPerEvent = (double)steps / events,
            NsPerStep = msPerEvent.Mean * 1e6 * events / steps,
            AllocatedBytesPerEvent = allocated / events,
            FileMsPerEvent = fileTime / events,
            CutsMev = CutsOfMode(),
            KernelNs = ArithmeticKernel.Measure(),
        };

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

    private RunReport RunOnce(SimulationRun run, string path, CancellationToken cancellation, out double fileMs, out long allocated)
    {
        using IRunStore? store = _store is null
            ? null
            : RunStores.Open(path, _layout, run.Options, RunStores.Identity(_layout, run.Options), RunStart.Fresh, OverwritePolicy.Replace, TimeProvider.System);
        allocated = GC.GetTotalAllocatedBytes(precise: true);
        RunReport report = run.Execute(block => store?.Append(block), cancellation);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        long start = Stopwatch.GetTimestamp();
        store?.Complete(report);
        fileMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return report;
    }

    private RunOptions Options(long events) => new() { Physics = _mode, Source = SourceKind.Pencil, Pencil = Beam, Events = events, Store = _store ?? StoreKind.Events };
}
