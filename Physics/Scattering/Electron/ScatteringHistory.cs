using NA64Mu.Geometry.Settings;

namespace NA64Mu.Physics.Scattering.Electron;

/// <summary>What the step limit remembers along a track; the default value is that of a particle before its first step.</summary>
/// <remarks>A mutable struct: a local of the loop that follows one particle, passed by <c>ref</c>.</remarks>
public struct ScatteringHistory
{
    /// <summary>Step limit near a border, from range and λ₁ at the entry of the volume [mm].</summary>
    internal double LimitAtEntry { get; set; }

    /// <summary>Shortest step that scattering asks for in this volume; zero before the first one [mm].</summary>
    internal double ShortestStep { get; set; }

    /// <summary>Whether the limit at the entry has been found.</summary>
    internal bool IsSettled { get; set; }

    /// <summary>Whether the present step shifts the particle.</summary>
    internal LateralShift Shift { get; set; }

    /// <summary>Notes that the particle has crossed a border, of a volume or of a layer in it.</summary>
    public void EnterVolume() => IsSettled = false;
}
