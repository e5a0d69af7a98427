using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Selection;

/// <summary>Cuts in order, and what is left after each.</summary>
public sealed class CutFlow
{
    private readonly Cut[] _cuts;
    private readonly long[] _raw;
    private readonly double[] _sumWeights;
    private readonly double[] _sumSquaredWeights;

    /// <summary>An empty cut flow.</summary>
    /// <param name="cuts">Cuts in their order.</param>
    public CutFlow(IReadOnlyList<Cut> cuts)
    {
        _cuts = [.. cuts];
        _raw = new long[_cuts.Length + 1];
        _sumWeights = new double[_raw.Length];
        _sumSquaredWeights = new double[_raw.Length];
    }

    /// <summary>All events and each cut, in order.</summary>
    public IReadOnlyList<CutFlowRow> Rows =>
    [
        .. Enumerable.Range(0, _raw.Length).Select(row => new CutFlowRow(
            row == 0 ? "all" : _cuts[row - 1].Name,
            row == 0 ? "muons on target" : _cuts[row - 1].Description,
            _raw[row], _raw[row == 0 ? 0 : row - 1], _raw[0], _sumWeights[row], _sumSquaredWeights[row])),
    ];

    /// <summary>Takes in a block of events.</summary>
    /// <param name="events">The block.</param>
    public void Fill(ReconstructedEvents events)
    {
        for (int row = 0; row < events.Count; row++) Fill(new EventView(events, row));
    }

    /// <summary>Takes in one event.</summary>
    /// <param name="candidate">The event.</param>
    public void Fill(in EventView candidate)
    {
        Count(0, candidate.Weight);
        for (int cut = 0; cut < _cuts.Length && _cuts[cut].Passes(in candidate); cut++) Count(cut + 1, candidate.Weight);
    }

    /// <summary>Adds the counts of another cut flow with the same cuts.</summary>
    /// <param name="other">The other.</param>
    public void Add(CutFlow other)
    {
        Requires.That(_cuts.Select(cut => cut.Name).SequenceEqual(other._cuts.Select(cut => cut.Name)), "the same cuts");
        for (int row = 0; row < _raw.Length; row++)
        {
            _raw[row] += other._raw[row];
            _sumWeights[row] += other._sumWeights[row];
            _sumSquaredWeights[row] += other._sumSquaredWeights[row];
        }
    }

    private void Count(int row, double weight)
    {
        _raw[row]++;
        _sumWeights[row] += weight;
        _sumSquaredWeights[row] += weight * weight;
    }
}
