using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Photon.Rayleigh;

/// <summary>Coherent scattering of photons by the electrons of one atom.</summary>
/// <remarks>
/// The form factor of the Geant4 Physics Reference Manual, chapter "Rayleigh scattering" (V. M. Grichine), F = Z/(1 + φ(1 − cos θ))², with
/// the Thomson cross section: dσ/dΩ = (r_e²/2)(1 + cos²θ) F², and integrated
/// σ = (8π/3) r_e² Z² (φ² + (1 + φ)²)/(1 + 2φ)³; φ = 0.01 exp(3.68455 − 0.464806 ln Z) (k a0/ħc)^exp(0.680654 − 0.0224188 ln Z), a0 the Bohr
/// radius. From 250 eV to 10 MeV, zero outside.
/// </remarks>
public sealed class RayleighCrossSection
{
    /// <summary>Smallest photon energy [MeV].</summary>
    public const double LowestEnergy = 250 * Units.ElectronVolt;

    /// <summary>Largest photon energy [MeV].</summary>
    public const double HighestEnergy = 10;

    private readonly double _factor;
    private readonly double _scale;
    private readonly double _power;

    /// <summary>Cross section of one element.</summary>
    /// <param name="element">The element.</param>
    public RayleighCrossSection(Element element)
    {
        const double radius = PhysicalConstants.ClassicalElectronRadius;
        double logZ = Math.Log(element.Z);
        _factor = 8 * Math.PI / 3 * radius * radius * element.Z * element.Z;
        _scale = 0.01 * Math.Exp(3.68455 - 0.464806 * logZ);
        _power = Math.Exp(0.680654 - 0.0224188 * logZ);
    }

    /// <summary>Cross section of an atom [mm²].</summary>
    /// <param name="energy">Photon energy [MeV].</param>
    public double PerAtom(double energy)
    {
        if (energy is < LowestEnergy or >= HighestEnergy) return 0;
        double suppression = Suppression(energy);
        double width = 1 + 2 * suppression;
        return _factor * (suppression * suppression + (1 + suppression) * (1 + suppression)) / (width * width * width);
    }

    /// <summary>φ, the strength of the form factor.</summary>
    /// <param name="energy">Photon energy [MeV].</param>
    public double Suppression(double energy) =>
        _scale * FastMath.Exp(_power * FastMath.Log(energy * (PhysicalConstants.BohrRadius / PhysicalConstants.HbarC)));
}
