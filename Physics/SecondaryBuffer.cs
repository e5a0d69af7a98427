using System;
using NA64Mu.Core;

namespace NA64Mu.Physics;

/// <summary>Room for the new particles of one interaction; one per worker, reused.</summary>
public sealed class SecondaryBuffer
{
    private Secondary[] _secondaries = new Secondary[64];

    /// <summary>Particles in the buffer.</summary>
    public int Count { get; private set; }

    /// <summary>One particle.</summary>
    /// <param name="index">From 0.</param>
    public ref readonly Secondary this[int index] => ref _secondaries[index];

    /// <summary>Proposes a particle.</summary>
    /// <param name="species">Kind.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="direction">Unit direction.</param>
    /// <param name="virtuality">Q² of the photon that a system of hadrons comes of [MeV²].</param>
    public void Add(Species species, double kineticEnergy, in Vector3D direction, double virtuality = 0)
    {
        Requires.That(kineticEnergy >= 0, "kinetic energy not negative");
        if (Count == _secondaries.Length) Array.Resize(ref _secondaries, 2 * _secondaries.Length);
        _secondaries[Count++] = new Secondary(species, kineticEnergy, direction, virtuality);
    }

    /// <summary>Forgets all particles.</summary>
    public void Clear() => Count = 0;
}
