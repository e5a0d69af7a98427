using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Deexcitation;

/// <summary>Levels of an excited nucleus, ρ ∝ exp(2√(a(E − δ))), and integrals over them.</summary>
/// <remarks>
/// H. A. Bethe, Rev. Mod. Phys. 9 (1937) 69; a = 0.073A + 0.095A^⅔ MeV⁻¹ (A. V. Ignatyuk, G. N. Smirenkin, A. S. Tishin, Sov. J. Nucl. Phys. 21 (1975) 255), which is A/10.2 in iron and A/11.2 in lead and goes with the excitations that the Liège
/// cascade leaves (S. Leray et al., Phys. Rev. C 65 (2002) 044621); δ = 12/√A MeV for each of Z and N that is even
/// (A. Bohr and B. R. Mottelson, Nuclear Structure I, Eq. (2-94)). No shell effects in a, no collective levels.
/// </remarks>
internal static class LevelDensity
{
    private const double Volume = 0.073;
    private const double Surface = 0.095;
    private const int MaximumTries = 10_000;

    /// <summary>a [1/MeV].</summary>
    /// <param name="a">Nucleons.</param>
    public static double Parameter(int a) => Volume * a + Surface * Math.Cbrt((double)a * a);

    /// <summary>δ [MeV].</summary>
    /// <param name="nucleus">The nucleus.</param>
    public static double PairingEnergy(Nucleus nucleus) => (2 - (nucleus.Z & 1) - (nucleus.N & 1)) * 12 / Math.Sqrt(nucleus.A);

    /// <summary>∫₀^R x exp(2√(a(R − x)) − s₀) dx = [(2s² − 6s + 6)e^s + s² − 6]e^(−s₀)/8a², s = 2√(aR) [MeV²].</summary>
    /// <param name="s">s.</param>
    /// <param name="a">Level density parameter [1/MeV].</param>
    /// <param name="reference">s₀, which keeps the numbers small.</param>
    public static double FirstMoment(double s, double a, double reference)
    {
        // Where the terms cancel: the series s⁴/4 + 2s⁵/15 + …
        double sum = s < 0.05
            ? s * s * s * s * (0.25 + s * (2.0 / 15)) * FastMath.Exp(-reference)
            : (2 * s * s - 6 * s + 6) * FastMath.Exp(s - reference) + (s * s - 6) * FastMath.Exp(-reference);
        return sum / (8 * a * a);
    }

    /// <summary>∫₀^R exp(2√(a(R − x)) − s₀) dx = [(s − 1)e^s + 1]e^(−s₀)/2a [MeV].</summary>
    /// <param name="s">s = 2√(aR).</param>
    /// <param name="a">Level density parameter [1/MeV].</param>
    /// <param name="reference">s₀.</param>
    public static double ZerothMoment(double s, double a, double reference)
    {
        double sum = s < 0.01 ? 0.5 * s * s * FastMath.Exp(-reference) : (s - 1) * FastMath.Exp(s - reference) + FastMath.Exp(-reference);
        return sum / (2 * a);
    }

    /// <summary>x of the density xⁿ exp(2√(a(R − x))) between 0 and R, for n = 0, 1 or 3 [MeV].</summary>
    /// <remarks>With t = 2√(a(R − x)) = s − y the density of y is (y(2s − y))ⁿ (s − y)e^−y: y from yⁿe^−y, kept with the probability ((1 − y/2s)ⁿ(1 − y/s)).</remarks>
    /// <param name="power">n.</param>
    /// <param name="s">s = 2√(aR), positive.</param>
    /// <param name="a">Level density parameter [1/MeV].</param>
    /// <param name="random">Random numbers.</param>
    public static double Sample(int power, double s, double a, ref RandomStream random)
    {
        if (s < 1.5) return SampleLow(power, s, a, ref random);
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double product = random.Uniform();
            for (int factor = 0; factor < power; factor++) product *= random.Uniform();
            double y = -FastMath.Log(product);
            if (y >= s) continue;
            double part = 1 - 0.5 * y / s, keep = 1 - y / s;
            for (int factor = 0; factor < power; factor++) keep *= part;
            if (random.Uniform() < keep) return y * (2 * s - y) / (4 * a);
        }
        throw new InvalidOperationException("a bug: no energy of an evaporated particle");
    }

    /// <summary>The same where the exponential hardly changes: x from its power, kept with the rest.</summary>
    private static double SampleLow(int power, double s, double a, ref RandomStream random)
    {
        double largest = s * s / (4 * a);
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double uniform = random.Uniform();
            double part = power switch { 0 => uniform, 1 => Math.Sqrt(uniform), _ => Math.Sqrt(Math.Sqrt(uniform)) };
            if (random.Uniform() < FastMath.Exp(s * (Math.Sqrt(1 - part) - 1))) return largest * part;
        }
        throw new InvalidOperationException("a bug: no energy of an evaporated particle");
    }
}
