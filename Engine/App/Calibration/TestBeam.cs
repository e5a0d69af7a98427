using System.Threading;
using System.Threading.Tasks;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Geometry;
using NA64Mu.Transport;

namespace NA64Mu.App.Calibration;

/// <summary>Test beams into a set-up: deposits of each event are kept, so that they can be read out again with other constants; the same for any number of threads.</summary>
public sealed class TestBeam
{
    /// <summary>Events that may be kept; each takes some kB.</summary>
    public const long MostEvents = 100_000;

    private readonly PreparedSetUp _setUp;
    private readonly ReadoutMap _map;
    private readonly ulong _seed;
    private readonly int _threads;

    /// <summary>A beam area around a set-up.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="mode">Treatment of secondaries.</param>
    /// <param name="seed">Seed of all random streams.</param>
    /// <param name="threads">Threads.</param>
    public TestBeam(DetectorLayout layout, PhysicsMode mode, ulong seed, int threads)
    {
        _setUp = new PreparedSetUp(layout, mode);
        _map = new ReadoutMap(layout);
        (_seed, _threads) = (seed, threads);
    }

    /// <summary>Simulates events.</summary>
    /// <param name="source">Beam.</param>
    /// <param name="run">Run number: beams of one calibration differ in it.</param>
    /// <param name="events">Number of events.</param>
    /// <param name="cancellation">Stops between events.</param>
    /// <exception cref="QualityException">Energy is missing in an event, or a track was abandoned.</exception>
    public TestBeamEvents Shoot(CellFaceSource source, uint run, long events, CancellationToken cancellation)
    {
        var deposits = new EventDeposits[events];
        var report = new RunReport();
        var incoming = new double[events];
        var invisible = new double[events];
        using var transporters = new ThreadLocal<Transporter>(() => _setUp.NewTransporter([]));
        var options = new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = cancellation };
        Parallel.For(0, events, options, number =>
        {
            Transporter transporter = transporters.Value!;
            deposits[number] = new EventDeposits(_map);
            var sink = new EventSink(new DepositSink(deposits[number]), transporter.Truth);
            var beam = new RandomStream(_seed, run, (ulong)number, StreamPurpose.Beam);
            var transport = new RandomStream(_seed, run, (ulong)number, StreamPurpose.Transport);
            ParticleState primary = source.Sample(ref beam);
            incoming[number] = primary.KineticEnergy;
            transporter.Run(in primary, ref sink, ref transport);
            invisible[number] = transporter.Ledger.Invisible;
            lock (report)
            {
                report.AddHistory(transporter.Ledger, transporter.Truth, weight: 1);
                report.CloseEvent();
            }
        });
        report.RequireHealthy();
        return new TestBeamEvents(deposits, invisible, _seed, run, incoming[0]);
    }
}
