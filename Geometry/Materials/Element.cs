namespace NA64Mu.Geometry.Materials;

/// <summary>A chemical element.</summary>
/// <param name="Symbol">Symbol, such as "Pb".</param>
/// <param name="Z">Atomic number.</param>
/// <param name="A">Standard atomic weight [g/mol].</param>
/// <param name="MeanExcitationEnergy">Mean excitation energy of the element (ICRU 37 and 49) [MeV].</param>
public sealed record Element(string Symbol, int Z, double A, double MeanExcitationEnergy);
