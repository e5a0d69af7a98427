using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Emission of a boson X by a muon on one nucleus, by the angle of the muon after it; vector, scalar and pseudoscalar.</summary>
/// <remarks>
/// D. V. Kirpichnikov et al., Phys. Rev. D 104 (2021) 076012, as in DMG4 (M. Bondi et al., Comput. Phys. Commun. 269 (2021) 108129): with y = E'/E, the angle ψ of the muon
/// after the emission and T = M² + y E²ψ² + m²(1 − y)²/y,
/// d²σ/dx dψ = 8ε²α³ E² ψ √(y² − m²/E²) (1 − y)/T² [a + c (1 − y)²/(T² y) (m²(1 − y)²/y + M² − T)] χ(t_min, M² + m²), t_min = [T/(2E(1 − y))]²;
/// vector a = (1/y + y)/2, c = M² + 2m²; scalar a = (1/y + y)/4 − ½, c = (M² − 4m²)/2; pseudoscalar the same a, c = M²/2.
/// It is <see cref="DarkCrossSection"/> under the balance of transverse momenta, yψ = xθ: then T = xU/(1 − x), and only the factors of phase space,
/// √(x² − M²/E²)/x there and √(y² − m²/E²)/y here, and sin θ/θ differ.
/// </remarks>
public sealed class DarkRecoilCrossSection
{
    private const double MuonMassSquared = PhysicalConstants.MuonMass * PhysicalConstants.MuonMass;
    private const double Alpha = PhysicalConstants.FineStructure;

    private readonly DarkCrossSection _crossSection;
    private readonly double _massSquared;
    private readonly double _factor;

    /// <summary>Cross section that takes limits and flux from another.</summary>
    /// <param name="crossSection">The other; not of an axial vector.</param>
    public DarkRecoilCrossSection(DarkCrossSection crossSection)
    {
        DarkBoson boson = crossSection.Boson;
        Requires.That(boson.Model != DarkModel.AxialVector, "a boson with a published recoil form");
        _crossSection = crossSection;
        _massSquared = boson.Mass * boson.Mass;
        _factor = 8 * boson.Epsilon * boson.Epsilon * Alpha * Alpha * Alpha * PhysicalConstants.HbarC * PhysicalConstants.HbarC;
    }

    /// <summary>d²σ/dx dψ per atom [mm²/rad].</summary>
    /// <param name="energy">Total energy of the muon before [MeV].</param>
    /// <param name="x">Energy fraction of the boson.</param>
    /// <param name="psi">Angle of the muon after the emission [rad].</param>
    /// <returns>Zero outside the limits of x.</returns>
    public double Differential(double energy, double x, double psi)
    {
        if (!_crossSection.IsInside(energy, x)) return 0;
        double y = 1 - x, muonTerm = MuonMassSquared * x * x / y;
        double transfer = _massSquared + y * energy * energy * psi * psi + muonTerm;
        double smallest = transfer / (2 * energy * x);
        (double forward, double coefficient) = Coefficients(y);
        double amplitude = forward + coefficient * x * x / (transfer * transfer * y) * (muonTerm + _massSquared - transfer);
        double muon = Math.Sqrt(Math.Max(0, y * y - MuonMassSquared / (energy * energy)));
        return _factor * energy * energy * psi * muon * x / (transfer * transfer) * amplitude
            * _crossSection.Flux.Chi(smallest * smallest, _crossSection.LargestTransfer);
    }

    private (double Forward, double Coefficient) Coefficients(double y) => _crossSection.Boson.Model switch
    {
        DarkModel.Vector => ((1 / y + y) / 2, _massSquared + 2 * MuonMassSquared),
        DarkModel.Scalar => ((1 / y + y) / 4 - 0.5, (_massSquared - 4 * MuonMassSquared) / 2),
        _ => ((1 / y + y) / 4 - 0.5, _massSquared / 2),
    };
}
