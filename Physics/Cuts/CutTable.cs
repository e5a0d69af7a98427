using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Cuts;

/// <summary>Production cuts of every medium.</summary>
public sealed class CutTable
{
    private readonly ProductionCuts[] _cuts;

    /// <summary>A table of given cuts.</summary>
    /// <param name="cuts">Cuts in order of medium.</param>
    public CutTable(IReadOnlyList<ProductionCuts> cuts)
    {
        _cuts = [.. cuts];
    }

    /// <summary>Cuts of a medium.</summary>
    public ProductionCuts this[MediumId medium] => _cuts[medium.Index];

    /// <summary>The energies that belong to the range cuts of the regions.</summary>
    /// <param name="media">Media.</param>
    public static CutTable FromRanges(MediumTable media) => new([.. media.All.Select(RangeCutConverter.Convert)]);

    /// <summary>The same energy for all media and kinds.</summary>
    /// <param name="media">Media.</param>
    /// <param name="energy">Cut [MeV].</param>
    public static CutTable Uniform(MediumTable media, double energy)
    {
        var cuts = new ProductionCuts[media.Count];
        System.Array.Fill(cuts, new ProductionCuts(energy, energy, energy));
        return new CutTable(cuts);
    }
}
