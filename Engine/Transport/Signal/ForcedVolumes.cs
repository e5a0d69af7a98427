using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Transport.Signal;

/// <summary>A volume with all that stands in it.</summary>
public static class ForcedVolumes
{
    /// <summary>For each volume of a layout, whether it is the one asked for or stands in it.</summary>
    /// <param name="layout">The set-up, mothers before daughters.</param>
    /// <param name="volume">The volume.</param>
    public static bool[] Of(DetectorLayout layout, VolumeId volume)
    {
        bool[] isInside = new bool[layout.Volumes.Count];
        foreach (Volume other in layout.Volumes)
            isInside[other.Id.Index] = other.Id == volume || (other.Id.Index > 0 && isInside[other.Mother.Index]);
        return isInside;
    }
}
