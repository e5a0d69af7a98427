using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Physics.Decay;

/// <summary>Modes of mesons and hyperons, all above 1 % and a few rarer ones, with the branching fractions of PDG 2022 (R. L. Workman et al., Prog. Theor. Exp. Phys. 2022, 083C01).</summary>
/// <remarks>
/// Fractions are divided by their sum, which is at least 0.998: what is left out, radiative modes above all, goes to the others. Semileptonic modes with slopes λ₊ and λ₀ of the fits with μ-e universality,
/// K± 0.02959 and 0.0176, K⁰_L 0.0282 and 0.0138; three pions with the slopes g, h, k of PDG 2022, 3π⁰ flat. The two charges of semileptonic K⁰_L decays differ by 0.332 %.
/// </remarks>
public static class DecayTable
{
    private const double Electron = PhysicalConstants.ElectronMass;
    private const double Muon = PhysicalConstants.MuonMass;
    private const double Charged = PhysicalConstants.ChargedPionMass;
    private const double Neutral = PhysicalConstants.NeutralPionMass;
    private const double ChargedKaon = PhysicalConstants.ChargedKaonMass;
    private const double NeutralKaon = PhysicalConstants.NeutralKaonMass;

    /// <summary>(Γ(ℓ⁺) − Γ(ℓ⁻))/(Γ(ℓ⁺) + Γ(ℓ⁻)) in semileptonic decays of K⁰_L.</summary>
    private const double ChargeAsymmetry = 3.32e-3;

    private static readonly DecayMode[][] Modes = [.. SpeciesTable.All.Select(species => Normalised(ModesOf(species)))];

    /// <summary>Modes of a particle; none for those that do not decay here.</summary>
    /// <param name="species">Kind of particle.</param>
    public static IReadOnlyList<DecayMode> Of(Species species) => Modes[(int)species];

    /// <summary>The mode at a place in the sum of the fractions.</summary>
    /// <param name="species">Kind of particle, one that decays here.</param>
    /// <param name="uniform">Uniform random number.</param>
    public static DecayMode Choose(Species species, double uniform)
    {
        DecayMode[] modes = Modes[(int)species];
        Requires.That(modes.Length > 0, "a particle that decays");
        int index = 0;
        for (double left = uniform - modes[0].Fraction; left >= 0 && index < modes.Length - 1; left -= modes[index].Fraction) index++;
        return modes[index];
    }

    private static DecayMode[] ModesOf(Species species) => species switch
    {
        Species.PiPlus => PionModes(),
        Species.PiMinus => [.. PionModes().Select(mode => mode.Conjugate())],
        Species.PiZero => NeutralPionModes(),
        Species.KPlus => KaonModes(),
        Species.KMinus => [.. KaonModes().Select(mode => mode.Conjugate())],
        Species.KZeroLong => LongKaonModes(),
        Species.KZeroShort => ShortKaonModes(),
        Species.Lambda => LambdaModes(),
        Species.SigmaPlus => SigmaPlusModes(),
        Species.SigmaMinus => SigmaMinusModes(),
        Species.AntiLambda => [.. LambdaModes().Select(mode => mode.Conjugate())],
        Species.AntiSigmaPlus => [.. SigmaPlusModes().Select(mode => mode.Conjugate())],
        Species.AntiSigmaMinus => [.. SigmaMinusModes().Select(mode => mode.Conjugate())],
        _ => [],
    };

    private static DecayMode[] PionModes() =>
    [
        new(0.9998770, new TwoBodyDecay(Charged, Muon, 0), Species.MuPlus),
        new(1.230e-4, new TwoBodyDecay(Charged, Electron, 0), Species.Positron),
    ];

    private static DecayMode[] NeutralPionModes() =>
    [
        new(0.98823, new TwoBodyDecay(Neutral, 0, 0), Species.Gamma, Species.Gamma),
        new(0.01174, new PairPhotonDecay(), Species.Electron, Species.Positron, Species.Gamma),
    ];

