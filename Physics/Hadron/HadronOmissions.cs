using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron;

/// <summary>Reactions of hadrons that are left out, to see what they do, or to compare with a calculation that has not got them.</summary>
public sealed class HadronOmissions
{
    private readonly HashSet<Species> _inert;
    private readonly HashSet<HadronReactionKind> _kinds;

    /// <summary>Leaves out all reactions of some hadrons, and some kinds of reactions of all.</summary>
    /// <param name="inert">Hadrons that pass through matter without a reaction; those that come to rest react all the same.</param>
    /// <param name="kinds">Kinds of reactions that no hadron has.</param>
    public HadronOmissions(IEnumerable<Species> inert, IEnumerable<HadronReactionKind> kinds)
    {
        _inert = [.. inert];
        _kinds = [.. kinds];
    }

    /// <summary>Nothing left out.</summary>
    public static HadronOmissions None { get; } = new([], []);

    /// <summary>Whether a reaction is left out.</summary>
    /// <param name="species">Hadron.</param>
    /// <param name="kind">Kind of reaction.</param>
    internal bool LeavesOut(Species species, HadronReactionKind kind) => _inert.Contains(species) || _kinds.Contains(kind);
}
