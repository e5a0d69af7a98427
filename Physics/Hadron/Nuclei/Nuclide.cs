namespace NA64Mu.Physics.Hadron.Nuclei;

/// <summary>A measured nuclide.</summary>
/// <param name="Z">Protons.</param>
/// <param name="A">Nucleons.</param>
/// <param name="MassExcess">Mass of the neutral atom above A atomic mass units [MeV].</param>
/// <param name="Abundance">Share of the natural element.</param>
internal readonly record struct Nuclide(int Z, int A, double MassExcess, double Abundance);
