using System;

namespace NA64Mu.Physics.Photonuclear;

/// <summary>A Lorentz line of the giant dipole resonance.</summary>
/// <remarks>σ(k) = σ₀ (kΓ)²/[(k² − E₀²)² + (kΓ)²]; its integral over all k is π/2 σ₀Γ.</remarks>
/// <param name="Energy">E₀ [MeV].</param>
/// <param name="Peak">σ₀ [mm²].</param>
/// <param name="Width">Γ [MeV].</param>
public readonly record struct DipoleLine(double Energy, double Peak, double Width)
{
    /// <summary>Integral over all photon energies [MeV mm²].</summary>
    public double Integral => 0.5 * Math.PI * Peak * Width;

    /// <summary>Cross section [mm²].</summary>
    /// <param name="photonEnergy">Photon energy k [MeV].</param>
    public double At(double photonEnergy)
    {
        double square = photonEnergy * photonEnergy, difference = square - Energy * Energy, broad = square * Width * Width;
        return Peak * broad / (difference * difference + broad);
    }
}