    private static DecayMode[] KaonModes() =>
    [
        new(0.6356, new TwoBodyDecay(ChargedKaon, Muon, 0), Species.MuPlus),
        new(0.2067, new TwoBodyDecay(ChargedKaon, Charged, Neutral), Species.PiPlus, Species.PiZero),
        new(0.05583, ThreePions(ChargedKaon, Charged, Charged, -0.21134, 0.01848, -0.00463), Species.PiPlus, Species.PiPlus, Species.PiMinus),
        new(0.0507, Semileptonic(ChargedKaon, Electron, Neutral, 0.02959, 0.0176), Species.Positron, Species.PiZero),
        new(0.03352, Semileptonic(ChargedKaon, Muon, Neutral, 0.02959, 0.0176), Species.MuPlus, Species.PiZero),
        new(0.01760, ThreePions(ChargedKaon, Neutral, Charged, 0.626, 0.052, 0.0054), Species.PiZero, Species.PiZero, Species.PiPlus),
        new(1.582e-5, new TwoBodyDecay(ChargedKaon, Electron, 0), Species.Positron),
    ];

    private static DecayMode[] LongKaonModes() =>
    [
        .. BothCharges(0.4055, Semileptonic(NeutralKaon, Electron, Charged, 0.0282, 0.0138), Species.Positron),
        .. BothCharges(0.2704, Semileptonic(NeutralKaon, Muon, Charged, 0.0282, 0.0138), Species.MuPlus),
        new(0.1952, new DalitzPlot(NeutralKaon, Neutral, Neutral, Neutral, null), Species.PiZero, Species.PiZero, Species.PiZero),
        new(0.1254, ThreePions(NeutralKaon, Charged, Neutral, 0.678, 0.076, 0.0099), Species.PiPlus, Species.PiMinus, Species.PiZero),
        new(1.967e-3, new TwoBodyDecay(NeutralKaon, Charged, Charged), Species.PiPlus, Species.PiMinus),
        new(8.64e-4, new TwoBodyDecay(NeutralKaon, Neutral, Neutral), Species.PiZero, Species.PiZero),
    ];

    private static DecayMode[] ShortKaonModes() =>
    [
        new(0.6920, new TwoBodyDecay(NeutralKaon, Charged, Charged), Species.PiPlus, Species.PiMinus),
        new(0.3069, new TwoBodyDecay(NeutralKaon, Neutral, Neutral), Species.PiZero, Species.PiZero),
    ];

    private static DecayMode[] LambdaModes() =>
    [
        new(0.641, new TwoBodyDecay(PhysicalConstants.LambdaMass, PhysicalConstants.ProtonMass, Charged), Species.Proton, Species.PiMinus),
        new(0.359, new TwoBodyDecay(PhysicalConstants.LambdaMass, PhysicalConstants.NeutronMass, Neutral), Species.Neutron, Species.PiZero),
    ];

    private static DecayMode[] SigmaPlusModes() =>
    [
        new(0.5157, new TwoBodyDecay(PhysicalConstants.SigmaPlusMass, PhysicalConstants.ProtonMass, Neutral), Species.Proton, Species.PiZero),
        new(0.4831, new TwoBodyDecay(PhysicalConstants.SigmaPlusMass, PhysicalConstants.NeutronMass, Charged), Species.Neutron, Species.PiPlus),
    ];

    private static DecayMode[] SigmaMinusModes() =>
    [
        new(0.99848, new TwoBodyDecay(PhysicalConstants.SigmaMinusMass, PhysicalConstants.NeutronMass, Charged), Species.Neutron, Species.PiMinus),
    ];

    private static DecayMode[] BothCharges(double fraction, IRestFrameDecay kinematics, Species positiveLepton)
    {
        var positive = new DecayMode(0.5 * (1 + ChargeAsymmetry) * fraction, kinematics, positiveLepton, Species.PiMinus);
        return [positive, positive.Conjugate().With(0.5 * (1 - ChargeAsymmetry) * fraction)];
    }

    private static DalitzPlot Semileptonic(double kaon, double lepton, double pion, double vectorSlope, double scalarSlope) =>
        new(kaon, lepton, pion, 0, new SemileptonicDensity(kaon, lepton, pion, vectorSlope, scalarSlope));

    private static DalitzPlot ThreePions(double kaon, double pair, double odd, double linear, double square, double difference) =>
        new(kaon, pair, pair, odd, new ThreePionDensity(kaon, pair, odd, linear, square, difference));

    private static DecayMode[] Normalised(DecayMode[] modes)
    {
        double sum = modes.Sum(mode => mode.Fraction);
        return [.. modes.Select(mode => mode.With(mode.Fraction / sum))];
    }
}
