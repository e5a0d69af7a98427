using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Scattering;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Muon.Thin;

/// <summary>All slabs of a tracking plane as a fast muon sees them that crosses the plane without an interaction; immutable.</summary>
/// <remarks>
/// Rates and losses are means over the thickness, tabulated over the energy. Scattering is that of one material with the atoms of all slabs: small collisions add up whatever their order, and over
/// 8 mm the way between them shifts a muon of 10 GeV by less than 3 µm.
/// </remarks>
public sealed class ThinLayers
{
    /// <summary>Lowest kinetic energy of the tables [MeV].</summary>
    public const double LowestEnergy = 1 << LowExponent;

    private const int LowExponent = 13;
    private const int HighExponent = 20;

    private readonly LogTablePair _lossAndRate;
    private readonly LogTable _activeLoss;
    private readonly MultipleScattering _scattering;

    /// <summary>Tabulates the slabs of a plane.</summary>
    /// <param name="volume">A plane that <see cref="ThinPlanes.IsThin"/> names.</param>
    /// <param name="layout">The set-up.</param>
    /// <param name="physics">Processes of muons.</param>
    internal ThinLayers(Volume volume, DetectorLayout layout, PhysicsList physics)
    {
        IReadOnlyList<Slab> slabs = volume.Layers!.Unit;
        Thickness = volume.Layers.Pitch;
        ActiveSlab = slabs.Select((slab, index) => (slab, index)).Single(entry => entry.slab.IsActive).index;
        PassiveSlab = slabs.Select((slab, index) => (slab, index)).First(entry => !entry.slab.IsActive).index;
        ActiveStart = slabs.Take(ActiveSlab).Sum(slab => slab.Thickness);
        ActiveThickness = slabs[ActiveSlab].Thickness;
        MediumId[] media = [.. slabs.Select(slab => layout.Media.Find(slab.Material, layout.Regions[volume.Region]))];
        ActiveMedium = media[ActiveSlab];

        var grid = new LogGrid(LowExponent, HighExponent);
        double[] passive = new double[grid.NodeCount], active = new double[grid.NodeCount], rate = new double[grid.NodeCount];
        for (int node = 0; node < grid.NodeCount; node++)
        {
            var muon = new ParticleState { Species = Species.MuMinus, KineticEnergy = System.Math.Min(grid.Node(node), PhysicsList.MaximumKineticEnergy) };
            var kinematics = Kinematics.Of(in muon);
            for (int index = 0; index < slabs.Count; index++)
            {
                LocalPhysics local = physics.At(in muon, in kinematics, media[index]);
                double share = slabs[index].Thickness / Thickness;
                rate[node] += share * local.TotalRate;
                if (index == ActiveSlab) active[node] = local.StoppingPower;
                else passive[node] += share * local.StoppingPower;
            }
        }
        _lossAndRate = new LogTablePair(new LogTable(grid, passive), new LogTable(grid, rate));
        _activeLoss = new LogTable(grid, active);
        var mixed = new MediumTable([new Medium(new MediumId(0), Mix(slabs, layout.Materials), Region.Default)]);
        _scattering = new MultipleScattering(mixed, CutTable.Uniform(mixed, layout.Physics.FastCut), layout.Physics.NuclearScattering);
    }

    /// <summary>Thickness of all slabs [mm].</summary>
    public double Thickness { get; }

    /// <summary>The slab that is read out, counted from the front.</summary>
    public int ActiveSlab { get; }

    /// <summary>One of the other slabs.</summary>
    public int PassiveSlab { get; }

    /// <summary>Material of the slab that is read out.</summary>
    public MediumId ActiveMedium { get; }

    /// <summary>Front of the slab that is read out, from that of the plane [mm].</summary>
    public double ActiveStart { get; }

    /// <summary>Thickness of the slab that is read out [mm].</summary>
    public double ActiveThickness { get; }

    /// <summary>Mean over the thickness of losses in all slabs but the active one, and of interactions in all slabs.</summary>
    /// <param name="kineticEnergy">Kinetic energy of the muon [MeV].</param>
    /// <param name="passiveLoss">Mean continuous loss per path through the whole plane [MeV/mm].</param>
    /// <param name="rate">Interactions per path [1/mm].</param>
    public void At(double kineticEnergy, out double passiveLoss, out double rate) => _lossAndRate.At(kineticEnergy, out passiveLoss, out rate);

    /// <summary>Mean continuous loss in the slab that is read out, per path in it [MeV/mm].</summary>
    /// <param name="kineticEnergy">Kinetic energy of the muon [MeV].</param>
    public double ActiveLoss(double kineticEnergy) => _activeLoss.At(kineticEnergy);

    /// <summary>Deflection and sideways shift on a way through all slabs.</summary>
    /// <param name="kinematics">Momentum and velocity of the muon.</param>
    /// <param name="length">Path length [mm].</param>
    /// <param name="random">Transport stream.</param>
    public ScatteringResult Scatter(in Kinematics kinematics, double length, ref RandomStream random) =>
        _scattering.Sample(in kinematics, length, new MediumId(0), Species.MuMinus, ref random);

    /// <summary>The material that has the atoms of all slabs, spread evenly.</summary>
    private static Material Mix(IReadOnlyList<Slab> slabs, MaterialTable materials)
    {
        double mass = slabs.Sum(slab => materials[slab.Material].Density * slab.Thickness);
        var fractions = new Dictionary<Element, double>();
        foreach (Slab slab in slabs)
        {
            Material material = materials[slab.Material];
            foreach (ElementFraction part in material.Elements)
                fractions[part.Element] = fractions.GetValueOrDefault(part.Element) + part.MassFraction * material.Density * slab.Thickness / mass;
        }
        return MaterialBuilder.Build(new MaterialId(0), new MaterialDescription(
            "all slabs", mass / slabs.Sum(slab => slab.Thickness), [.. fractions.OrderBy(part => part.Key.Z).Select(part => (part.Key, part.Value))]));
    }
}
