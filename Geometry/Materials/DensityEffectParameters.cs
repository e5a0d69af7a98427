namespace NA64Mu.Geometry.Materials;

/// <summary>Parameters of the density effect of the ionisation loss.</summary>
/// <remarks>
/// δ(X) with X = log10(βγ): R. M. Sternheimer, M. J. Berger and S. M. Seltzer, At. Data Nucl. Data Tables 30 (1984) 261, Eqs. (5)-(8);
/// PDG 2022 Eq. (34.7).
/// </remarks>
/// <param name="PlasmaEnergy">ħω_p [MeV].</param>
/// <param name="CBar">−C of Sternheimer, positive.</param>
/// <param name="X0">Lower knee.</param>
/// <param name="X1">Upper knee.</param>
/// <param name="A">Coefficient a.</param>
/// <param name="K">Exponent k (m in some tables).</param>
/// <param name="Delta0">Value at X0 for conductors, 0 otherwise.</param>
public sealed record DensityEffectParameters(
    double PlasmaEnergy, double CBar, double X0, double X1, double A, double K, double Delta0);
