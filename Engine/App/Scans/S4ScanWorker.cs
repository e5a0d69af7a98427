using System;
using NA64Mu.App.Configuration;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.App.Scans;

/// <summary>One thread's share of a scan of places.</summary>
internal sealed class S4ScanWorker
{
    private static readonly ScanPopulation[] Populations = Enum.GetValues<ScanPopulation>();

    private readonly EventWorker _worker;
    private readonly EventBlock _block;
    private readonly PlaneRecorder _recorder;
    private readonly MovableCounters _counters;
    private readonly S4Grid _grid;
    private readonly SelectionSettings _selection;

    /// <summary>A worker with its own buffers.</summary>
    /// <param name="setUp">Geometry and physics.</param>
    /// <param name="options">What to simulate.</param>
    /// <param name="counters">Counters that are moved.</param>
    /// <param name="grid">Places.</param>
    public S4ScanWorker(PreparedSetUp setUp, RunOptions options, MovableCounters counters, S4Grid grid)
    {
        _worker = new EventWorker(setUp, options);
        _block = _worker.NewBlock();
        _recorder = new PlaneRecorder(grid.Planes);
        _counters = counters;
        _grid = grid;
        _selection = setUp.Layout.Selection;
    }

    /// <summary>Simulates consecutive events.</summary>
    /// <param name="first">Number of the first event.</param>
    /// <param name="count">Number of events.</param>
    public S4Tally Fill(long first, long count)
    {
        var tally = new S4Tally(_grid.Places.Count);
        _block.Open(0);
        for (long number = first; number < first + count; number++)
        {
            _recorder.Clear();
            _worker.Simulate(number, _block, new PlaneSink(_recorder));
            Count(_block.Digits.EventNumber.Count - 1, tally);
        }
        tally.Report.Add(_block.Report);
        return tally;
    }

    private void Count(int row, S4Tally tally)
    {
        uint trigger = _block.Digits.Trigger[row];
        double weight = _block.Digits.Weight[row];
        ScanMembership membership = ScanEvents.MembershipOf(_block, row, _counters);
        foreach (ScanPopulation population in Populations)
        {
            if (membership.IsIn(population)) tally.Count(population, weight);
        }
        if (!membership.IsCounted || !_counters.OthersAgree(trigger)) return;
        ReadOnlySpan<PlaneHit> hits = _recorder.Hits;
        for (int place = 0; place < _grid.Places.Count; place++)
        {
            S4Answer answer = _grid.Ask(place, hits);
            if (answer.Probability <= 0) continue;
            foreach (ScanPopulation population in Populations)
            {
                if (membership.IsIn(population)) tally.Fire(place, population, weight, answer.Probability);
            }
            tally.Explain(place, CauseOf(in answer), weight, answer.Probability);
        }
    }

    private TriggerCause CauseOf(in S4Answer answer)
    {
        if (double.IsNaN(answer.PrimaryMomentum)) return TriggerCause.Secondary;
        if (_worker.PrimaryMomentum < _selection.IncomingMomentumMinimum) return TriggerCause.SlowMuon;
        return answer.PrimaryMomentum <= _selection.OutgoingMomentumMaximum ? TriggerCause.EnergyLoss : TriggerCause.Direction;
    }
}
