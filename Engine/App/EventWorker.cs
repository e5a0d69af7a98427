using NA64Mu.App.Bench;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Readout;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction;
using NA64Mu.Transport;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App;

/// <summary>One thread's share: its transporter, its detectors, and the streams of each event.</summary>
public sealed class EventWorker
{
    private readonly DetectorLayout _layout;
    private readonly RunOptions _options;
    private readonly IParticleSource _source;
    private readonly Transporter _transporter;
    private readonly ReadoutMap _map;
    private readonly EventDeposits _deposits;
    private readonly EventDigitizer _digitizer;
    private readonly PrimaryBuffer _primaries = new();
    private readonly EventReconstructor? _reconstructor;

    /// <summary>A worker with its own buffers; geometry and physics are shared.</summary>
    /// <param name="setUp">Geometry and physics.</param>
    /// <param name="options">Seed, run and source.</param>
    /// <param name="readout">Set-up whose read-out is used; null for that of the run.</param>
    public EventWorker(PreparedSetUp setUp, RunOptions options, DetectorLayout? readout = null)
    {
        _layout = setUp.Layout;
        _options = options;
        _source = SourceFactory.CreateWithPileUp(options, _layout);
        _map = new ReadoutMap(readout ?? _layout);
        _deposits = new EventDeposits(_map);
        _transporter = setUp.NewTransporter([_deposits]);
        _digitizer = new EventDigitizer(_map);
        if (options.Store is StoreKind.Summary or StoreKind.Histograms) _reconstructor = new EventReconstructor(_layout);
    }

    /// <summary>Momentum of the last event's primary at its start [MeV/c].</summary>
    public double PrimaryMomentum => _transporter.Truth.Primary.MomentumMagnitude;

    /// <summary>Branch of the event that is followed, from 0.</summary>
    public int Branch => _transporter.Branch;

    /// <summary>Weight of the history that is followed.</summary>
    public double Weight => _transporter.Weight.Value;

    /// <summary>Time spent in each part of the events so far.</summary>
    public StageTimes Times { get; } = new();

    /// <summary>Truth of the history that is followed.</summary>
    public TruthRecord Truth => _transporter.Truth;

    /// <summary>An empty block for this set-up.</summary>
    public EventBlock NewBlock() => new(_map, _options);

    /// <summary>One event from the beam to the digits, a row for each of its branches.</summary>
    /// <param name="eventNumber">Number of the event, key of its random streams.</param>
    /// <param name="block">Takes its rows.</param>
    public void Simulate(long eventNumber, EventBlock block)
    {
        EventSink sink = NewSink();
        Simulate(eventNumber, block, ref sink);
    }

    /// <summary>The same, watched by somebody else.</summary>
    /// <typeparam name="TObserver">Kind of observer.</typeparam>
    /// <param name="eventNumber">Number of the event, key of its random streams.</param>
    /// <param name="block">Takes its rows.</param>
    /// <param name="observer">Is told of all steps as well.</param>
    public void Simulate<TObserver>(long eventNumber, EventBlock block, TObserver observer)
        where TObserver : struct, IStepSink
    {
        var sink = new ObservedSink<TObserver>(NewSink(), observer);
        Simulate(eventNumber, block, ref sink);
    }

    /// <summary>Reconstructs the events of a full block, if the store asks for that.</summary>
    /// <param name="block">The block.</param>
    public void Reconstruct(EventBlock block)
    {
        if (_reconstructor is null) return;
        Times.Start();
        _reconstructor.Reconstruct(block.Digits, block.Reconstructed!);
        Times.End(WorkStage.Reconstruction);
    }

    private void Simulate<TSink>(long eventNumber, EventBlock block, ref TSink sink)
        where TSink : struct, IStepSink
    {
        Times.Start();
        RandomStream beam = Stream(eventNumber, StreamPurpose.Beam);
        RandomStream transport = Stream(eventNumber, StreamPurpose.Transport);
        RandomStream digitisation = Stream(eventNumber, StreamPurpose.Digitisation);

        _primaries.Clear();
        _source.Sample(eventNumber, ref beam, _primaries);
        _deposits.Clear();
        _deposits.ReferenceTime = _primaries.ReferenceTime;
        _transporter.Run(_primaries, ref sink, ref transport);

        do
        {
            Times.End(WorkStage.Physics);
            Record(eventNumber, block, ref digitisation);
            Times.End(WorkStage.Digitisation);
        }
        while (_transporter.RunNextBranch(ref sink, ref transport));
        block.Report.CloseEvent();
    }

    /// <summary>Adds the row of the history that has just ended.</summary>
    private void Record(long eventNumber, EventBlock block, ref RandomStream digitisation)
    {
        double weight = _transporter.Weight.Value;
        _digitizer.Digitise(_deposits, eventNumber, _transporter.Branch, weight, ref digitisation, block.Digits);
        block.Truth?.Add(_transporter.Ledger, _transporter.Truth);
        block.Calorimeters?.Append(_deposits);
        block.Hits?.Append(_deposits);
        block.Primaries?.Add(_primaries);
        block.PileUp?.Add(_primaries);
        block.Emission?.Add(_transporter.Ledger, _transporter.Truth.Emission);
        block.Report.AddHistory(_transporter.Ledger, _transporter.Truth, weight);
    }

    private EventSink NewSink() => new(new DepositSink(_deposits), _transporter.Truth);

    private RandomStream Stream(long eventNumber, StreamPurpose purpose) => new(_options.Seed, _options.Run, (ulong)eventNumber, purpose);
}
