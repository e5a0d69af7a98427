using NA64Mu.Core;

namespace NA64Mu.Physics.Decay;

/// <summary>Dalitz density of K → 3π; the third pion is the odd one.</summary>
/// <remarks>
/// PDG, note "Dalitz plot parameters for K → 3π decays": |M|² ∝ 1 + gu + hu² + kv² with u = (s₃ − s₀)/m²_π±, v = (s₂ − s₁)/m²_π±, s_i = (P_K − P_i)² = M² + m_i² − 2ME_i and
/// s₀ = (s₁ + s₂ + s₃)/3. No Coulomb corrections, no cusp.
/// </remarks>
public sealed class ThreePionDensity : IDalitzDensity
{
    private const double ChargedPionMassSquared = PhysicalConstants.ChargedPionMass * PhysicalConstants.ChargedPionMass;

    private readonly double _kaonMass;
    private readonly double _oddExcess;
    private readonly double _linear;
    private readonly double _square;
    private readonly double _difference;

    /// <summary>Density of one mode.</summary>
    /// <param name="kaonMass">Mass of the kaon [MeV].</param>
    /// <param name="pairMass">Mass of each of the two equal pions [MeV].</param>
    /// <param name="oddMass">Mass of the odd pion [MeV].</param>
    /// <param name="linear">g.</param>
    /// <param name="square">h.</param>
    /// <param name="difference">k.</param>
    public ThreePionDensity(double kaonMass, double pairMass, double oddMass, double linear, double square, double difference)
    {
        _kaonMass = kaonMass;
        double centre = (kaonMass * kaonMass + 2 * pairMass * pairMass + oddMass * oddMass) / 3;
        _oddExcess = kaonMass * kaonMass + oddMass * oddMass - centre;
        _linear = linear;
        _square = square;
        _difference = difference;
    }

    /// <inheritdoc/>
    public double At(double first, double second)
    {
        double odd = _kaonMass - first - second;
        double u = (_oddExcess - 2 * _kaonMass * odd) / ChargedPionMassSquared;
        double v = 2 * _kaonMass * (first - second) / ChargedPionMassSquared;
        return 1 + u * (_linear + _square * u) + _difference * v * v;
    }
}
