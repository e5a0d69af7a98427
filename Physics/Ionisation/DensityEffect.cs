using System;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Ionisation;

/// <summary>Reduction of the ionisation loss by the polarisation of the medium.</summary>
public static class DensityEffect
{
    private static readonly double TwoLn10 = 2 * Math.Log(10);

    /// <summary>The correction δ.</summary>
    /// <remarks>R. M. Sternheimer, M. J. Berger and S. M. Seltzer, At. Data Nucl. Data Tables 30 (1984) 261; PDG 2022 Eq. (34.7), X =
    /// log10(βγ).</remarks>
    /// <param name="parameters">Parameters of the material.</param>
    /// <param name="betaGamma">βγ of the projectile, positive.</param>
    public static double Delta(DensityEffectParameters parameters, double betaGamma)
    {
        double x = Math.Log10(betaGamma);
        if (x < parameters.X0) return parameters.Delta0 * Math.Pow(10, 2 * (x - parameters.X0));
        double asymptote = TwoLn10 * x - parameters.CBar;
        return x >= parameters.X1 ? asymptote : asymptote + parameters.A * Math.Pow(parameters.X1 - x, parameters.K);
    }
}
