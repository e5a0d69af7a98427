using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Photonuclear;

/// <summary>Absorption of photons by pairs of a proton and a neutron.</summary>
/// <remarks>
/// J. S. Levinger, Phys. Rev. 84 (1951) 43, in the form of M. B. Chadwick, P. Obložinský, P. E. Hodgson, G. Reffo, Phys. Rev. C 44 (1991) 814: σ = L (NZ/A) σ_d(k) f(k), L = 6.5, σ_d = 61.2 (k − 2.224)^1.5/k³ mb (k in MeV) that of the
/// deuteron, and f the share that Pauli's principle leaves: e^(−73.3/k) below 20 MeV, e^(−24.2348/k) above 140 MeV, a polynomial between. Above the threshold of pions it is what remains without them.
/// </remarks>
public static class QuasiDeuteron
{
    private const double Binding = 2.224;
    private const double LevingerParameter = 6.5;
    private const double Millibarn = 1e-3 * Units.Barn;

    /// <summary>Cross section per atom [mm²].</summary>
    /// <param name="element">Element.</param>
    /// <param name="photonEnergy">Photon energy [MeV].</param>
    public static double At(Element element, double photonEnergy)
    {
        if (element.Z == 1 || photonEnergy <= Binding) return 0;
        double pairs = element.Z * (element.A - element.Z) / element.A;
        return LevingerParameter * pairs * Deuteron(photonEnergy) * Unblocked(photonEnergy);
    }

    /// <summary>Cross section of the deuteron without pions [mm²].</summary>
    /// <param name="photonEnergy">Photon energy, above the binding energy [MeV].</param>
    public static double Deuteron(double photonEnergy)
    {
        double excess = photonEnergy - Binding;
        return 61.2 * Millibarn * excess * Math.Sqrt(excess) / (photonEnergy * photonEnergy * photonEnergy);
    }

    /// <summary>Share that Pauli's principle leaves.</summary>
    /// <param name="photonEnergy">Photon energy, positive [MeV].</param>
    public static double Unblocked(double photonEnergy) => photonEnergy switch
    {
        < 20 => FastMath.Exp(-73.3 / photonEnergy),
        > 140 => FastMath.Exp(-24.2348 / photonEnergy),
        _ => 8.3714e-2 + photonEnergy * (-9.8343e-3 + photonEnergy * (4.1222e-4 + photonEnergy * (-3.4762e-6 + photonEnergy * 9.3537e-9))),
    };
}
