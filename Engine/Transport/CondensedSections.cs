using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Muon.Soft;

namespace NA64Mu.Transport;

/// <summary>The sections of one sampling calorimeter, each of which a fast muon crosses in one step where its soft transfers are summed (docs/decisions/0020); immutable.</summary>
internal sealed class CondensedSections
{
    /// <summary>Muons flatter than this go by groups of layers: they see more cells than one on their way through a section.</summary>
    private const double SmallestForward = 0.99;

    /// <summary>Share of its energy that a muon may lose on average in a section by all that is not an interaction.</summary>
    private const double LargestLossShare = 0.03;

    /// <summary>Share of its energy that a muon may give away in a transfer that is summed.</summary>
    private const double LargestTransferShare = 0.01;

    private readonly SlabGroups _sections;
    private readonly double _lowestEnergy;

    /// <summary>The sections of a volume.</summary>
    /// <param name="volume">Calorimeter with layers.</param>
    /// <param name="layers">Its layers.</param>
    /// <param name="soft">Sums of soft transfers in it.</param>
    /// <param name="layout">The set-up.</param>
    /// <param name="harder">Processes above the transfers that are summed.</param>
    public CondensedSections(Volume volume, CondensedLayers layers, SoftLayers soft, DetectorLayout layout, PhysicsList harder)
    {
        Soft = soft;
        LayerStructure structure = volume.Layers ?? throw new ArgumentException("a volume with layers", nameof(volume));
        _sections = new SlabGroups(SoftTransfers.SectionsOf(volume), structure.Count, layers.Parts.Length);
        double lowest = Math.Max(SoftLayers.LowestEnergy, layout.Physics.FastSum / LargestTransferShare);
        _lowestEnergy = _sections.EnergyOfSmallLoss(kineticEnergy => structure.Pitch * MeanLoss(layers, harder, kineticEnergy), LargestLossShare, Math.Max(lowest, layers.LowestEnergy));
    }

    /// <summary>Sums of soft transfers.</summary>
    public SoftLayers Soft { get; }

    /// <summary>Whether a muon of the calorimeter crosses sections in one step.</summary>
    /// <param name="muon">The muon.</param>
    public bool Covers(in ParticleState muon) => muon.KineticEnergy >= _lowestEnergy && Math.Abs(muon.Direction.Z) >= SmallestForward;

    /// <summary>The last slab of a section in the sense of flight.</summary>
    /// <param name="location">A slab of the section.</param>
    /// <param name="directionZ">Component of the direction.</param>
    public Location LastOfSection(Location location, double directionZ) => _sections.Last(location, directionZ);

    /// <summary>Mean loss of a muon in all slabs together by all that is not an interaction [MeV/mm].</summary>
    private static double MeanLoss(CondensedLayers layers, PhysicsList harder, double kineticEnergy)
    {
        double loss = 0;
        foreach (LayerPart part in layers.Parts) loss += part.Fraction * harder.MuonLoss(part.Medium, kineticEnergy);
        return loss;
    }
}
