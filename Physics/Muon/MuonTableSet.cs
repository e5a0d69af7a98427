using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Muon.Bremsstrahlung;
using NA64Mu.Physics.Muon.Ionisation;
using NA64Mu.Physics.Muon.MuonNuclear;
using NA64Mu.Physics.Muon.MuonPairs;
using NA64Mu.Physics.Muon.PairProduction;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Muon;

/// <summary>Integrals of muon interactions for all elements and cuts of a set-up; media of the same element and cut share a table.</summary>
internal sealed class MuonTableSet
{
    private readonly Dictionary<double, MuonIonisationTable> _ionisation;
    private readonly Dictionary<(Element Element, double Cut), MuonBremsstrahlungTable> _bremsstrahlung;
    private readonly Dictionary<(Element Element, double Cut), MuonPairTable> _pairs;
    private readonly Dictionary<Element, MuonTridentTable> _tridents;
    private readonly Dictionary<double, MuonNuclearTable> _nuclear;

    /// <summary>Builds the tables.</summary>
    /// <param name="grid">Grid of kinetic energy [MeV].</param>
    /// <param name="media">Media.</param>
    /// <param name="cuts">Their cuts.</param>
    public MuonTableSet(LogGrid grid, MediumTable media, CutTable cuts)
    {
        _ionisation = Build(media.All.Select(medium => cuts[medium.Id].Electron), cut => new MuonIonisationTable(grid, cut));
        _bremsstrahlung = Build(
            PerElement(media, medium => cuts[medium].Photon), key => new MuonBremsstrahlungTable(grid, key.Element, key.Cut));
        _pairs = Build(PerElement(media, medium => PairCut(cuts[medium])), key => new MuonPairTable(grid, key.Element, key.Cut));
        _tridents = Build(media.All.SelectMany(medium => medium.Material.Elements).Select(part => part.Element), element => new MuonTridentTable(grid, element));
        _nuclear = Build(media.All.Select(medium => NuclearCut(cuts[medium.Id])), cut => new MuonNuclearTable(grid, cut));
    }

    /// <summary>What muons meet in a medium.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="cuts">Its cuts.</param>
    public MuonMediumTables Of(Medium medium, in ProductionCuts cuts)
    {
        Material material = medium.Material;
        double photonCut = cuts.Photon, pairCut = PairCut(cuts);
        var elements = new MuonElementTables(
            material,
            [.. material.Elements.Select(part => _bremsstrahlung[(part.Element, photonCut)])],
            [.. material.Elements.Select(part => _pairs[(part.Element, pairCut)])],
            [.. material.Elements.Select(part => _tridents[part.Element])]);
        return new MuonMediumTables(material, cuts, elements, _ionisation[cuts.Electron], _nuclear[NuclearCut(cuts)]);
    }

    /// <summary>Pairs count by their whole energy, which is never below 4 m_e here; so most media have the same cut [MeV].</summary>
    private static double PairCut(in ProductionCuts cuts) => Math.Max(cuts.Positron, MuonPairCrossSection.SmallestPair);

    /// <summary>Photonuclear reactions begin where their formula does, far above production cuts; the tables of hard transfers begin later [MeV].</summary>
    private static double NuclearCut(in ProductionCuts cuts) => Math.Max(cuts.Photon, MuonNuclearCrossSection.SmallestTransfer);

    private static IEnumerable<(Element Element, double Cut)> PerElement(MediumTable media, Func<MediumId, double> cut) =>
        media.All.SelectMany(medium => medium.Material.Elements.Select(part => (part.Element, cut(medium.Id))));

    private static Dictionary<TKey, TTable> Build<TKey, TTable>(IEnumerable<TKey> keys, Func<TKey, TTable> build)
        where TKey : notnull =>
        keys.Distinct().AsParallel().Select(key => (Key: key, Table: build(key))).ToDictionary(entry => entry.Key, entry => entry.Table);
}
