using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Showers;

/// <summary>Mean energy loss of a minimum-ionising particle.</summary>
/// <remarks>Bethe formula with density effect, PDG 2022 Eqs. (34.5) and (34.7), for a muon with βγ = 3.5.</remarks>
internal static class MinimumIonisation
{
    private const double BetaGamma = 3.5;

    /// <summary>Mean loss [MeV/mm].</summary>
    /// <param name="material">Material.</param>
    public static double Loss(Material material)
    {
        if (material.IsVacuum) return 0;
        const double electron = PhysicalConstants.ElectronMass;
        double betaGammaSquared = BetaGamma * BetaGamma;
        double betaSquared = betaGammaSquared / (1 + betaGammaSquared);
        double ratio = electron / PhysicalConstants.MuonMass;
        double largest = 2 * electron * betaGammaSquared / (1 + 2 * Math.Sqrt(1 + betaGammaSquared) * ratio + ratio * ratio);
        double excitation = material.MeanExcitationEnergy;
        double logarithm = Math.Log(2 * electron * betaGammaSquared * largest / (excitation * excitation));
        return material.ElectronDensity * PhysicalConstants.TwoPiElectronRadiusSquaredElectronMass / betaSquared
            * (logarithm - 2 * betaSquared - DensityEffect(material.DensityEffect));
    }

    private static double DensityEffect(DensityEffectParameters parameters)
    {
        double x = Math.Log10(BetaGamma);
        if (x < parameters.X0) return parameters.Delta0 * Math.Pow(10, 2 * (x - parameters.X0));
        double delta = 2 * Math.Log(10) * x - parameters.CBar;
        if (x < parameters.X1) delta += parameters.A * Math.Pow(parameters.X1 - x, parameters.K);
        return Math.Max(delta, 0);
    }
}
