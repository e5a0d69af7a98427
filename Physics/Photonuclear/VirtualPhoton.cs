using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;

namespace NA64Mu.Physics.Photonuclear;

/// <summary>A photon that a nucleus takes, real or radiated by a lepton.</summary>
/// <param name="Energy">Energy ν [MeV].</param>
/// <param name="Virtuality">Q² = |q|² − ν², 0 of a real one [MeV²].</param>
/// <param name="Direction">Unit direction.</param>
public readonly record struct VirtualPhoton(double Energy, double Virtuality, Vector3D Direction)
{
    /// <summary>Magnitude of the momentum [MeV/c].</summary>
    public double MomentumMagnitude => Math.Sqrt(Energy * Energy + Virtuality);

    /// <summary>Energy and momentum.</summary>
    public FourMomentum FourMomentum => new(Energy, MomentumMagnitude * Direction);

    /// <summary>Energy of a real photon with which a nucleon at rest has the same energy in the centre of mass: ν − Q²/2M (L. N. Hand, Phys. Rev. 129 (1963) 1834); may be negative [MeV].</summary>
    public double EquivalentEnergy => Energy - Virtuality / (2 * PhysicalConstants.ProtonMass);
}
