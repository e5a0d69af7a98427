using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Decay;

[TestFixture]
public sealed class SemileptonicDensityTests
{
    private const double Kaon = PhysicalConstants.ChargedKaonMass;
    private const double Pion = PhysicalConstants.NeutralPionMass;

    [TestCase(170.0, 200.0)]
    [TestCase(220.0, 150.0)]
    [TestCase(120.0, 240.0)]
    [Category(Categories.Unit)]
    public void At_MasslessLeptonWithoutFormFactor_IsTheSquareOfTheVectorCurrent(double lepton, double pion)
    {
        // |M|² ∝ 2(P·ℓ)(P·ν) − M²(ℓ·ν) with (ℓ + ν)² = M² + m_π² − 2ME_π.
        double neutrino = Kaon - lepton - pion;
        double transfer = Kaon * Kaon + Pion * Pion - 2 * Kaon * pion;
        double expected = (2 * Kaon * lepton * Kaon * neutrino - Kaon * Kaon * transfer / 2) / Kaon;
        Assert.That(new SemileptonicDensity(Kaon, 0, Pion, 0, 0).At(lepton, pion), Is.EqualTo(expected).Within(1e-9).Percent);
    }

    [TestCase(0.0296, 0.0176)]
    [TestCase(0.0, 0.03)]
    [Category(Categories.Unit)]
    public void At_MuonsWithFormFactors_IsTheTraceOfTheLeptonTensor(double vectorSlope, double scalarSlope)
    {
        // L_{αβ} Q^α Q^β with Q = 2f₊P + (f₋ − f₊)(ℓ + ν): 2(Q·ℓ)(Q·ν) − Q²(ℓ·ν), all products by energies in the rest frame.
        const double muon = PhysicalConstants.MuonMass, lepton = 180, pion = 190;
        double neutrino = Kaon - lepton - pion;
        double transfer = Kaon * Kaon + Pion * Pion - 2 * Kaon * pion;
        double scale = PhysicalConstants.ChargedPionMass * PhysicalConstants.ChargedPionMass, gap = Kaon * Kaon - Pion * Pion;
        double plus = 1 + vectorSlope * transfer / scale, minus = (1 + scalarSlope * transfer / scale - plus) * gap / transfer;
        double leptonNeutrino = (transfer - muon * muon) / 2, a = 2 * plus, b = minus - plus;
        double withLepton = a * Kaon * lepton + b * (muon * muon + leptonNeutrino), withNeutrino = a * Kaon * neutrino + b * leptonNeutrino;
        double square = a * a * Kaon * Kaon + 2 * a * b * Kaon * (lepton + neutrino) + b * b * transfer;
        double expected = (2 * withLepton * withNeutrino - square * leptonNeutrino) / (4 * Kaon);
        Assert.That(new SemileptonicDensity(Kaon, muon, Pion, vectorSlope, scalarSlope).At(lepton, pion), Is.EqualTo(expected).Within(1e-9).Percent);
    }
}
