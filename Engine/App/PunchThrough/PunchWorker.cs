using NA64Mu.Core;
using NA64Mu.Transport;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.PunchThrough;

/// <summary>One thread's share of a study: its transporter and tally.</summary>
internal sealed class PunchWorker
{
    private readonly PunchSettings _settings;
    private readonly uint _run;
    private readonly ParticleState _primary;
    private readonly PunchTally _tally;
    private readonly Transporter _transporter;

    /// <summary>A worker with its own buffers; geometry and physics are shared.</summary>
    /// <param name="setUp">Modules, with their planes of splitting.</param>
    /// <param name="settings">What the study does.</param>
    /// <param name="run">Run number.</param>
    public PunchWorker(PreparedSetUp setUp, PunchSettings settings, uint run)
    {
        (_settings, _run) = (settings, run);
        _primary = Primary.Create(settings.Species, settings.Momentum, new Vector3D(0, 0, -1 * Units.Millimetre), Vector3D.AlongBeam);
        _tally = new PunchTally(setUp.Layout, settings.Limits[^1]);
        _transporter = setUp.NewTransporter([_tally], _tally.End);
    }

    /// <summary>Books of all its events.</summary>
    public RunReport Report { get; } = new();

    /// <summary>Follows one primary with all its branches.</summary>
    /// <param name="number">Number of the event, key of its random stream.</param>
    public PunchOutcome Simulate(long number)
    {
        var random = new RandomStream(_settings.Seed, _run, (ulong)number, StreamPurpose.Transport);
        var outcome = new PunchOutcome(_settings.Limits.Count);
        var sink = new PunchSink(_tally, _transporter.Truth);
        _tally.Clear();
        _transporter.Run(in _primary, ref sink, ref random);
        do
        {
            outcome.Add(_tally, _settings, _transporter.Weight.Value);
            Report.AddHistory(_transporter.Ledger, _transporter.Truth, _transporter.Weight.Value);
        }
        while (_transporter.RunNextBranch(ref sink, ref random));
        Report.CloseEvent();
        return outcome;
    }
}
