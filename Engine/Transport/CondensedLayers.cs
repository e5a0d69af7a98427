using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;

namespace NA64Mu.Transport;

/// <summary>The layers of one sampling calorimeter in groups that a fast muon crosses in one step (docs/decisions/0007); immutable.</summary>
/// <remarks>A group holds whole layers of one section, so that all that is left in it belongs to one depth of the read-out.</remarks>
internal sealed class CondensedLayers
{
    private const int LargestGroup = 10;

    /// <summary>Share of its energy that a muon may lose on average in a group.</summary>
    private const double LargestLossShare = 0.02;

    private const double LowestFastEnergy = 1 * Units.GeV;

    private readonly SlabGroups _groups;
    private readonly int _slabsPerLayer;
    private readonly int _activeSlab;
    private readonly bool[] _isActive;

    /// <summary>Groups the layers of a volume.</summary>
    /// <param name="volume">Calorimeter with layers.</param>
    /// <param name="navigator">Media of its slabs.</param>
    /// <param name="physics">Loss of muons.</param>
    public CondensedLayers(Volume volume, Navigator navigator, PhysicsList physics)
    {
        LayerStructure layers = volume.Layers ?? throw new ArgumentException("a volume with layers", nameof(volume));
        double pitch = layers.Pitch;
        Parts = [.. layers.Unit.Select((slab, index) => new LayerPart(
            navigator.MediumAt(new Location(volume.Id, index)), slab.Thickness / pitch, pitch / slab.Thickness, slab.IsActive))];
        _isActive = [.. layers.Unit.Select(slab => slab.IsActive)];
        _activeSlab = Math.Max(Array.IndexOf(_isActive, true), 0);
        _slabsPerLayer = Parts.Length;
        _groups = new SlabGroups(Groups(volume.Segmentation.LayersPerSection, layers.Count), layers.Count, _slabsPerLayer);
        LowestEnergy = _groups.EnergyOfSmallLoss(kineticEnergy => pitch * MeanLoss(physics, kineticEnergy), LargestLossShare, LowestFastEnergy);
        Repeated = new RepeatedLayers(volume, navigator);
    }

    /// <summary>Slabs of one layer.</summary>
    public LayerPart[] Parts { get; }

    /// <summary>Kinetic energy from which a muon loses little of it in a group [MeV].</summary>
    public double LowestEnergy { get; }

    /// <summary>The layers as a path of interactions sees them.</summary>
    public RepeatedLayers Repeated { get; }

    /// <summary>Place of a slab in its layer.</summary>
    /// <param name="location">The slab.</param>
    public int PartAt(Location location) => location.Slab % _slabsPerLayer;

    /// <summary>The last slab of a group in the sense of flight.</summary>
    /// <param name="location">A slab of the group.</param>
    /// <param name="directionZ">Component of the direction.</param>
    public Location LastOfGroup(Location location, double directionZ) => _groups.Last(location, directionZ);

    /// <summary>An active slab of the layer of a slab; the first slab where none is active.</summary>
    /// <param name="location">The slab.</param>
    public Location ActiveSlab(Location location) => location with { Slab = location.Slab - location.Slab % _slabsPerLayer + _activeSlab };

    /// <summary>Whether a slab is active.</summary>
    /// <param name="location">The slab.</param>
    public bool IsActive(Location location) => _isActive[PartAt(location)];

    /// <summary>Layers of each group: sections in equal groups of ten layers or fewer. The last section takes all layers that are left.</summary>
    private static IEnumerable<int> Groups(IReadOnlyList<int> layersPerSection, int layers)
    {
        int first = 0;
        for (int section = 0; section < layersPerSection.Count; section++)
        {
            int count = section < layersPerSection.Count - 1 ? layersPerSection[section] : layers - first;
            int groups = (count + LargestGroup - 1) / LargestGroup;
            for (int group = 0; group < groups; group++) yield return (group + 1) * count / groups - group * count / groups;
            first += count;
        }
    }

    /// <summary>Mean loss of a muon in all slabs together [MeV/mm].</summary>
    private double MeanLoss(PhysicsList physics, double kineticEnergy)
    {
        var muon = new ParticleState { Species = Species.MuMinus, KineticEnergy = kineticEnergy, Direction = Vector3D.AlongBeam };
        var kinematics = Kinematics.Of(in muon);
        double loss = 0;
        foreach (LayerPart part in Parts) loss += part.Fraction * physics.At(in muon, in kinematics, part.Medium).StoppingPower;
        return loss;
    }
}
