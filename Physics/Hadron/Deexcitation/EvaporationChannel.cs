using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Deexcitation;

/// <summary>One way in which a nucleus evaporates a particle, whatever its excitation.</summary>
/// <param name="Ejectile">The particle.</param>
/// <param name="Residual">The nucleus without it.</param>
/// <param name="Threshold">Separation energy and barrier [MeV].</param>
/// <param name="Pairing">Pairing energy of the residual nucleus [MeV].</param>
/// <param name="LevelDensity">Level density parameter of the residual nucleus [1/MeV].</param>
/// <param name="Barrier">Barrier [MeV].</param>
/// <param name="Strength">(2s + 1) μ A^⅔ α, in units of MeV.</param>
/// <param name="Offset">(2s + 1) μ A^⅔ αβ [MeV²].</param>
internal readonly record struct EvaporationChannel(
    Nucleus Ejectile, Nucleus Residual, double Threshold, double Pairing, double LevelDensity, double Barrier, double Strength, double Offset);
