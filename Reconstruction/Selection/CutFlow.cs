using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Selection;

/// <summary>Cuts in order, and what is left after each.</summary>
/// <remarks>Branches of one event come in rows behind each other; they share a past, so their weights are added before they are squared (docs/decisions/0011).</remarks>
public sealed class CutFlow
{
    private readonly Cut[] _cuts;

    /// <summary>An empty cut flow.</summary>
    /// <param name="cuts">Cuts in their order.</param>
    public CutFlow(IReadOnlyList<Cut> cuts)
    {
        _cuts = [.. cuts];
        Counts = new CutFlowCounts(_cuts.Length + 1);
    }

    /// <summary>The numbers behind the rows.</summary>
    public CutFlowCounts Counts { get; }

    /// <summary>Names of the rows: all events and each cut, in order.</summary>
    public IEnumerable<string> Names => _cuts.Select(cut => cut.Name).Prepend("all");

    /// <summary>All events and each cut, in order.</summary>
    public IReadOnlyList<CutFlowRow> Rows
    {
        get
        {
            Counts.CloseEvent();
            return [.. Names.Select((name, row) => Row(row, name))];
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
        if (candidate.Branch == 0) Counts.OpenEvent();
        double weight = candidate.Weight;
        Counts.Count(0, weight);
        for (int cut = 0; cut < _cuts.Length && _cuts[cut].Passes(in candidate); cut++) Counts.Count(cut + 1, weight);
    }

    /// <summary>Adds the counts of another cut flow with the same cuts, filled with other events.</summary>
    /// <param name="other">The other.</param>
    public void Add(CutFlow other)
    {
        Requires.That(Names.SequenceEqual(other.Names), "the same cuts");
        Counts.Add(other.Counts);
    }

    private CutFlowRow Row(int row, string name)
    {
        string description = row > 0 ? _cuts[row - 1].Description : Counts.IsWeighted ? "all, by weight" : "muons on target";
        WeightedRatio ofAll = Counts.OfAll(row);
        return new CutFlowRow(name, description, Counts.Raw[row], Counts.Raw[row == 0 ? 0 : row - 1], Counts.Raw[0], ofAll.Passed, ofAll.PassedSquared)
        {
            Events = Counts.Events,
            OfBefore = Counts.OfBefore(row),
            OfAll = ofAll,
            IsWeighted = Counts.IsWeighted,
        };
    }
}
