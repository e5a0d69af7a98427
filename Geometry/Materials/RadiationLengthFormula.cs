using System;
using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Materials;

/// <summary>Radiation length of a material.</summary>
/// <remarks>
/// Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815, Eq. (3.66) and Table B.2; PDG 2022 Eqs. (34.25)-(34.26):
/// 1/X0 = Σ n 4 α r_e² [Z² (L_rad − f(Z)) + Z L'_rad], with n the atoms per volume of each element, L_rad = ln(184.15 Z^(−1/3)), L'_rad = ln(1194 Z^(−2/3))
/// (own values for Z below 5) and f(Z) the Coulomb correction.
/// </remarks>
public static class RadiationLengthFormula
{
    private static readonly double[] LightElastic = [5.31, 4.79, 4.74, 4.71];
    private static readonly double[] LightInelastic = [6.144, 5.621, 5.805, 5.924];

    /// <summary>Radiation length [mm].</summary>
    /// <param name="elements">Elements with their densities of atoms.</param>
    public static double Length(IReadOnlyList<ElementFraction> elements)
    {
        double inverse = 0;
        foreach (ElementFraction part in elements) inverse += part.AtomDensity * InversePerAtom(part.Element.Z);
        return 1 / inverse;
    }

    /// <summary>Coulomb correction f(Z), with a = α Z.</summary>
    /// <remarks>H. Davies, H. A. Bethe and L. C. Maximon, Phys. Rev. 93 (1954) 788; series of PDG 2022 Eq. (34.26), good to 4 digits up to uranium.</remarks>
    /// <param name="z">Atomic number.</param>
    public static double CoulombCorrection(double z)
    {
        double a2 = Math.Pow(PhysicalConstants.FineStructure * z, 2);
        return a2 * (1 / (1 + a2) + 0.20206 - 0.0369 * a2 + 0.0083 * a2 * a2 - 0.002 * a2 * a2 * a2);
    }

    /// <summary>1/X0 for one atom per volume [mm²].</summary>
    private static double InversePerAtom(int z)
    {
        double elastic = z <= LightElastic.Length ? LightElastic[z - 1] : Math.Log(184.15 * Math.Pow(z, -1.0 / 3));
        double inelastic = z <= LightInelastic.Length ? LightInelastic[z - 1] : Math.Log(1194 * Math.Pow(z, -2.0 / 3));
        double radius = PhysicalConstants.ClassicalElectronRadius;
        return 4 * PhysicalConstants.FineStructure * radius * radius * (z * z * (elastic - CoulombCorrection(z)) + z * inelastic);
    }
}
