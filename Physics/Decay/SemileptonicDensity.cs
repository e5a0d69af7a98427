using NA64Mu.Core;

namespace NA64Mu.Physics.Decay;

/// <summary>Dalitz density of K → ℓ π ν; the first product is the lepton, the second the pion.</summary>
/// <remarks>
/// L. M. Chounet, J. M. Gaillard and M. K. Gaillard, Phys. Rep. 4 (1972) 199; PDG, note "K±ℓ3 and K0ℓ3 form factors": ρ ∝ f₊²(t)(A + Bξ + Cξ²) with A = M(2E_ℓE_ν − ME′) + m_ℓ²(E′/4 − E_ν),
/// B = m_ℓ²(E_ν − E′/2), C = m_ℓ²E′/4. M is the mass of the kaon, E′ = E_π,max − E_π, t = M² + m_π² − 2ME_π, f₊ ∝ 1 + λ₊t/m²_π±, and f₀ ∝ 1 + λ₀t/m²_π± in
/// ξ = f₋/f₊ = (f₀/f₊ − 1)(M² − m_π²)/t. No radiative corrections.
/// </remarks>
public sealed class SemileptonicDensity : IDalitzDensity
{
    private const double ChargedPionMassSquared = PhysicalConstants.ChargedPionMass * PhysicalConstants.ChargedPionMass;

    private readonly double _kaonMass;
    private readonly double _leptonMassSquared;
    private readonly double _pionMassSquared;
    private readonly double _largestPionEnergy;
    private readonly double _vectorSlope;
    private readonly double _scalarSlope;

    /// <summary>Density of one mode.</summary>
    /// <param name="kaonMass">Mass of the kaon [MeV].</param>
    /// <param name="leptonMass">Mass of the lepton [MeV].</param>
    /// <param name="pionMass">Mass of the pion [MeV].</param>
    /// <param name="vectorSlope">λ₊.</param>
    /// <param name="scalarSlope">λ₀.</param>
    public SemileptonicDensity(double kaonMass, double leptonMass, double pionMass, double vectorSlope, double scalarSlope)
    {
        _kaonMass = kaonMass;
        _leptonMassSquared = leptonMass * leptonMass;
        _pionMassSquared = pionMass * pionMass;
        _largestPionEnergy = (kaonMass * kaonMass + _pionMassSquared - _leptonMassSquared) / (2 * kaonMass);
        _vectorSlope = vectorSlope / ChargedPionMassSquared;
        _scalarSlope = scalarSlope / ChargedPionMassSquared;
    }

    /// <inheritdoc/>
    public double At(double first, double second)
    {
        double neutrino = _kaonMass - first - second, lacking = _largestPionEnergy - second;
        double transfer = _kaonMass * _kaonMass + _pionMassSquared - 2 * _kaonMass * second;
        double formFactor = 1 + _vectorSlope * transfer;
        double ratio = (_scalarSlope - _vectorSlope) * (_kaonMass * _kaonMass - _pionMassSquared) / formFactor;
        double a = _kaonMass * (2 * first * neutrino - _kaonMass * lacking) + _leptonMassSquared * (lacking / 4 - neutrino);
        double b = _leptonMassSquared * (neutrino - lacking / 2);
        double c = _leptonMassSquared * lacking / 4;
        return formFactor * formFactor * (a + ratio * (b + ratio * c));
    }
}
