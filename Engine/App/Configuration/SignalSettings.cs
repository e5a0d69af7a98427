using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Transport.Signal;

namespace NA64Mu.App.Configuration;

/// <summary>The light boson that muons radiate in a run, and how often they do.</summary>
public sealed record SignalSettings
{
    /// <summary>Kind, mass and coupling.</summary>
    public required DarkBoson Boson { get; init; }

    /// <summary>At the rate of nature, or once an event.</summary>
    public EmissionMode Emission { get; init; } = EmissionMode.Forced;

    /// <summary>Name of the volume of the forced emission; null for the first electromagnetic calorimeter.</summary>
    public string? Volume { get; init; }

    /// <summary>The volume of the forced emission; null where emission is natural, or where the set-up has no such volume.</summary>
    /// <param name="layout">Set-up.</param>
    public Volume? ForcedVolume(DetectorLayout layout)
    {
        if (Emission == EmissionMode.Natural) return null;
        return Volume is null ? layout.Volumes.FirstOrDefault(volume => volume.System == DetectorSystem.Ecal) : layout.Find(Volume);
    }
}
