namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>One end of what is left of a string.</summary>
/// <param name="Code">Quark or diquark, by <see cref="Quarks"/>.</param>
/// <param name="X">Its transverse momentum, from the break that made it [MeV/c].</param>
/// <param name="Y">The other component [MeV/c].</param>
internal readonly record struct StringEnd(int Code, double X, double Y);
