using System;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Materials;

/// <summary>Density-effect parameters of materials without a tabulated set.</summary>
/// <remarks>
/// R. M. Sternheimer and R. F. Peierls, Phys. Rev. B 3 (1971) 3681, Table I: C̄ = 1 + 2 ln(I/ħω_p), exponent k = 3, knees X0 and X1 by C̄, I and the
/// state of matter, a = (C̄ − 2 ln 10 X0)/(X1 − X0)³. For gases the table is at normal pressure; materials below <see cref="GasDensity"/> count as gases.
/// </remarks>
public static class DensityEffectRule
{
    /// <summary>Materials thinner than this count as gases [g/cm³].</summary>
    public const double GasDensity = 0.02;

    private static readonly double TwoLn10 = 2 * Math.Log(10);

    /// <summary>ħω_p = 28.816 eV √(ρ ⟨Z/A⟩), written with the electron density n: ħc √(4π n r_e) [MeV].</summary>
    /// <param name="electronDensity">Electrons per volume [1/mm³].</param>
    public static double PlasmaEnergy(double electronDensity) =>
        PhysicalConstants.HbarC * Math.Sqrt(4 * Math.PI * electronDensity * PhysicalConstants.ClassicalElectronRadius);

    /// <summary>Parameters by the general rule.</summary>
    /// <param name="density">Density [g/cm³].</param>
    /// <param name="electronDensity">Electrons per volume [1/mm³].</param>
    /// <param name="meanExcitation">Mean excitation energy [MeV].</param>
    public static DensityEffectParameters Apply(double density, double electronDensity, double meanExcitation)
    {
        double plasma = PlasmaEnergy(electronDensity);
        double cBar = 1 + 2 * Math.Log(meanExcitation / plasma);
        (double x0, double x1) = density < GasDensity ? GasKnees(cBar) : CondensedKnees(cBar, meanExcitation);
        double a = (cBar - TwoLn10 * x0) / Math.Pow(x1 - x0, 3);
        return new DensityEffectParameters(plasma, cBar, x0, x1, a, 3, 0);
    }

    private static (double X0, double X1) CondensedKnees(double cBar, double meanExcitation) =>
        meanExcitation < 100 * Units.ElectronVolt
            ? (cBar < 3.681 ? 0.2 : 0.326 * cBar - 1, 2)
            : (cBar < 5.215 ? 0.2 : 0.326 * cBar - 1.5, 3);

    private static (double X0, double X1) GasKnees(double cBar) => cBar switch
    {
        <= 10 => (1.6, 4),
        <= 10.5 => (1.7, 4),
        <= 11 => (1.8, 4),
        <= 11.5 => (1.9, 4),
        <= 12.25 => (2, 4),
        <= 13.804 => (2, 5),
        _ => (0.326 * cBar - 2.5, 5),
    };
}
