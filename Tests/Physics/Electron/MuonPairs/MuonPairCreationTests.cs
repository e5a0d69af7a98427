using System;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Electron.MuonPairs;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Electron.MuonPairs;

[TestFixture]
public sealed class MuonPairCreationTests
{
    private const int Samples = 50_000;

    /// <remarks>Expected: independent evaluation of the formula of Burkhardt, Kelner and Kokoulin.</remarks>
    [TestCase(60e3, 1.007)]
    [TestCase(100e3, 0.777)]
    [TestCase(43e3, 0)]
    [Category(Categories.Reference)]
    public void PerElectron_KnownEnergies_AreTheKnownNumbers(double energy, double microbarn) => Assert.That(
        MuonPairCreationCrossSection.PerElectron(energy - PhysicalConstants.ElectronMass) / Units.Microbarn, Is.EqualTo(microbarn).Within(0.1).Percent);

    [TestCase(43.7e3)]
    [TestCase(100e3)]
    [TestCase(900e3)]
    [Category(Categories.Statistical)]
    public void Sample_ManyPairs_ConserveAndFollowTheAngle(double kineticEnergy)
    {
        var random = new RandomStream(25, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState positron = ElectronStates.Of(Species.Positron, kineticEnergy);
        var squares = new Moments();
        double worst = 0;
        double xi = MuonPairCreationCrossSection.Threshold / positron.Energy;
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = MuonPairCreationSampler.Sample(positron, secondaries, ref random);
            InteractionChecks.Conserved(positron, interaction, secondaries);
            worst = Math.Max(worst, InteractionChecks.MissingMomentum(positron, interaction, secondaries).Length / positron.MomentumMagnitude);
            double asymmetry = (secondaries[0].KineticEnergy - secondaries[1].KineticEnergy)
                / (secondaries[0].KineticEnergy + secondaries[1].KineticEnergy + 2 * PhysicalConstants.MuonMass);
            double cosine = asymmetry / (Math.Sqrt(1 - xi) * positron.MomentumMagnitude / (positron.Energy + PhysicalConstants.ElectronMass));
            squares.Add(cosine * cosine);
        }
        // ⟨cos²⟩ of 1 + ξ + (1 − ξ) cos².
        double expected = ((1 + xi) / 3 + (1 - xi) / 5) / (1 + xi + (1 - xi) / 3);
        Assert.That(worst, Is.LessThan(1e-6));
        Assert.That(squares.Mean, Is.EqualTo(expected).Within(4 * squares.ErrorOfMean + 1e-4));
        Assert.That((double)random.Draws / Samples, Is.LessThan(8));
    }
}
