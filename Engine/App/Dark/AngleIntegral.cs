using System;
using MathNet.Numerics.Integration;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>Emission of a boson on one nucleus, integrated over a range of angles and over all energies of the boson.</summary>
/// <remarks>Gauss-Legendre quadrature in ln θ over the adaptive quadrature of <see cref="FractionSpectrum"/> in x.</remarks>
internal static class AngleIntegral
{
    private static readonly GaussLegendreRule AngleRule = new(0, 1, 6);

    /// <summary>σ per atom for angles between two limits [mm²].</summary>
    /// <param name="crossSection">Differential cross section.</param>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="low">Lower limit of the angle, above zero [rad].</param>
    /// <param name="high">Upper limit of the angle [rad].</param>
    public static double Between(DarkCrossSection crossSection, double energy, double low, double high)
    {
        double width = Math.Log(high / low), sum = 0;
        for (int point = 0; point < AngleRule.Order; point++)
        {
            double theta = low * Math.Exp(width * AngleRule.GetAbscissa(point));
            sum += AngleRule.GetWeight(point) * theta * At(crossSection, energy, theta);
        }
        return width * sum;
    }

    /// <summary>dσ/dθ per atom [mm²/rad].</summary>
    private static double At(DarkCrossSection crossSection, double energy, double theta) =>
        new FractionSpectrum(crossSection, energy, x => crossSection.Differential(energy, x, theta)).Between(0, 1);
}
