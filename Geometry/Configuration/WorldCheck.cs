using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Check that places along the beam lie inside the world.</summary>
internal sealed class WorldCheck
{
    private readonly Volume? _world;

    /// <summary>A check for one file; where its world could not be read, all places pass.</summary>
    /// <param name="entries">Volumes of the file.</param>
    public WorldCheck(IEnumerable<VolumeEntry> entries)
    {
        _world = entries.FirstOrDefault(entry => entry.Name == VolumeEntry.World && entry.IsSound)?.Volume;
    }

    /// <summary>Reads a required place along the beam, and refuses one outside the world [mm].</summary>
    /// <param name="section">Section.</param>
    /// <param name="key">Key of the place.</param>
    /// <param name="reason">Why it must lie inside.</param>
    public double ReadZ(Section section, string key, string reason)
    {
        if (section.Quantities(key) is not [double z]) return 0;
        if (_world is { } world && (z <= world.ZMin || z >= world.ZMax))
            section.RefuseValue(key, "lies outside the world", reason, FormattableString.Invariant($"give a z between {world.ZMin / Units.Metre:G6} m and {world.ZMax / Units.Metre:G6} m"));
        return z;
    }
}
