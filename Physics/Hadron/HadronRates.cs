using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Hadron.Cascade;
using NA64Mu.Physics.Hadron.CrossSections;
using NA64Mu.Physics.Hadron.Neutrons;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Physics.Hadron.Strings;
using NA64Mu.Physics.Photonuclear;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Hadron;

/// <summary>Reactions of hadrons with the nuclei of each medium; immutable, one serves all workers.</summary>
/// <remarks>
/// Up to 1 TeV. Neutrons below 20 MeV have cross sections of their own (<see cref="SlowNeutronCrossSection"/>) down to thermal energies; charged hadrons below 1 MeV stop before they react. Hyperons react from
/// <see cref="StringReaction.LeastKineticEnergy"/> on, below which there is no model of what they do: they decay there.
/// </remarks>
public sealed class HadronRates
{
    /// <summary>Below, neutrons have cross sections of their own [MeV].</summary>
    public const double SlowNeutron = 20 * Units.MeV;

    private const int LowestExponent = 0;
    private const int HighestExponent = 20;
    private static readonly HadronReactionKind[] Kinds = Enum.GetValues<HadronReactionKind>();

    private readonly HadronNucleusCrossSection _crossSections;
    private readonly HadronProcesses _processes;
    private readonly MediumTable _media;
    private readonly LogTable?[][] _tables;
    private readonly NeutronTargets?[] _slowTargets;

    /// <summary>Builds the tables of all media but vacuum.</summary>
    /// <param name="media">Media.</param>
    /// <param name="processes">What happens to hadrons.</param>
    public HadronRates(MediumTable media, HadronProcesses processes = HadronProcesses.All)
    {
        _crossSections = new HadronNucleusCrossSection(processes);
        _processes = processes;
        _media = media;
        Photons = new PhotonuclearTable(media);
        _tables = [.. SpeciesTable.All.Select(species => HadronNucleusCrossSection.IsHadron(species) ? TablesOf(species) : [])];
        _slowTargets = [.. media.All.Select(medium => medium.Material.IsVacuum ? null : TargetsOf(medium.Material))];
    }

    /// <summary>Isotopes of the elements.</summary>
    internal IsotopeSampler Isotopes { get; } = new();

    /// <summary>Photonuclear cross sections.</summary>
    internal PhotonuclearTable Photons { get; }

    /// <summary>Share of photons that leave a nucleus as vector mesons.</summary>
    internal VectorMesonCrossSection VectorMesons { get; } = new();

    /// <summary>Densities of nuclei by mass number.</summary>
    internal IReadOnlyList<NuclearProfile?> Profiles { get; } = NuclearProfile.All(NuclearMass.LargestZ + NuclearMass.LargestN);

    /// <summary>Reactions of all kinds per path length [1/mm].</summary>
    /// <param name="species">Any particle.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public double InverseMeanFreePath(Species species, MediumId medium, double kineticEnergy) =>
        _tables[(int)species] is { Length: > 0 } tables && tables[medium.Index] is { } table ? table.At(kineticEnergy) : 0;

    /// <summary>Chooses the element of the nucleus that a hadron meets, and the kind of the reaction: for slow neutrons from a table, for all others from the formulas.</summary>
    /// <param name="species">A hadron.</param>
    /// <param name="medium">Medium, no vacuum.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive [MeV].</param>
    /// <param name="random">Random numbers; one draw.</param>
    public HadronTarget Choose(Species species, MediumId medium, double kineticEnergy, ref RandomStream random)
    {
        if (species == Species.Neutron && kineticEnergy < NeutronTargets.HighestEnergy) return _slowTargets[medium.Index]!.Choose(kineticEnergy, ref random);
        Material material = _media[medium].Material;
        // By index, here and below: an enumerator of the list would be an object on the heap.
        double place = random.Uniform() * PerLength(species, material, kineticEnergy);
        var last = new HadronTarget(material.Elements[^1].Element.Z, HadronReactionKind.Elastic);
        for (int index = 0; index < material.Elements.Count; index++)
        {
            ElementFraction part = material.Elements[index];
            foreach (HadronReactionKind kind in Kinds)
            {
                double rate = part.AtomDensity * PerAtom(species, part.Element, kineticEnergy, kind);
                if (rate <= 0) continue;
                last = new HadronTarget(part.Element.Z, kind);
                place -= rate;
                if (place < 0) return last;
            }
        }
        return last;
    }

