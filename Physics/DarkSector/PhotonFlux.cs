using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Flux χ of equivalent photons around one nucleus, with the elastic form factors of the atom and of the nucleus.</summary>
/// <remarks>
/// J. D. Bjorken, R. Essig, P. Schuster and N. Toro, Phys. Rev. D 80 (2009) 075018, Eqs. (A17) to (A19), after Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815:
/// χ = ∫ dt (t − t_min)/t² G₂(t) from t_min to t_max, G₂ = Z² [t/(t_a + t)]² [t_d/(t_d + t)]², t = −q², t_a = (m_e Z^⅓/111)², t_d = 0.164 GeV² A^(−2/3).
/// The inelastic form factor, some per cent of χ for lead, is left out, as in DMG4 (M. Bondi et al., Comput. Phys. Commun. 269 (2021) 108129).
/// </remarks>
public sealed class PhotonFlux
{
    private readonly double _zSquared;

    /// <summary>Flux around the nuclei of one element.</summary>
    /// <param name="element">The element.</param>
    public PhotonFlux(Element element)
    {
        double cubeRoot = Math.Cbrt(element.Z);
        double inverseRadius = PhysicalConstants.ElectronMass * cubeRoot / 111;
        _zSquared = (double)element.Z * element.Z;
        AtomicScale = inverseRadius * inverseRadius;
        NuclearScale = 0.164 * Units.GeV * Units.GeV / Math.Pow(element.A, 2.0 / 3.0);
    }

    /// <summary>Momentum transfer squared t_a below which electrons screen the nucleus [MeV²].</summary>
    public double AtomicScale { get; }

    /// <summary>Momentum transfer squared t_d above which the nucleus is no longer one charge [MeV²].</summary>
    public double NuclearScale { get; }

    /// <summary>Form factor G₂ of elastic scattering.</summary>
    /// <param name="t">Momentum transfer squared, not negative [MeV²].</param>
    public double ElasticFormFactor(double t)
    {
        double screening = t / (AtomicScale + t), size = NuclearScale / (NuclearScale + t);
        return _zSquared * screening * screening * size * size;
    }

    /// <summary>χ in closed form; zero without room between the limits.</summary>
    /// <param name="smallest">Smallest momentum transfer squared t_min [MeV²].</param>
    /// <param name="largest">Largest momentum transfer squared t_max [MeV²].</param>
    public double Chi(double smallest, double largest)
    {
        if (smallest >= largest) return 0;
        double a = AtomicScale, d = NuclearScale, difference = a - d;
        double logarithm = FastMath.Log((a + largest) * (d + smallest) / ((d + largest) * (a + smallest)));
        double rational = difference * (a + d + 2 * largest) * (largest - smallest) / ((a + largest) * (d + largest));
        // Not below zero: towards equal limits the two terms cancel to rounding.
        return Math.Max(0, -_zSquared * d * d / (difference * difference * difference) * (rational + (a + d + 2 * smallest) * logarithm));
    }
}
