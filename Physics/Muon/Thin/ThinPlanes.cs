using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Physics.Muon.Thin;

/// <summary>Tracking planes that fast muons cross in one step, by volume; immutable, shared by all workers (docs/decisions/0026).</summary>
public sealed class ThinPlanes
{
    /// <summary>Lowest energy of a muon over the largest transfer in its continuous loss: so far a loss without fluctuation is the energy to 1e-4.</summary>
    private const double LeastEnergyOverCut = 1e4;

    private readonly ThinLayers?[] _volumes;

    /// <summary>Prepares the planes of a set-up.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="physics">Processes of muons in fast mode.</param>
    internal ThinPlanes(DetectorLayout layout, PhysicsList physics)
    {
        LowestEnergy = Math.Max(ThinLayers.LowestEnergy, LeastEnergyOverCut * layout.Physics.FastCut);
        _volumes = new ThinLayers?[layout.Volumes.Count];
        var prepared = new List<(Volume Volume, ThinLayers Layers)>();
        foreach (Volume volume in layout.Volumes.Where(IsThin))
        {
            ThinLayers? same = prepared.FirstOrDefault(entry => IsAlike(entry.Volume, volume)).Layers;
            ThinLayers layers = same ?? new ThinLayers(volume, layout, physics);
            if (same is null) prepared.Add((volume, layers));
            _volumes[volume.Id.Index] = layers;
        }
    }

    /// <summary>Lowest kinetic energy of a muon that is fast [MeV].</summary>
    public double LowestEnergy { get; }

    /// <summary>Slabs of a volume; null where it is none of these planes.</summary>
    /// <param name="volume">Volume.</param>
    public ThinLayers? In(VolumeId volume) => _volumes[volume.Index];

    /// <summary>Whether a volume is such a plane: a tracker of several slabs, one of which is read out.</summary>
    /// <param name="volume">Volume.</param>
    public static bool IsThin(Volume volume) => volume is { System: DetectorSystem.Tracker, Layers.Count: 1 }
        && volume.Layers.Unit.Count > 1 && volume.Layers.Unit.Count(slab => slab.IsActive) == 1;

    private static bool IsAlike(Volume one, Volume other) => one.Region == other.Region && one.Layers!.Unit.SequenceEqual(other.Layers!.Unit);
}
