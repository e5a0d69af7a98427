using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Decay;

[TestFixture]
public sealed class TwoBodyDecayTests
{
    /// <summary>p* as listed beside the modes in the summary tables of PDG 2022 [MeV/c].</summary>
    [TestCase(PhysicalConstants.ChargedPionMass, PhysicalConstants.MuonMass, 0.0, 29.79)]
    [TestCase(PhysicalConstants.ChargedKaonMass, PhysicalConstants.MuonMass, 0.0, 235.5)]
    [TestCase(PhysicalConstants.ChargedKaonMass, PhysicalConstants.ChargedPionMass, PhysicalConstants.NeutralPionMass, 205.1)]
    [TestCase(PhysicalConstants.NeutralKaonMass, PhysicalConstants.ChargedPionMass, PhysicalConstants.ChargedPionMass, 206.0)]
    [Category(Categories.Reference)]
    public void Momentum_KnownDecays_IsThatOfPdg(double mass, double first, double second, double expected) =>
        Assert.That(new TwoBodyDecay(mass, first, second).Momentum, Is.EqualTo(expected).Within(0.05));

    [Test]
    [Category(Categories.Statistical)]
    public void Sample_ManyDecays_AreIsotropicAndOnShell()
    {
        const int count = 20_000;
        var decay = new TwoBodyDecay(PhysicalConstants.ChargedKaonMass, PhysicalConstants.MuonMass, 0);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var products = new FourMomentum[2];
        var cosines = new double[count];
        var azimuths = new double[count];
        for (int draw = 0; draw < count; draw++)
        {
            decay.Sample(products, ref random);
            (FourMomentum muon, FourMomentum neutrino) = (products[0], products[1]);
            Assert.That(muon.Energy + neutrino.Energy, Is.EqualTo(PhysicalConstants.ChargedKaonMass).Within(1e-10));
            Assert.That((muon.Momentum + neutrino.Momentum).Length, Is.Zero);
            Assert.That(Math.Sqrt(muon.Energy * muon.Energy - muon.Momentum.LengthSquared), Is.EqualTo(PhysicalConstants.MuonMass).Within(1e-9));
            cosines[draw] = 0.5 + 0.5 * muon.Momentum.Z / decay.Momentum;
            azimuths[draw] = 0.5 + Math.Atan2(muon.Momentum.Y, muon.Momentum.X) / (2 * Math.PI);
        }
        Assert.That(GoodnessOfFit.KolmogorovSmirnov(cosines), Is.GreaterThan(1e-4));
        Assert.That(GoodnessOfFit.KolmogorovSmirnov(azimuths), Is.GreaterThan(1e-4));
    }
}
