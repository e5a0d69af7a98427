using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Cuts;

/// <summary>Rough cross section by which photons are absorbed, by which a range becomes a production cut; not for transport.</summary>
/// <remarks>
/// The empirical formula of Geant4 (G4RToEConvForGamma) for photoelectric effect, Compton scattering and pairs together, in four ranges: a power law below
/// T_low = 0.2 MeV exp(−7.355/√Z), Gaussians in ln T below 200 keV and below the minimum at T_min = (0.552 + 218.5/Z + 557.17/Z²) MeV, and a rise with ln T above.
/// </remarks>
public static class RangeCutAbsorption
{
    private const double Middle = 200 * Units.KeV;

    /// <summary>Cross section per atom [mm²].</summary>
    /// <param name="z">Atomic number Z.</param>
    /// <param name="energy">Energy T of the photon; below 1 keV the value there [MeV].</param>
    public static double PerAtom(int z, double energy)
    {
        double logZ = Math.Log(z);
        double low = Middle * Math.Exp(-7.355 / Math.Sqrt(z));
        double minimum = (0.552 + 218.5 / z + 557.17 / (z * z)) * Units.MeV;
        double atMiddle = (0.2651 - 0.1501 * logZ + 0.02283 * logZ * logZ) * z * z;
        double atMinimum = (0.01239 + 0.005585 * logZ - 0.000923 * logZ * logZ) * Math.Exp(1.5 * logZ);
        if (energy < low) return BelowLow(z, Math.Max(energy, Units.KeV), low, LowGaussian(z, atMiddle, low)) * Units.Barn;
        if (energy < Middle) return LowGaussian(z, atMiddle, energy) * Units.Barn;
        if (energy >= minimum) return (atMinimum + Rise(z, minimum) * Math.Log(energy / minimum)) * Units.Barn;
        double part = Math.Log(minimum / energy) / Math.Log(minimum / Middle);
        return atMinimum * Math.Pow(atMiddle / atMinimum, part * part) * Units.Barn;
    }

    /// <summary>From 300 Z² barn at 1 keV to a value at T_low [barn].</summary>
    private static double BelowLow(int z, double energy, double low, double atLow)
    {
        const double perSquareAtKeV = 300;
        double power = Math.Log(perSquareAtKeV * z * z / atLow) / Math.Log(low / Units.KeV);
        return atLow * Math.Pow(low / energy, power);
    }

    private static double LowGaussian(int z, double atMiddle, double energy)
    {
        double logarithm = Math.Log(Middle / energy);
        return atMiddle * Math.Exp(0.042 * z * logarithm * logarithm);
    }

    private static double Rise(int z, double minimum) => (7.55e-5 - 0.0542e-5 * z) * z * z * z / Math.Log(100 * Units.MeV / minimum);
}
