using System;
using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Materials;

/// <summary>Mean free path of nucleons for inelastic reactions with nuclei.</summary>
/// <remarks>
/// Inelastic cross sections of nucleons at 100 GeV, flat within 5 % from 10 GeV on: V. S. Barashenkov, JINR preprint P2-89-770 (Dubna 1989), p. 12; for hydrogen
/// the inelastic p-p cross section of PDG 2022. Between the nuclei ln σ is linear in ln A. The values are 2-6 % above those behind the PDG table of
/// nuclear interaction lengths. In mixtures 1/λ = Σ n σ, with n the atoms per volume.
/// </remarks>
public static class NuclearInteractionLength
{
    private static readonly (double A, double Millibarn)[] Nuclei =
    [
        (1.008, 32), (4.0026, 101), (9.0122, 210), (12.011, 248), (14.007, 282), (15.999, 315), (22.990, 400), (26.982, 440), (28.085, 450),
        (40.078, 580), (55.845, 720), (63.546, 795), (95.95, 1070), (112.414, 1190), (207.2, 1830),
    ];

    /// <summary>Interaction length [mm].</summary>
    /// <param name="elements">Elements with their densities of atoms.</param>
    public static double Length(IReadOnlyList<ElementFraction> elements)
    {
        double inverse = 0;
        foreach (ElementFraction part in elements) inverse += part.AtomDensity * CrossSection(part.Element.A);
        return 1 / inverse;
    }

    /// <summary>Inelastic cross section of a nucleon on a nucleus [mm²].</summary>
    /// <param name="a">Atomic weight [g/mol].</param>
    public static double CrossSection(double a)
    {
        int upper = 1;
        while (upper + 1 < Nuclei.Length && a > Nuclei[upper].A) upper++;
        (double lowA, double lowSigma) = Nuclei[upper - 1];
        (double highA, double highSigma) = Nuclei[upper];
        double exponent = Math.Log(highSigma / lowSigma) / Math.Log(highA / lowA);
        return 1e-3 * Units.Barn * lowSigma * Math.Pow(a / lowA, exponent);
    }
}
