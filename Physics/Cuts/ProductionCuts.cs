namespace NA64Mu.Physics.Cuts;

/// <summary>Kinetic energies below which secondaries of one medium are not made; their energy is lost on the spot.</summary>
/// <param name="Electron">δ-rays and electrons [MeV].</param>
/// <param name="Positron">Positrons; pairs of a fast particle count by their sum [MeV].</param>
/// <param name="Photon">Photons [MeV].</param>
public readonly record struct ProductionCuts(double Electron, double Positron, double Photon);
