namespace NA64Mu.Physics.Electron.Bremsstrahlung;

/// <summary>One term of a fit by Chebyshev polynomials.</summary>
/// <param name="Energy">Order in the logarithm of the kinetic energy.</param>
/// <param name="Fraction">Order in the variable of the photon's share of the energy.</param>
/// <param name="Charge">Order in the variable of the atomic number.</param>
/// <param name="Coefficient">Coefficient.</param>
internal readonly record struct FitTerm(int Energy, int Fraction, int Charge, double Coefficient);
