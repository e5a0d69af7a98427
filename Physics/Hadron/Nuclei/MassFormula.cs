using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Nuclei;

/// <summary>Masses of nuclei from the liquid drop with shells and pairing.</summary>
/// <remarks>
/// W. D. Myers and W. J. Swiatecki, Nucl. Phys. 81 (1966) 1, for spherical nuclei. Mass excess
/// Δ = N Δ_n + Z Δ_H − a₁(1 − κI²)A + a₂(1 − κI²)A^⅔ + c₃Z²/A^⅓ − c₄Z²/A ± 11/√A + C[(F(N) + F(Z))/(A/2)^⅔ − cA^⅓], I = (N − Z)/A, and between the magic numbers M_i−1 and M_i
/// F(n) = q(n − M_i−1) − ⅗(n^5/3 − M_i−1^5/3), q = ⅗(M_i^5/3 − M_i−1^5/3)/(M_i − M_i−1). From A = 16 to lead within 9 MeV of the measured masses, within 2 MeV from manganese on;
/// neighbours of one another are off alike.
/// </remarks>
internal static class MassFormula
{
    private const double NeutronExcess = 8.071318;
    private const double HydrogenExcess = 7.288971;
    private const double Volume = 15.677;
    private const double Surface = 18.56;
    private const double Asymmetry = 1.79;
    private const double Coulomb = 0.717;
    private const double Diffuseness = 1.21129;
    private const double Pairing = 11;
    private const double ShellStrength = 5.8;
    private const double ShellShift = 0.325;

    private static readonly int[] MagicNumbers = [0, 2, 8, 20, 28, 50, 82, 126, 184, 258];

    /// <summary>Mass of the neutral atom above A atomic mass units [MeV].</summary>
    /// <param name="z">Protons.</param>
    /// <param name="a">Nucleons.</param>
    public static double MassExcess(int z, int a)
    {
        Requires.That(a > 0 && z >= 0 && z <= a, "a nucleus");
        int n = a - z;
        double cbrt = Math.Cbrt(a), excess = (double)(n - z) / a;
        double symmetric = 1 - Asymmetry * excess * excess;
        double drop = n * NeutronExcess + z * HydrogenExcess - Volume * symmetric * a + Surface * symmetric * cbrt * cbrt
            + Coulomb * z * z / cbrt - Diffuseness * z * z / a;
        int parity = (z & 1) + (n & 1) - 1;
        return drop + parity * Pairing / Math.Sqrt(a) + ShellStrength * ((Shell(n) + Shell(z)) / Math.Pow(0.5 * a, 2.0 / 3.0) - ShellShift * cbrt);
    }

    private static double Shell(int nucleons)
    {
        int upper = 1;
        while (upper < MagicNumbers.Length - 1 && nucleons > MagicNumbers[upper]) upper++;
        double low = MagicNumbers[upper - 1], high = MagicNumbers[upper];
        double slope = 0.6 * (FiveThirds(high) - FiveThirds(low)) / (high - low);
        return slope * (nucleons - low) - 0.6 * (FiveThirds(nucleons) - FiveThirds(low));
    }

    private static double FiveThirds(double x) => x * Math.Cbrt(x) * Math.Cbrt(x);
}
