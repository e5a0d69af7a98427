namespace NA64Mu.Geometry.Materials;

/// <summary>One element of a material.</summary>
/// <param name="Element">The element.</param>
/// <param name="MassFraction">Its part of the mass, between 0 and 1.</param>
/// <param name="AtomDensity">Atoms per volume, N_A ρ w / A [1/mm³].</param>
public sealed record ElementFraction(Element Element, double MassFraction, double AtomDensity);
