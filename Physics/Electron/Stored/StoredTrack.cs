using System;

namespace NA64Mu.Physics.Electron.Stored;

/// <summary>A stored track.</summary>
public readonly ref struct StoredTrack
{
    /// <summary>Collects its parts.</summary>
    /// <param name="kineticEnergy">Kinetic energy at its start [MeV].</param>
    /// <param name="segments">Its steps.</param>
    /// <param name="secondaries">What it makes, in order.</param>
    public StoredTrack(double kineticEnergy, ReadOnlySpan<StoredSegment> segments, ReadOnlySpan<StoredSecondary> secondaries)
    {
        KineticEnergy = kineticEnergy;
        Segments = segments;
        Secondaries = secondaries;
    }

    /// <summary>Kinetic energy at its start [MeV].</summary>
    public double KineticEnergy { get; }

    /// <summary>Its steps; at least one.</summary>
    public ReadOnlySpan<StoredSegment> Segments { get; }

    /// <summary>What it makes, in order.</summary>
    public ReadOnlySpan<StoredSecondary> Secondaries { get; }
}
