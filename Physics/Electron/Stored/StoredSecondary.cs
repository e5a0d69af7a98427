using NA64Mu.Core;

namespace NA64Mu.Physics.Electron.Stored;

/// <summary>What happens at the end of a segment of a stored track: a particle that is made there; or, at the end of the track, an interaction of the particle itself that is made anew each time the track is taken.</summary>
public readonly struct StoredSecondary
{
    private readonly float _x, _y, _z;

    /// <summary>Collects the numbers.</summary>
    /// <param name="process">Process.</param>
    /// <param name="species">Kind of the new particle, or of the particle itself.</param>
    /// <param name="kineticEnergy">Its kinetic energy [MeV].</param>
    /// <param name="direction">Its direction, in the frame of the start.</param>
    public StoredSecondary(ProcessId process, Species species, float kineticEnergy, in Vector3D direction)
    {
        Process = process;
        Species = species;
        KineticEnergy = kineticEnergy;
        (_x, _y, _z) = ((float)direction.X, (float)direction.Y, (float)direction.Z);
    }

    /// <summary>Process: bremsstrahlung, ionisation, annihilation or a reaction with a nucleus.</summary>
    public ProcessId Process { get; }

    /// <summary>Kind of the new particle, or of the particle itself.</summary>
    public Species Species { get; }

    /// <summary>Its kinetic energy [MeV].</summary>
    public float KineticEnergy { get; }

    /// <summary>Its direction in the frame of the start; a unit vector in single precision.</summary>
    public Vector3D Direction => new(_x, _y, _z);

    /// <summary>Whether a process ends a stored track, and is made anew each time.</summary>
    /// <param name="process">Process.</param>
    public static bool IsLast(ProcessId process) => process is ProcessId.Annihilation or ProcessId.ElectronNuclear;
}
