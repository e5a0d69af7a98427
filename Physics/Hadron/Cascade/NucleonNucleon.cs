using System;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>Collisions of nucleons: cross sections and slopes [mb, (GeV/c)^−2].</summary>
/// <remarks>
/// J. Cugnon, D. L'Hôte, J. Vandermeulen, Nucl. Instrum. Methods B 111 (1996) 215, Eqs. (2)-(10), up to 10 GeV/c; p is the momentum in the laboratory [GeV/c]. Elastic: dσ/dt ∝ e^(Bt), for unlike nucleons with a
/// backward peak of the relative height a = 1 (p &lt; 0.8), (0.8/p)² above.
/// </remarks>
internal static class NucleonNucleon
{
    /// <summary>Momentum above which pions are made [GeV/c].</summary>
    public const double Threshold = 0.8;

    /// <summary>Largest cross section taken, where both nucleons hardly move: Pauli's principle forbids those collisions [mb].</summary>
    public const double Largest = 120;

    /// <summary>Total [mb].</summary>
    /// <param name="p">Momentum in the laboratory [GeV/c].</param>
    /// <param name="isLike">pp or nn.</param>
    public static double Total(double p, bool isLike) => Math.Min(Largest, isLike ? LikeTotal(p) : UnlikeTotal(p));

    /// <summary>Elastic [mb].</summary>
    /// <param name="p">Momentum in the laboratory [GeV/c].</param>
    /// <param name="isLike">pp or nn.</param>
    public static double Elastic(double p, bool isLike) =>
        p < Threshold ? Total(p, isLike) : Math.Min(Total(p, isLike), isLike ? LikeElastic(p) : UnlikeElastic(p));

    /// <summary>Slope B of elastic scattering and of Δ production [(GeV/c)^−2].</summary>
    /// <param name="p">Momentum in the laboratory [GeV/c].</param>
    /// <param name="isLike">pp or nn.</param>
    public static double Slope(double p, bool isLike)
    {
        if (isLike)
        {
            double eighth = Math.Pow(p, 8);
            return p <= 2 ? 5.5 * eighth / (7.7 + eighth) : 5.34 + 0.67 * (p - 2);
        }
        return p switch
        {
            < 0.8 => (7.16 - 1.63 * p) / (1 + Math.Exp((0.45 - p) / 0.05)),
            < 1.1 => 9.87 - 4.88 * p,
            _ => 3.68 + 0.76 * p,
        };
    }

    /// <summary>Height of the backward peak over that of the forward one.</summary>
    /// <param name="p">Momentum in the laboratory [GeV/c].</param>
    /// <param name="isLike">pp or nn.</param>
    public static double Backward(double p, bool isLike) => isLike ? 0 : p < 0.8 ? 1 : 0.64 / (p * p);

    private static double LikeTotal(double p)
    {
        double logarithm = Math.Log(p);
        return p switch
        {
            < 0.44 => 34 * Math.Pow(p / 0.4, -2.104),
            < 0.8734 => 23.5 + 1000 * Math.Pow(p - 0.7, 4),
            < 1.5 => 23.5 + 24.6 / (1 + Math.Exp(-10 * (p - 1.2))),
            < 3.0044 => 41 + 60 * (p - 0.9) * Math.Exp(-1.2 * p),
            _ => 45.6 + 219 * Math.Pow(p, -4.23) + 0.41 * logarithm * logarithm - 3.41 * logarithm,
        };
    }

    private static double UnlikeTotal(double p)
    {
        double logarithm = Math.Log(p);
        return p switch
        {
            < 0.446 => 6.3555 * Math.Exp(-3.2481 * logarithm - 0.377 * logarithm * logarithm),
            < 1.0 => 33 + 196 * Math.Pow(Math.Abs(p - 0.95), 2.5),
            < 1.924 => 24.2 + 8.9 * p,
            _ => 48.9 - 33.7 * Math.Pow(p, -3.08) + 0.619 * logarithm * logarithm - 5.12 * logarithm,
        };
    }

    private static double LikeElastic(double p)
    {
        double logarithm = Math.Log(p);
        return p switch
        {
            < 2.0 => 1250 / (50 + p) - 4 * (p - 1.3) * (p - 1.3),
            < 3.0956 => 77 / (p + 1.5),
            _ => 11.2 + 25.5 * Math.Pow(p, -1.12) + 0.151 * logarithm * logarithm - 1.62 * logarithm,
        };
    }

    private static double UnlikeElastic(double p) => p switch
    {
        < 0.851 => 33 + 196 * Math.Pow(Math.Abs(p - 0.95), 2.5),
        < 2.0 => 31 / Math.Sqrt(p),
        _ => 77 / (p + 1.5),
    };
}
