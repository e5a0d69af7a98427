namespace NA64Mu.Physics.Showers;

/// <summary>Spread of a shower at one depth.</summary>
/// <param name="CoreWeight">Part of the energy in the core, p.</param>
/// <param name="Core">Radius of the core, R_C [R_M].</param>
/// <param name="Tail">Radius of the tail, R_T [R_M].</param>
internal readonly record struct RadialForm(double CoreWeight, double Core, double Tail);
