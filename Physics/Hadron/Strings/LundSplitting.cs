using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>The share of a string's light-cone momentum that a hadron takes.</summary>
/// <remarks>
/// f(z) ∝ (1 − z)^a/z · exp(−b m_T²/z) with a = 1, b = 0.7 GeV⁻² (B. Andersson, G. Gustafson, B. Söderberg, Z. Phys. C 20 (1983) 317), by rejection below its largest value. That is where
/// z² (1 − a) − z(1 + c) + c = 0, c = b m_T²: at z = c/(1 + c). A baryon at a diquark takes more: f(z) ∝ z^(1 + p_T²), p_T in GeV/c (class G4LundStringFragmentation of Geant4 10.4, V. V. Uzhinsky).
/// </remarks>
internal static class LundSplitting
{
    private const int MaximumTries = 1000;

    /// <summary>b [1/MeV²].</summary>
    public const double Steepness = 0.7 / (Units.GeV * Units.GeV);

    /// <summary>Draws z.</summary>
    /// <param name="transverseMassSquared">m_T² of the hadron [MeV²].</param>
    /// <param name="random">Random numbers.</param>
    public static double Sample(double transverseMassSquared, ref RandomStream random)
    {
        double c = Steepness * transverseMassSquared;
        double largest = Density(c / (1 + c), c);
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double z = random.Uniform();
            if (random.Uniform() * largest < Density(z, c)) return z;
        }
        throw new InvalidOperationException("a bug: no share of the string");
    }

    /// <summary>Draws z of the baryon that takes the diquark at the end of a string.</summary>
    /// <param name="transverseSquared">p_T² [MeV²].</param>
    /// <param name="random">Random numbers.</param>
    public static double SampleBaryon(double transverseSquared, ref RandomStream random) =>
        FastMath.Exp(FastMath.Log(random.Uniform()) / (2 + transverseSquared / (Units.GeV * Units.GeV)));

    private static double Density(double z, double c) => (1 - z) / z * FastMath.Exp(-c / z);
}
