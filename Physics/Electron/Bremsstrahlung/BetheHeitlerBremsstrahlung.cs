using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Electron.Bremsstrahlung;

/// <summary>Bremsstrahlung of an electron of any energy in a Coulomb field, in Born approximation with a screened logarithm.</summary>
/// <remarks>
/// H. Bethe and W. Heitler, Proc. R. Soc. A 146 (1934) 83; H. W. Koch and J. W. Motz, Rev. Mod. Phys. 31 (1959) 920, formula 3BN, over (16/3) α r_e² Z²/k;
/// factor of G. Elwert, Ann. Phys. 34 (1939) 178, Koch and Motz Eq. (II-6): β₀ (1 − e^(−2πZα/β₀))/[β (1 − e^(−2πZα/β))]. Screening by a radius 1/q: factor
/// ln[(h + q²)/(l + q²)]/ln(h/l) with l the square of the smallest momentum transfer p₀ − p − k and 1/h = 1 + 1/(p₀ + p)². Energies E₀, E and momenta p₀, p
/// before and after and the photon energy k in electron masses.
/// </remarks>
internal readonly struct BetheHeitlerBremsstrahlung
{
    private readonly double _initialBeta;
    private readonly double _finalBeta;
    private readonly double _lowest;
    private readonly double _highest;

    /// <summary>The cross section at one energy.</summary>
    /// <param name="energy">E₀.</param>
    /// <param name="photon">k, positive.</param>
    public BetheHeitlerBremsstrahlung(double energy, double photon)
    {
        const double smallestGamma = 1 + 1e-7;
        double e0 = energy, k = photon, e = Math.Max(e0 - k, smallestGamma);
        double p0 = Math.Sqrt(e0 * e0 - 1), p = Math.Sqrt(e * e - 1);
        double product = p0 * p, energies = e0 * e;
        double l0 = 2 * Math.Log(e0 + p0), l = 2 * Math.Log(e + p);
        double cube0 = p0 * p0 * p0, cube = p * p * p;
        double logarithm = 2 * Math.Log((energies + product - 1) / k);
        double inner = (energies + p0 * p0) / cube0 * l0 - (energies + p * p) / cube * l + 2 * k * energies / (product * product);
        double bracket = 4.0 / 3 - 2 * energies * (p * p + p0 * p0) / (product * product) + l0 * e / cube0 + l * e0 / cube - l * l0 / product
            + logarithm * (8.0 / 3 * energies / product + k * k / (cube0 * cube) * (energies * energies + product * product) + k / (2 * product) * inner);
        Unscreened = 3.0 / 16 * p / p0 * bracket;
        _initialBeta = p0 / e0;
        _finalBeta = p / e;
        _lowest = (p0 - p - k) * (p0 - p - k);
        _highest = Math.Max(1 / (1 / ((p0 + p) * (p0 + p)) + 1), 1.2 * _lowest);
    }

    /// <summary>Without screening and Elwert's factor.</summary>
    public double Unscreened { get; }

    /// <summary>Elwert's factor.</summary>
    /// <param name="z">Atomic number.</param>
    public double Elwert(double z)
    {
        double strength = 2 * Math.PI * PhysicalConstants.FineStructure * z;
        return _initialBeta * (1 - Math.Exp(-strength / _initialBeta)) / (_finalBeta * (1 - Math.Exp(-strength / _finalBeta)));
    }

    /// <summary>Factor of screening.</summary>
    /// <param name="momentum">q [m_e c].</param>
    public double Screening(double momentum)
    {
        double squared = momentum * momentum;
        return Math.Log((_highest + squared) / (_lowest + squared)) / Math.Log(_highest / _lowest);
    }
}
