using NA64Mu.Core;

namespace NA64Mu.Geometry.Settings;

/// <summary>A kind of hadron in the beam.</summary>
/// <param name="Species">Kind.</param>
/// <param name="Fraction">Hadrons of this kind for each muon of the beam, above 0.</param>
/// <param name="Enhancement">How many times more often than in nature it is drawn, against muons; each has that much less weight.</param>
public sealed record BeamHadron(Species Species, double Fraction, double Enhancement);
