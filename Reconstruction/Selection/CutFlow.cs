using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Selection;

/// <summary>Cuts in order, and what is left after each.</summary>
/// <remarks>Branches of one event come in rows behind each other; they share a past, so their weights are added before they are squared (docs/decisions/0011).</remarks>
public sealed class CutFlow
{
    private readonly Cut[] _cuts;
    private readonly long[] _raw;
    private readonly WeightedRatio[] _ofBefore;
    private readonly WeightedRatio[] _ofAll;
    private readonly double[] _event;
    private bool _isWeighted;
    private long _events;

    /// <summary>An empty cut flow.</summary>
    /// <param name="cuts">Cuts in their order.</param>
    public CutFlow(IReadOnlyList<Cut> cuts)
    {
        _cuts = [.. cuts];
        _raw = new long[_cuts.Length + 1];
        _ofBefore = new WeightedRatio[_raw.Length];
        _ofAll = new WeightedRatio[_raw.Length];
        _event = new double[_raw.Length];
    }

    /// <summary>All events and each cut, in order.</summary>
    public IReadOnlyList<CutFlowRow> Rows
    {
        get
        {
            CloseEvent();
            return
            [
                .. Enumerable.Range(0, _raw.Length).Select(row => new CutFlowRow(
                    row == 0 ? "all" : _cuts[row - 1].Name,
                    row == 0 ? (_isWeighted ? "all, by weight" : "muons on target") : _cuts[row - 1].Description,
                    _raw[row], _raw[row == 0 ? 0 : row - 1], _raw[0], _ofAll[row].Passed, _ofAll[row].PassedSquared)
                {
                    Events = _events,
                    OfBefore = _ofBefore[row],
                    OfAll = _ofAll[row],
                    IsWeighted = _isWeighted,
                }),
            ];
        }
    }

    /// <summary>Takes in a block of rows.</summary>
    /// <param name="events">The block.</param>
    public void Fill(ReconstructedEvents events)
    {
        for (int row = 0; row < events.Count; row++) Fill(new EventView(events, row));
    }

    /// <summary>Takes in one event, or one branch of the present one.</summary>
    /// <param name="candidate">The row.</param>
    public void Fill(in EventView candidate)
    {
        if (candidate.Branch == 0)
        {
            CloseEvent();
            _events++;
        }
        _isWeighted |= candidate.Weight != 1;
        Count(0, candidate.Weight);
        for (int cut = 0; cut < _cuts.Length && _cuts[cut].Passes(in candidate); cut++) Count(cut + 1, candidate.Weight);
    }

    /// <summary>Adds the counts of another cut flow with the same cuts, filled with other events.</summary>
    /// <param name="other">The other.</param>
    public void Add(CutFlow other)
    {
        Requires.That(_cuts.Select(cut => cut.Name).SequenceEqual(other._cuts.Select(cut => cut.Name)), "the same cuts");
        CloseEvent();
        other.CloseEvent();
        for (int row = 0; row < _raw.Length; row++)
        {
            _raw[row] += other._raw[row];
            _ofBefore[row] = _ofBefore[row].With(in other._ofBefore[row]);
            _ofAll[row] = _ofAll[row].With(in other._ofAll[row]);
        }
        _events += other._events;
        _isWeighted |= other._isWeighted;
    }

    private void Count(int row, double weight)
    {
        _raw[row]++;
        _event[row] += weight;
    }

    /// <summary>Books the weights of the event whose rows have all come; nothing where none has.</summary>
    private void CloseEvent()
    {
        for (int row = 0; row < _event.Length; row++)
        {
            _ofBefore[row] = _ofBefore[row].With(_event[row], _event[Math.Max(row - 1, 0)]);
            _ofAll[row] = _ofAll[row].With(_event[row], _event[0]);
        }
        Array.Clear(_event);
    }
}
