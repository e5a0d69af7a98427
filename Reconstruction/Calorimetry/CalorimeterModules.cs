using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Reconstruction.Calorimetry;

/// <summary>The calorimeter modules of a layout in the order ECAL, VHCAL, HCAL, and how channels lead to them; immutable.</summary>
public sealed class CalorimeterModules
{
    private static readonly DetectorSystem[] Systems = [DetectorSystem.Ecal, DetectorSystem.Vhcal, DetectorSystem.Hcal];

    private readonly int[] _first = new int[Systems.Length + 1];

    /// <summary>The modules of a layout.</summary>
    /// <param name="layout">The set-up.</param>
    public CalorimeterModules(DetectorLayout layout)
    {
        List<Volume> modules = [];
        for (int system = 0; system < Systems.Length; system++)
        {
            _first[system] = modules.Count;
            DetectorSystem wanted = Systems[system];
            modules.AddRange(layout.Volumes.Where(volume => volume.System == wanted).OrderBy(volume => volume.Module));
        }
        _first[^1] = modules.Count;
        Volumes = modules;
        HasPreshower = modules.Any(volume => volume.System == DetectorSystem.Ecal && volume.Segmentation.LayersPerSection.Count > 1);
    }

    /// <summary>Volumes of the modules.</summary>
    public IReadOnlyList<Volume> Volumes { get; }

    /// <summary>Number of modules.</summary>
    public int Count => Volumes.Count;

    /// <summary>Whether an ECAL is read out in more than one section, the first of which is the preshower.</summary>
    public bool HasPreshower { get; }

    /// <summary>Number of modules of one kind.</summary>
    /// <param name="system">Ecal, Vhcal or Hcal.</param>
    public int CountOf(DetectorSystem system) => _first[(int)system] - _first[(int)system - 1];

    /// <summary>Place of the first module of one kind.</summary>
    /// <param name="system">Ecal, Vhcal or Hcal.</param>
    public int FirstOf(DetectorSystem system) => _first[(int)system - 1];

    /// <summary>Place of the module that holds a channel; −1 for a channel of no calorimeter here.</summary>
    /// <param name="channel">Channel.</param>
    public int IndexOf(ChannelId channel)
    {
        if (channel.System is < DetectorSystem.Ecal or > DetectorSystem.Hcal) return -1;
        return channel.Module < CountOf(channel.System) ? FirstOf(channel.System) + channel.Module : -1;
    }
}
