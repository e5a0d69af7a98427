using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Nuclei;

/// <summary>Masses of bare nuclei in their ground states.</summary>
/// <remarks>
/// Measured ones where <see cref="NuclideTable"/> has them, elsewhere <see cref="MassFormula"/> plus the difference between measurement and formula nearby: the mean over all measured
/// nuclides with weights exp(−d²/2w²), w = 3 nucleons, d the distance in the plane of Z and N, against a weight 0.1 for no difference. So no separation energy jumps at the edge of the table. From
/// the atom to the nucleus: less Z electrons, plus their binding 14.4381 Z^2.39 + 1.55468·10⁻⁶ Z^5.35 eV (D. Lunney, J. M. Pearson, C. Thibault, Rev. Mod. Phys. 75 (2003) 1021, Eq. (A4)).
/// </remarks>
public static class NuclearMass
{
    /// <summary>Atomic mass unit (CODATA 2018) [MeV].</summary>
    public const double AtomicMassUnit = 931.49410242;

    /// <summary>Largest number of protons.</summary>
    public const int LargestZ = 96;

    /// <summary>Largest number of neutrons.</summary>
    public const int LargestN = 160;

    private const double CorrectionWidth = 3;
    private const double WeightOfFormula = 0.1;

    private static readonly double[] Masses = MakeTable();

    /// <summary>Mass of a bare nucleus; infinite where there is no such thing [MeV].</summary>
    /// <param name="z">Protons.</param>
    /// <param name="a">Nucleons.</param>
    public static double Of(int z, int a)
    {
        int n = a - z;
        if (z < 0 || n < 0 || a < 1) return double.PositiveInfinity;
        Requires.That(z <= LargestZ && n <= LargestN, "a nucleus in the table");
        return Masses[z * (LargestN + 1) + n];
    }

    /// <summary>Energy it takes to split a nucleus in its ground state; negative where it falls apart by itself [MeV].</summary>
    /// <param name="nucleus">The whole.</param>
    /// <param name="part">One of the two parts.</param>
    public static double Separation(Nucleus nucleus, Nucleus part) =>
        Of(nucleus.Z - part.Z, nucleus.A - part.A) + Of(part.Z, part.A) - Of(nucleus.Z, nucleus.A);

    /// <summary>Energy it takes to take a nucleus apart to single nucleons [MeV].</summary>
    /// <param name="nucleus">The nucleus.</param>
    public static double Binding(Nucleus nucleus) =>
        nucleus.Z * PhysicalConstants.ProtonMass + nucleus.N * PhysicalConstants.NeutronMass - Of(nucleus.Z, nucleus.A);

    private static double[] MakeTable()
    {
        var masses = new double[(LargestZ + 1) * (LargestN + 1)];
        for (int z = 0; z <= LargestZ; z++)
        {
            for (int n = 0; n <= LargestN; n++)
            {
                // Neutrons alone and protons alone are not bound.
                masses[z * (LargestN + 1) + n] = z == 0 || n == 0
                    ? z * PhysicalConstants.ProtonMass + n * PhysicalConstants.NeutronMass
                    : Bare(z, z + n, MassFormula.MassExcess(z, z + n) + NearbyDifference(z, n));
            }
        }
        foreach (Nuclide nuclide in NuclideTable.All)
        {
            if (nuclide.A > 1) masses[nuclide.Z * (LargestN + 1) + nuclide.A - nuclide.Z] = Bare(nuclide.Z, nuclide.A, nuclide.MassExcess);
        }
        return masses;
    }

    private static double NearbyDifference(int z, int n)
    {
        double weights = WeightOfFormula, sum = 0;
        foreach (Nuclide nuclide in NuclideTable.All)
        {
            int dz = nuclide.Z - z, dn = nuclide.A - nuclide.Z - n;
            double distance = (dz * dz + dn * dn) / (2 * CorrectionWidth * CorrectionWidth);
            if (distance > 12 || nuclide.A < 2) continue;
            double weight = Math.Exp(-distance);
            weights += weight;
            sum += weight * (nuclide.MassExcess - MassFormula.MassExcess(nuclide.Z, nuclide.A));
        }
        return sum / weights;
    }

    private static double Bare(int z, int a, double excess)
    {
        double electrons = z * PhysicalConstants.ElectronMass - Units.ElectronVolt * (14.4381 * Math.Pow(z, 2.39) + 1.55468e-6 * Math.Pow(z, 5.35));
        return a * AtomicMassUnit + excess - electrons;
    }
}
