namespace NA64Mu.Physics.DarkSector;

/// <summary>One emission of a boson before azimuths are drawn.</summary>
/// <param name="Fraction">Energy fraction x = E_X/E of the boson.</param>
/// <param name="Rest">1 − x, exact also next to zero.</param>
/// <param name="AngleSquared">Square of the angle θ between boson and muon [rad²].</param>
/// <param name="U">U = x E²θ² + M²(1 − x)/x + m²x [MeV²].</param>
public readonly record struct DarkEmission(double Fraction, double Rest, double AngleSquared, double U);
