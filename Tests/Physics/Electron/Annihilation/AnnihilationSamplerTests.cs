using System;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Electron.Annihilation;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Electron.Annihilation;

[TestFixture]
public sealed class AnnihilationSamplerTests
{
    private const int Samples = 100_000;

    [TestCase(1e-4)]
    [TestCase(0.1)]
    [TestCase(1.0)]
    [TestCase(100.0)]
    [TestCase(1e5)]
    [Category(Categories.Statistical)]
    public void InFlight_ManyPairs_ConserveAndFollowHeitler(double kineticEnergy)
    {
        var random = new RandomStream(23, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState positron = ElectronStates.Of(Species.Positron, kineticEnergy);
        var logarithms = new Moments();
        double total = kineticEnergy + 2 * PhysicalConstants.ElectronMass;
        double worst = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = AnnihilationSampler.InFlight(positron, secondaries, ref random);
            InteractionChecks.Conserved(positron, interaction, secondaries);
            worst = Math.Max(worst, InteractionChecks.MissingMomentum(positron, interaction, secondaries).Length / positron.MomentumMagnitude);
            logarithms.Add(Math.Log(secondaries[0].KineticEnergy / total));
        }
        Assert.That(worst, Is.LessThan(1e-6));
        Assert.That(logarithms.Mean, Is.EqualTo(MeanLogarithm(kineticEnergy)).Within(4 * logarithms.ErrorOfMean));
        Assert.That((double)random.Draws / Samples, Is.LessThan(9));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void AtRest_ManyPairs_AreBackToBackAndIsotropic()
    {
        var random = new RandomStream(24, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState positron = ElectronStates.Of(Species.Positron, 3e-4);
        var squares = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = AnnihilationSampler.AtRest(positron, secondaries, ref random);
            InteractionChecks.Conserved(positron, interaction, secondaries);
            Assert.That(interaction.LocalDeposit, Is.EqualTo(positron.KineticEnergy));
            Assert.That((secondaries[0].Direction + secondaries[1].Direction).Length, Is.LessThan(1e-12));
            Assert.That(secondaries[1].KineticEnergy, Is.EqualTo(PhysicalConstants.ElectronMass));
            double cosine = Vector3D.Dot(secondaries[0].Direction, positron.Direction);
            squares.Add(cosine * cosine);
        }
        Assert.That(squares.Mean, Is.EqualTo(1.0 / 3).Within(4 * squares.ErrorOfMean));
    }

    /// <summary>Mean of ln ε from the differential cross section of Heitler.</summary>
    private static double MeanLogarithm(double kineticEnergy)
    {
        double gamma = kineticEnergy / PhysicalConstants.ElectronMass + 1;
        double Density(double share) => (1 - share + (2 * gamma - 1 / share) / ((gamma + 1) * (gamma + 1))) / share;
        double half = 0.5 * Math.Sqrt((gamma - 1) / (gamma + 1));
        double low = 0.5 * (1 / (gamma + 1)) / (0.5 + half);
        var quadrature = new LogQuadrature(0.25, 16);
        return quadrature.Integrate(share => Math.Log(share) * Density(share), low, 0.5 + half) / quadrature.Integrate(Density, low, 0.5 + half);
    }
}
