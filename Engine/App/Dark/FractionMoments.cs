using System;
using MathNet.Numerics.Integration;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>Moments of a spectrum dσ/dx of the energy fraction, all in one pass for spectra that are slow to work out.</summary>
/// <remarks>
/// Gauss-Legendre panels, below one half in w with x = (M/E) cosh w, which takes the root at the lower end away, above it in ln(1 − x), because spectra rise as 1/(1 − x).
/// </remarks>
/// <param name="Total">σ [mm²].</param>
/// <param name="MeanFraction">Mean of x.</param>
/// <param name="AboveHalf">σ for x > 0.5 [mm²].</param>
internal readonly record struct FractionMoments(double Total, double MeanFraction, double AboveHalf)
{
    private const double Half = 0.5;
    private const int Panels = 3;

    private static readonly GaussLegendreRule Rule = new(0, 1, 10);

    /// <summary>The moments of a spectrum.</summary>
    /// <param name="limits">Limits of x.</param>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="differential">dσ/dx as a function of x [mm²].</param>
    public static FractionMoments Of(DarkCrossSection limits, double energy, Func<double, double> differential)
    {
        double smallest = limits.SmallestFraction(energy), largest = limits.LargestFraction(energy);
        double below = 0, above = 0, belowMoment = 0, aboveMoment = 0;
        if (smallest < Half)
        {
            Over(0, Math.Acosh(Math.Min(Half, largest) / smallest), (w, weight) =>
            {
                double x = smallest * Math.Cosh(w), part = weight * smallest * Math.Sinh(w) * differential(x);
                below += part;
                belowMoment += x * part;
            });
        }
        double start = Math.Max(Half, smallest);
        if (largest > start)
        {
            Over(Math.Log(1 - largest), Math.Log(1 - start), (logarithm, weight) =>
            {
                double rest = Math.Exp(logarithm), part = weight * rest * differential(1 - rest);
                above += part;
                aboveMoment += (1 - rest) * part;
            });
        }
        return new FractionMoments(below + above, (belowMoment + aboveMoment) / (below + above), above);
    }

    private static void Over(double low, double high, Action<double, double> visit)
    {
        double width = (high - low) / Panels;
        for (int panel = 0; panel < Panels; panel++)
        {
            for (int point = 0; point < Rule.Order; point++)
                visit(low + width * (panel + Rule.GetAbscissa(point)), width * Rule.GetWeight(point));
        }
    }
}
