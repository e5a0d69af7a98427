using System;
using MathNet.Numerics.Integration;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Emission of a boson X by a muon on one nucleus, integrated over the angle and over the energy of X.</summary>
/// <remarks>
/// Adaptive Gauss-Kronrod quadrature of <see cref="DarkCrossSection"/>, for any kind of boson, with a relative error below 1e-4. Over the angle in ln U, from U of forward emission
/// to where θ = 0.3 or t_min = t_max, whichever is lower; over x as <see cref="FractionSpectrum"/> says.
/// </remarks>
public sealed class DarkTotalCrossSection
{
    private const double RelativeError = 1e-7;
    private const int LargestDepth = 12;
    private const int Order = 15;

    /// <summary>Integrals of one cross section.</summary>
    /// <param name="crossSection">The cross section.</param>
    public DarkTotalCrossSection(DarkCrossSection crossSection) => CrossSection = crossSection;

    /// <summary>What is integrated.</summary>
    public DarkCrossSection CrossSection { get; }

    /// <summary>σ per atom [mm²].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <returns>Zero below the threshold.</returns>
    public double PerAtom(double energy) => PerAtomBetween(energy, 0, 1);

    /// <summary>σ per atom for x between two limits [mm²].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="low">Lower limit of x.</param>
    /// <param name="high">Upper limit of x.</param>
    public double PerAtomBetween(double energy, double low, double high) => Spectrum(energy).Between(low, high);

    /// <summary>Mean energy fraction x; not a number below the threshold.</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    public double MeanFraction(double energy) => Spectrum(energy).Mean();

    /// <summary>Share of emissions above an energy fraction; not a number below the threshold.</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="fraction">Energy fraction; above ½ the muon keeps less than half of its energy.</param>
    public double ShareAbove(double energy, double fraction) => PerAtomBetween(energy, fraction, 1) / PerAtom(energy);

    /// <summary>dσ/dx per atom [mm²].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="x">Energy fraction.</param>
    /// <returns>Zero outside the limits of x.</returns>
    public double DifferentialInFraction(double energy, double x)
    {
        if (!CrossSection.IsInside(energy, x)) return 0;
        double forward = CrossSection.ForwardU(x), perAngleSquared = x * energy * energy;
        double widest = forward + perAngleSquared * DarkCrossSection.LargestAngle * DarkCrossSection.LargestAngle;
        double high = Math.Min(widest, 2 * energy * (1 - x) * Math.Sqrt(CrossSection.LargestTransfer));
        if (high <= forward) return 0;
        double integral = GaussKronrodRule.Integrate(
            logarithm =>
            {
                double u = Math.Exp(logarithm);
                double theta = Math.Sqrt(Math.Max(0, u - forward) / perAngleSquared);
                double sineOverAngle = theta > 0 ? Math.Sin(theta) / theta : 1;
                return sineOverAngle / u * CrossSection.Amplitude(x, u) * CrossSection.FluxAt(energy, x, u);
            },
            Math.Log(forward), Math.Log(high), out _, out _, RelativeError, LargestDepth, Order);
        // E² θ dθ = dU/2x and dU = U d ln U.
        return CrossSection.Prefactor(energy, x) * integral / (2 * x);
    }

    private FractionSpectrum Spectrum(double energy) => new(CrossSection, energy, x => DifferentialInFraction(energy, x));
}