    /// <summary>
    /// Chooses the nucleus at which a slow negative meson ends: atoms count by their charge, E. Fermi and E. Teller, Phys. Rev. 72 (1947) 399. Hydrogen only where there is nothing else: in compounds it loses
    /// all but about a hundredth to its neighbours, L. I. Ponomarev, Annu. Rev. Nucl. Sci. 23 (1973) 395.
    /// </summary>
    /// <param name="medium">Medium, no vacuum.</param>
    /// <param name="random">Random numbers; one draw.</param>
    /// <returns>Atomic number.</returns>
    internal int ChooseCapturingElement(MediumId medium, ref RandomStream random)
    {
        Material material = _media[medium].Material;
        double sum = 0;
        for (int index = 0; index < material.Elements.Count; index++) sum += Charges(material.Elements[index]);
        double place = random.Uniform() * sum;
        int chosen = 1;
        for (int index = 0; index < material.Elements.Count && place >= 0; index++)
        {
            double charges = Charges(material.Elements[index]);
            if (charges <= 0) continue;
            chosen = material.Elements[index].Element.Z;
            place -= charges;
        }
        return chosen;
    }

    /// <summary>Whether there is a model of what a hadron does; where there is none, it does not react.</summary>
    /// <param name="species">A hadron.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    internal static bool HasModel(Species species, double kineticEnergy) =>
        CascadeSampler.Takes(species) || StringReaction.IsAntinucleon(species) || kineticEnergy >= StringReaction.LeastKineticEnergy;

    /// <summary>Charges of an element in a volume, of hydrogen none [1/mm³].</summary>
    private static double Charges(ElementFraction part) => part.Element.Z > 1 ? part.AtomDensity * part.Element.Z : 0;

    private double PerLength(Species species, Material material, double kineticEnergy)
    {
        double sum = 0;
        for (int index = 0; index < material.Elements.Count; index++)
        {
            ElementFraction part = material.Elements[index];
            foreach (HadronReactionKind kind in Kinds) sum += part.AtomDensity * PerAtom(species, part.Element, kineticEnergy, kind);
        }
        return sum;
    }

    private double PerAtom(Species species, Element element, double kineticEnergy, HadronReactionKind kind)
    {
        if (LeavesOut(species, kind)) return 0;
        if (species == Species.Neutron && kineticEnergy < SlowNeutron) return OfSlowNeutron(element, kineticEnergy, kind);
        if (kind == HadronReactionKind.Capture || !HasModel(species, kineticEnergy)) return 0;
        HadronPair pair = _crossSections.On(species, element, kineticEnergy);
        return kind == HadronReactionKind.Elastic ? pair.Elastic : pair.Inelastic;
    }

    private bool LeavesOut(Species species, HadronReactionKind kind) =>
        _processes == HadronProcesses.Geant4Reference && (kind == HadronReactionKind.Capture || StringReaction.IsAntinucleon(species));

    private double OfSlowNeutron(Element element, double kineticEnergy, HadronReactionKind kind)
    {
        if (kind == HadronReactionKind.Capture) return SlowNeutronCrossSection.Capture(element, kineticEnergy);
        if (_processes == HadronProcesses.Geant4Reference && element.Z > 1)
        {
            HadronPair pair = _crossSections.OfSlowNeutronInReference(element, kineticEnergy);
            return kind == HadronReactionKind.Elastic ? pair.Elastic : pair.Inelastic;
        }
        return kind == HadronReactionKind.Elastic
            ? SlowNeutronCrossSection.Elastic(element, kineticEnergy)
            : SlowNeutronCrossSection.Inelastic(element, kineticEnergy);
    }

    private NeutronTargets TargetsOf(Material material)
    {
        (ElementFraction Part, HadronReactionKind Kind)[] all = [.. material.Elements.SelectMany(part => Kinds.Select(kind => (part, kind)))];
        return new NeutronTargets(
            [.. all.Select(one => new HadronTarget(one.Part.Element.Z, one.Kind))],
            (target, kineticEnergy) => all[target].Part.AtomDensity * PerAtom(Species.Neutron, all[target].Part.Element, kineticEnergy, all[target].Kind));
    }

    private LogTable?[] TablesOf(Species species) =>
        [.. _media.All.Select(medium => medium.Material.IsVacuum ? null : TableOf(species, medium.Material))];

    private LogTable TableOf(Species species, Material material)
    {
        var grid = new LogGrid(species == Species.Neutron ? NeutronTargets.LowExponent : LowestExponent, HighestExponent);
        var values = new double[grid.NodeCount];
        for (int node = 0; node < values.Length; node++) values[node] = PerLength(species, material, grid.Node(node));
        return new LogTable(grid, values);
    }
}
