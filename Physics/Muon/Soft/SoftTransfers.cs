using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Physics.Muon.Soft;

/// <summary>Soft transfers of fast muons in calorimeters, summed, and the processes that are left above them (docs/decisions/0020); immutable, shared by all workers.</summary>
public sealed class SoftTransfers
{
    private static readonly ProcessId[] Summed = [ProcessId.Ionisation, ProcessId.Bremsstrahlung, ProcessId.PairProduction];

    private readonly SoftLayers?[] _volumes;

    /// <summary>Prepares all layered calorimeters of a set-up.</summary>
    /// <param name="layout">The set-up, one that <see cref="IsUsedIn"/> names.</param>
    /// <param name="harder">Processes with transfers above those that are summed.</param>
    internal SoftTransfers(DetectorLayout layout, PhysicsList harder)
    {
        Harder = harder;
        _volumes = new SoftLayers?[layout.Volumes.Count];
        var prepared = new List<(Volume Volume, SoftLayers Layers)>();
        foreach (Volume volume in layout.Volumes.Where(volume => volume.IsSamplingCalorimeter))
        {
            SoftLayers? same = prepared.FirstOrDefault(entry => IsAlike(entry.Volume, volume)).Layers;
            SoftLayers layers = same ?? new SoftLayers(
                volume, layout.Materials, SectionsOf(volume), layout.Physics.FastCut, layout.Physics.FastSum);
            if (same is null) prepared.Add((volume, layers));
            _volumes[volume.Id.Index] = layers;
        }
    }

    /// <summary>Processes of muons with transfers above those that are summed.</summary>
    public PhysicsList Harder { get; }

    /// <summary>Whether a set-up sums soft transfers: it has calorimeters of layers, and scales no process of transfers that would be summed.</summary>
    /// <param name="layout">The set-up.</param>
    public static bool IsUsedIn(DetectorLayout layout) =>
        layout.Physics.FastSum > layout.Physics.FastCut
        && layout.Volumes.Any(volume => volume.IsSamplingCalorimeter)
        && !layout.Weighting.Scale.Any(process => Summed.Contains(process.Process) && process.TransferMinimum < layout.Physics.FastSum);

    /// <summary>What is summed in a volume; null where nothing is.</summary>
    /// <param name="volume">Volume.</param>
    public SoftLayers? In(VolumeId volume) => _volumes[volume.Index];

    /// <summary>Layers of each section; the last one has all that are left.</summary>
    /// <param name="volume">A volume with layers.</param>
    public static int[] SectionsOf(Volume volume)
    {
        int[] sections = [.. volume.Segmentation.LayersPerSection];
        sections[^1] += volume.Layers!.Count - sections.Sum();
        return sections;
    }

    private static bool IsAlike(Volume one, Volume other) =>
        one.Layers!.Unit.SequenceEqual(other.Layers!.Unit) && SectionsOf(one).SequenceEqual(SectionsOf(other));
}
