using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Scattering.Electron;

/// <summary>Transport cross section of e⁻ and e⁺ on atoms, ∫ (1 − cos θ) dσ.</summary>
/// <remarks>
/// <para>
/// As in L. Urban, CERN-OPEN-2006-077, and the Geant4 Physics Reference Manual, "Multiple scattering", with the constants of
/// Geant4 11. Up to 10 MeV screened Rutherford scattering, 2π r_e² Z² /(β⁴γ²) · [ln(1 + 2ε) − 2ε/(1 + 2ε)], ε = 2 (p a₀/ħ)² Z^(−⅔), over
/// the quotient of <see cref="TransportCorrection"/>, which brings it to sums over partial waves (D. Liljequist et al., J. Appl. Phys. 62
/// (1987) 342 and 68 (1990) 3061). Above, σ(10 MeV) · (βγ)²₁₀/(βγ)² · [1 + h (β² − β²₁₀)], with σ and h fitted for fifteen elements,
/// between them linear in Z², outside them as Z². The factor 1 + 0.3/(1 + √(T/keV)) on all of it is the low-energy correction of Geant4 11.
/// </para>
/// <para>Z atomic number, T kinetic energy, βγ = p/(m_e c), a₀ Bohr radius. For 100 eV to 100 MeV; it goes on smoothly to 1 GeV.</para>
/// </remarks>
public static class TransportCrossSection
{
    private const double TableEnd = 10 * Units.MeV;
    private const double RutherfordStrength =
        2 * Math.PI * PhysicalConstants.ClassicalElectronRadius * PhysicalConstants.ClassicalElectronRadius;

    /// <summary>σ at 10 MeV of the elements of <see cref="TransportCorrection"/> [b].</summary>
    /// <remarks>Iron, 11.69 b, is a tenth above what its neighbours and the tables below 10 MeV suggest; Geant4 has the same number.</remarks>
    private static readonly double[] BarnsAtTableEnd =
        [0.2672, 0.5922, 2.653, 6.235, 11.69, 13.24, 16.12, 23.00, 35.13, 39.95, 50.85, 67.19, 91.15, 104.4, 113.1];

    /// <summary>Slope h in β² above 10 MeV of the same elements.</summary>
    private static readonly double[] Slopes =
        [120.70, 117.50, 105.00, 92.92, 79.23, 74.510, 68.29, 57.39, 41.97, 36.14, 24.53, 10.21, -7.855, -16.84, -22.30];

    /// <summary>Transport cross section of one atom [mm²].</summary>
    /// <param name="species">e⁻ or e⁺.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="z">Atomic number.</param>
    public static double PerAtom(Species species, double kineticEnergy, int z)
    {
        Requires.That(species is Species.Electron or Species.Positron, "e⁻ or e⁺");
        double lowEnergy = 1 + 0.30 / (1 + Math.Sqrt(kineticEnergy / Units.KeV));
        return lowEnergy * (kineticEnergy <= TableEnd ? Corrected(species, kineticEnergy, z) : Fitted(kineticEnergy, z));
    }

    private static double Corrected(Species species, double kineticEnergy, int z)
    {
        double bohr = PhysicalConstants.ElectronMass * PhysicalConstants.BohrRadius / PhysicalConstants.HbarC;
        double betaGammaSquared = BetaGammaSquared(kineticEnergy);
        double screening = 2 * bohr * bohr * betaGammaSquared * Math.Pow(z, -2.0 / 3.0);
        // The difference of two nearly equal terms, 2ε² − …, where the wavelength is larger than the atom.
        double logarithm = screening < 1e-4
            ? 2 * screening * screening
            : Math.Log(1 + 2 * screening) - 2 * screening / (1 + 2 * screening);
        double rutherford = RutherfordStrength * z * z * logarithm / (TransportCorrection.BetaSquared(kineticEnergy) * betaGammaSquared);
        return rutherford / TransportCorrection.At(species, kineticEnergy, z);
    }

    private static double Fitted(double kineticEnergy, int z)
    {
        (int row, double upward) = TransportCorrection.BetweenElements(z);
        double low = Fit(row, kineticEnergy), high = Fit(row + 1, kineticEnergy);
        double lowZ = TransportCorrection.AtomicNumber(row), highZ = TransportCorrection.AtomicNumber(row + 1);
        if (z < lowZ) return low * (z / lowZ) * (z / lowZ);
        if (z > highZ) return high * (z / highZ) * (z / highZ);
        return low + upward * (high - low);
    }

    private static double Fit(int row, double kineticEnergy)
    {
        double change = TransportCorrection.BetaSquared(kineticEnergy) - TransportCorrection.BetaSquared(TableEnd);
        return BarnsAtTableEnd[row] * Units.Barn * (1 + Slopes[row] * change) * BetaGammaSquared(TableEnd) / BetaGammaSquared(kineticEnergy);
    }

    private static double BetaGammaSquared(double kineticEnergy) =>
        kineticEnergy * (kineticEnergy + 2 * PhysicalConstants.ElectronMass)
        / (PhysicalConstants.ElectronMass * PhysicalConstants.ElectronMass);
}
