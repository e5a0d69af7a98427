using NA64Mu.Core;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Squared amplitude of μ N → μ N X at tree level, averaged over spins, for a heavy nucleus without spin that stays at rest.</summary>
/// <remarks>
/// The two diagrams of Y.-S. Liu and G. A. Miller, Phys. Rev. D 96 (2017) 016004, with the nucleus's mass taken to infinity; in units of g'² e⁴ (2M_N)² G₂(t)/t².
/// With s, u, t, t₂ of <see cref="DarkTreeLevelPoint"/>, s + u + t + t₂ = M², and B = {4[(uE + sE')/(s + u)]² − t} [(s + u)/(su)]²:
/// vector A = 2(s² + u²)/(su) − 8t/(su) [E² + E'² + (t₂ + M²)/2] − 2(M² + 2m²)B; scalar A = (s + u)²/(su) − 4tE_X²/(su) − (M² − 4m²)B;
/// pseudoscalar the same with M² for M² − 4m²; axial vector as the vector with t₂ − 8m² for t₂ and M² − 6m² for M² + 2m², plus 4m²/M² of the pseudoscalar.
/// </remarks>
internal sealed class DarkTreeLevelAmplitude
{
    private const double MuonMassSquared = PhysicalConstants.MuonMass * PhysicalConstants.MuonMass;

    private readonly DarkModel _model;
    private readonly double _massSquared;

    /// <summary>Amplitude of one boson.</summary>
    /// <param name="boson">The boson.</param>
    public DarkTreeLevelAmplitude(DarkBoson boson)
    {
        _model = boson.Model;
        _massSquared = boson.Mass * boson.Mass;
    }

    /// <summary>A, without unit.</summary>
    /// <param name="point">Point of phase space.</param>
    public double Squared(in DarkTreeLevelPoint point) => _model switch
    {
        DarkModel.Vector => SpinOne(point, _massSquared, _massSquared + 2 * MuonMassSquared),
        DarkModel.Scalar => SpinZero(point, _massSquared - 4 * MuonMassSquared),
        DarkModel.Pseudoscalar => SpinZero(point, _massSquared),
        _ => SpinOne(point, _massSquared - 8 * MuonMassSquared, _massSquared - 6 * MuonMassSquared)
            + 4 * MuonMassSquared / _massSquared * SpinZero(point, _massSquared),
    };

    private static double SpinOne(in DarkTreeLevelPoint point, double shift, double coefficient)
    {
        double product = point.S * point.U;
        double energies = point.Energy * point.Energy + point.MuonEnergy * point.MuonEnergy + (point.Muons + shift) / 2;
        return (2 * (point.S * point.S + point.U * point.U) - 8 * point.T * energies) / product - 2 * coefficient * Bracket(point);
    }

    private static double SpinZero(in DarkTreeLevelPoint point, double coefficient)
    {
        double sum = point.S + point.U, bosonEnergy = point.Energy - point.MuonEnergy;
        return (sum * sum - 4 * point.T * bosonEnergy * bosonEnergy) / (point.S * point.U) - coefficient * Bracket(point);
    }

    /// <summary>B, with (s + u)² multiplied out, which may vanish [MeV⁻²].</summary>
    private static double Bracket(in DarkTreeLevelPoint point)
    {
        double sum = point.S + point.U, product = point.S * point.U;
        double energies = point.U * point.Energy + point.S * point.MuonEnergy;
        return (4 * energies * energies - point.T * sum * sum) / (product * product);
    }
}
