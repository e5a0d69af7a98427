using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Transport;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.Compare;

/// <summary>Response of the calorimeters of a set-up to a beam, without digits and files; the same for any number of threads.</summary>
public sealed class ResponseRun
{
    private const int EventsPerBlock = 10;

    private readonly PreparedSetUp _setUp;
    private readonly RunOptions _options;

    /// <summary>A run of one mode.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="options">Beam, events and mode.</param>
    public ResponseRun(DetectorLayout layout, RunOptions options)
    {
        _setUp = new PreparedSetUp(layout, options.Physics);
        _options = options;
    }

    /// <summary>Simulates all events.</summary>
    /// <param name="threads">Threads.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    /// <exception cref="QualityException">Energy is missing in an event, or a track was abandoned.</exception>
    public ModeResponse Execute(int threads, CancellationToken cancellation)
    {
        var blocks = new ResponseRecorder[(_options.Events + EventsPerBlock - 1) / EventsPerBlock];
        long ticks = 0;
        using var transporters = new ThreadLocal<Transporter>(() => _setUp.NewTransporter([]));
        Parallel.For(
            0, blocks.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, index =>
            {
                long start = Stopwatch.GetTimestamp();
                blocks[index] = Fill(transporters.Value!, index);
                Interlocked.Add(ref ticks, Stopwatch.GetTimestamp() - start);
            });
        var books = new RunReport();
        foreach (ResponseRecorder block in blocks) books.Add(block.Report);
        books.RequireHealthy();
        return new ModeResponse
        {
            Physics = _options.Physics,
            Events = _options.Events,
            MsPerEvent = 1e3 * ticks / Stopwatch.Frequency / _options.Events,
            StepsPerEvent = StepsPerEvent(blocks),
            Volumes = [.. Enumerable.Range(0, blocks[0].Responses.Count).Select(volume => ResponseSummary.Of(blocks, volume))],
        };
    }

    private ResponseRecorder Fill(Transporter transporter, int index)
    {
        IParticleSource source = SourceFactory.Create(_options, _setUp.Layout);
        var primaries = new PrimaryBuffer();
        var recorder = new ResponseRecorder(_setUp.Layout);
        var sink = new ResponseSink(recorder, transporter.Truth);
        long first = _options.FirstEvent + (long)index * EventsPerBlock;
        long end = Math.Min(first + EventsPerBlock, _options.FirstEvent + _options.Events);
        for (long number = first; number < end; number++)
        {
            var beam = new RandomStream(_options.Seed, _options.Run, (ulong)number, StreamPurpose.Beam);
            var transport = new RandomStream(_options.Seed, _options.Run, (ulong)number, StreamPurpose.Transport);
            primaries.Clear();
            source.Sample(number, ref beam, primaries);
            transporter.Run(primaries, ref sink, ref transport);
            recorder.CloseEvent(transporter.Ledger, transporter.Truth);
        }
        return recorder;
    }

    private Dictionary<string, double> StepsPerEvent(ResponseRecorder[] blocks)
    {
        Species[] all = Enum.GetValues<Species>();
        Species[] followed = [Species.Electron, Species.Positron, Species.Gamma, Species.MuMinus, Species.MuPlus];
        double Of(params Species[] kinds) => (double)blocks.Sum(block => kinds.Sum(block.Steps)) / _options.Events;
        return new Dictionary<string, double>
        {
            ["electrons"] = Of(Species.Electron, Species.Positron),
            ["photons"] = Of(Species.Gamma),
            ["muons"] = Of(Species.MuMinus, Species.MuPlus),
            ["others"] = Of([.. all.Except(followed)]),
        };
    }
}
