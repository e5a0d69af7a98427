using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Hadron.CrossSections;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Hadron;

/// <summary>Reactions of hadrons with the nuclei of each medium; immutable, one serves all workers.</summary>
/// <remarks>For kinetic energies up to 1 TeV; below 1 MeV the rates are those at 1 MeV.</remarks>
public sealed class HadronRates
{
    private const int LowestExponent = 0;
    private const int HighestExponent = 20;

    private readonly HadronNucleusCrossSection _crossSections = new();
    private readonly MediumTable _media;
    private readonly LogTable?[][] _tables;

    /// <summary>Builds the tables of all media but vacuum.</summary>
    /// <param name="media">Media.</param>
    public HadronRates(MediumTable media)
    {
        _media = media;
        _tables = [.. SpeciesTable.All.Select(species => HadronNucleusCrossSection.IsHadron(species) ? TablesOf(species) : [])];
    }

    /// <summary>Elastic and inelastic reactions per path length [1/mm].</summary>
    /// <param name="species">A hadron.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public double InverseMeanFreePath(Species species, MediumId medium, double kineticEnergy) =>
        _tables[(int)species] is { Length: > 0 } tables && tables[medium.Index] is { } table ? table.At(kineticEnergy) : 0;

    /// <summary>Chooses the element of the nucleus that a hadron meets, and whether it breaks up.</summary>
    /// <param name="species">A hadron.</param>
    /// <param name="medium">Medium, no vacuum.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive [MeV].</param>
    /// <param name="random">Random numbers; one draw.</param>
    public HadronTarget Choose(Species species, MediumId medium, double kineticEnergy, ref RandomStream random)
    {
        Material material = _media[medium].Material;
        HadronPair all = _crossSections.PerLength(species, material, kineticEnergy);
        double place = random.Uniform() * (all.Inelastic + all.Elastic);
        bool isElastic = place >= all.Inelastic;
        if (isElastic) place -= all.Inelastic;
        Element element = material.Elements[^1].Element;
        foreach (ElementFraction part in material.Elements)
        {
            HadronPair pair = _crossSections.On(species, part.Element, kineticEnergy);
            place -= part.AtomDensity * (isElastic ? pair.Elastic : pair.Inelastic);
            if (place >= 0) continue;
            element = part.Element;
            break;
        }
        return new HadronTarget(element.Z, isElastic);
    }

    private LogTable?[] TablesOf(Species species) =>
        [.. _media.All.Select(medium => medium.Material.IsVacuum ? null : TableOf(species, medium.Material))];

    private LogTable TableOf(Species species, Material material)
    {
        var grid = new LogGrid(LowestExponent, HighestExponent);
        var values = new double[grid.NodeCount];
        for (int node = 0; node < values.Length; node++)
        {
            HadronPair pair = _crossSections.PerLength(species, material, grid.Node(node));
            values[node] = pair.Inelastic + pair.Elastic;
        }
        return new LogTable(grid, values);
    }
}
