using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Electron.Ionisation;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Electron.Ionisation;

[TestFixture]
public sealed class DeltaRaySamplerTests
{
    private const int Samples = 100_000;

    [TestCase(Species.Electron, 0.05, 0.02)]
    [TestCase(Species.Electron, 2.5, 1.0)]
    [TestCase(Species.Electron, 1e4, 1.0)]
    [TestCase(Species.Positron, 0.05, 0.02)]
    [TestCase(Species.Positron, 2.5, 1.0)]
    [TestCase(Species.Positron, 1e4, 1.0)]
    [Category(Categories.Statistical)]
    public void Sample_ManyCollisions_ConserveAndFollowTheCrossSection(Species species, double kineticEnergy, double cut)
    {
        var random = new RandomStream(21, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState particle = ElectronStates.Of(species, kineticEnergy);
        var formula = new MollerBhabhaCrossSection(species, kineticEnergy);
        var logarithms = new Moments();
        double worst = 0;
        int hard = 0;
        double hardFrom = System.Math.Sqrt(cut * formula.LargestTransfer);
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = DeltaRaySampler.Sample(particle, cut, secondaries, ref random);
            InteractionChecks.Conserved(particle, interaction, secondaries);
            Assert.That(secondaries[0].KineticEnergy, Is.InRange(cut * (1 - 1e-12), formula.LargestTransfer * (1 + 1e-12)));
            worst = System.Math.Max(worst, InteractionChecks.MissingMomentum(particle, interaction, secondaries).Length / particle.MomentumMagnitude);
            logarithms.Add(System.Math.Log(secondaries[0].KineticEnergy));
            if (secondaries[0].KineticEnergy > hardFrom) hard++;
        }
        var quadrature = new LogQuadrature(0.25, 16);
        double mean = quadrature.Integrate(transfer => System.Math.Log(transfer) * formula.Differential(transfer), cut, formula.LargestTransfer)
            / formula.Above(cut);
        double share = formula.Above(hardFrom) / formula.Above(cut);
        Assert.That(worst, Is.LessThan(1e-6));
        Assert.That(logarithms.Mean, Is.EqualTo(mean).Within(4 * logarithms.ErrorOfMean));
        Assert.That((double)hard / Samples, Is.EqualTo(share).Within(4 * System.Math.Sqrt(share / Samples)));
        Assert.That((double)random.Draws / Samples, Is.LessThan(9));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sample_NoRoomAboveTheCut_LeavesTheParticleAsItIs()
    {
        var random = new RandomStream(22, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState electron = ElectronStates.Of(Species.Electron, 1.9);
        Interaction interaction = DeltaRaySampler.Sample(electron, 1, secondaries, ref random);
        Assert.That((interaction.KineticEnergy, secondaries.Count), Is.EqualTo((1.9, 0)));
    }
}
