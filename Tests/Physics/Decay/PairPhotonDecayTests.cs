using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Decay;

[TestFixture]
public sealed class PairPhotonDecayTests
{
    private const double Mass = PhysicalConstants.NeutralPionMass;
    private const double Electron = PhysicalConstants.ElectronMass;
    private const double LeastPart = 4 * Electron * Electron / (Mass * Mass);

    /// <summary>(2α/3π) ∫ dx/x (1 − x)³ (1 + r/2x) √(1 − r/x) is Γ(eeγ)/Γ(γγ) (Kroll and Wada 1955); PDG 2022: 0.01188.</summary>
    [Test]
    [Category(Categories.Reference)]
    public void Density_Integral_IsTheRatioOfTheWidths()
    {
        double integral = GaussLegendreRule.Integrate(logPart => PairPhotonDecay.Density(Math.Exp(logPart)), Math.Log(LeastPart), 0, 512);
        double ratio = 2 * PhysicalConstants.FineStructure / (3 * Math.PI) * integral * 1.0335 * 1.0335;
        Assert.That(ratio, Is.EqualTo(0.01188).Within(0.5).Percent);
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Sample_ManyDecays_HaveTheMassesOfTheDensity()
    {
        const int count = 50_000;
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var products = new FourMomentum[3];
        var decay = new PairPhotonDecay();
        double sum = 0, square = 0;
        for (int draw = 0; draw < count; draw++)
        {
            decay.Sample(products, ref random);
            Assert.That(products[0].Energy + products[1].Energy + products[2].Energy, Is.EqualTo(Mass).Within(1e-9));
            Assert.That((products[0].Momentum + products[1].Momentum + products[2].Momentum).Length, Is.LessThan(1e-9));
            for (int index = 0; index < 2; index++)
            {
                double onShell = products[index].Energy * products[index].Energy - products[index].Momentum.LengthSquared;
                Assert.That(onShell, Is.EqualTo(Electron * Electron).Within(1e-6));
            }
            double part = 1 - 2 * products[2].Energy / Mass;
            sum += part;
            square += part * part;
        }
        double norm = GaussLegendreRule.Integrate(log => PairPhotonDecay.Density(Math.Exp(log)), Math.Log(LeastPart), 0, 512);
        double expected = GaussLegendreRule.Integrate(log => Math.Exp(log) * PairPhotonDecay.Density(Math.Exp(log)), Math.Log(LeastPart), 0, 512) / norm;
        double mean = sum / count, error = Math.Sqrt((square / count - mean * mean) / count);
        Assert.That(mean, Is.EqualTo(expected).Within(4 * error));
    }
}
