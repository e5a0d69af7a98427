using System;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Deexcitation;

/// <summary>Cross section at which a nucleus would take an evaporated particle back, σ = πr²A^⅔ α(1 + β/ε).</summary>
/// <remarks>
/// I. Dostrovsky, Z. Fraenkel, G. Friedlander, Phys. Rev. 116 (1959) 683, Eqs. (4)-(6) and Table I; A that of the residual nucleus. Neutrons: α = 0.76 + 2.2A^−⅓, αβ = 2.12A^−⅔ − 0.05 MeV.
/// Charged: α = 1 + c, β = −V, the barrier V = k z Z e²/(1.7A^⅓ fm + ρ), with k and c by kind, linear in Z between their values at Z = 10, 20, 30, 50 and 70 (k falls to 0 at Z = 0).
/// </remarks>
/// <param name="Strength">α.</param>
/// <param name="Offset">αβ for neutrons, 0 for charged particles [MeV].</param>
/// <param name="Barrier">V [MeV].</param>
internal readonly record struct InverseCrossSection(double Strength, double Offset, double Barrier)
{
    private const double CoulombRadiusUnit = 1.7;

    /// <summary>e² [MeV fm].</summary>
    private const double ChargeSquared = 1.4399645;

    private static readonly double[] Charges = [0, 10, 20, 30, 50, 70];
    private static readonly double[] ProtonPenetration = [0, 0.42, 0.58, 0.68, 0.77, 0.80];
    private static readonly double[] AlphaPenetration = [0, 0.68, 0.82, 0.91, 0.97, 0.98];
    private static readonly double[] ProtonStrength = [0.50, 0.50, 0.28, 0.20, 0.15, 0.10];
    private static readonly double[] AlphaStrength = [0.10, 0.10, 0.10, 0.10, 0.08, 0.06];

    /// <summary>For one particle.</summary>
    /// <param name="ejectile">The particle.</param>
    /// <param name="residual">The nucleus without it.</param>
    public static InverseCrossSection Of(in Ejectile ejectile, Nucleus residual)
    {
        double cbrt = Math.Cbrt(residual.A);
        if (ejectile.Nucleus.Z == 0) return new InverseCrossSection(0.76 + 2.2 / cbrt, 2.12 / (cbrt * cbrt) - 0.05, 0);
        (double penetration, double strength) = ejectile.Nucleus switch
        {
            { Z: 1, A: 1 } => (At(ProtonPenetration, residual.Z), At(ProtonStrength, residual.Z)),
            { Z: 1, A: 2 } => (At(ProtonPenetration, residual.Z) + 0.06, At(ProtonStrength, residual.Z) / 2),
            { Z: 1, A: 3 } => (At(ProtonPenetration, residual.Z) + 0.12, At(ProtonStrength, residual.Z) / 3),
            { Z: 2, A: 3 } => (Math.Max(0, At(AlphaPenetration, residual.Z) - 0.06), At(AlphaStrength, residual.Z) * 4 / 3),
            _ => (At(AlphaPenetration, residual.Z), At(AlphaStrength, residual.Z)),
        };
        double distance = CoulombRadiusUnit * cbrt + ejectile.CoulombRadius;
        return new InverseCrossSection(1 + strength, 0, penetration * ejectile.Nucleus.Z * residual.Z * ChargeSquared / distance);
    }

    private static double At(double[] values, int z)
    {
        if (z >= Charges[^1]) return values[^1];
        int upper = 1;
        while (Charges[upper] < z) upper++;
        double share = (z - Charges[upper - 1]) / (Charges[upper] - Charges[upper - 1]);
        return values[upper - 1] + share * (values[upper] - values[upper - 1]);
    }
}
