using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron.Ionisation;
using NA64Mu.Physics.Ionisation;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Physics.Muon;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Ionisation;

[TestFixture]
public sealed class HadronDeltaRaySamplerTests
{
    private const int Samples = 50_000;

    [TestCase(Species.PiMinus, 10e3, 1.0)]
    [TestCase(Species.PiPlus, 160e3, 1000.0)]
    [TestCase(Species.KPlus, 3e3, 0.1)]
    [TestCase(Species.Proton, 1e3, 0.3)]
    [TestCase(Species.AntiProton, 900e3, 1e5)]
    [Category(Categories.Statistical)]
    public void Sample_ManyCollisions_ConserveAndFollowTheCrossSection(Species species, double kineticEnergy, double cut)
    {
        HeavyParticle hadron = HeavyParticle.Of(species);
        var random = new RandomStream(19, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState particle = Of(species, kineticEnergy);
        var transfers = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = HadronDeltaRaySampler.Sample(particle, hadron, cut, secondaries, ref random);
            InteractionChecks.Conserved(particle, interaction, secondaries);
            Vector3D missing = InteractionChecks.MissingMomentum(particle, interaction, secondaries);
            Assert.That(missing.Length, Is.LessThan(1e-9 * particle.MomentumMagnitude));
            Assert.That(secondaries[0].KineticEnergy, Is.InRange(cut, hadron.MaximumTransfer(kineticEnergy)));
            transfers.Add(secondaries[0].KineticEnergy);
        }
        var quadrature = new LogQuadrature(0.5, 16);
        double mean = quadrature.Integrate(
            transfer => transfer * HadronDeltaRayCrossSection.Differential(hadron, kineticEnergy, transfer), cut, hadron.MaximumTransfer(kineticEnergy))
            / HadronDeltaRayCrossSection.Above(hadron, kineticEnergy, cut);
        Assert.That(transfers.Mean, Is.EqualTo(mean).Within(4 * transfers.ErrorOfMean));
        Assert.That((double)random.Draws / Samples, Is.LessThan(8));
    }

    [TestCase(Species.PiMinus)]
    [TestCase(Species.Proton)]
    [Category(Categories.Unit)]
    public void Above_AnyEnergy_IsTheIntegralOfTheDifferential(Species species)
    {
        HeavyParticle hadron = HeavyParticle.Of(species);
        var quadrature = new LogQuadrature(0.5, 16);
        for (double kineticEnergy = 100; kineticEnergy < 1e6; kineticEnergy *= 7)
        {
            const double cut = 0.1;
            double integral = quadrature.Integrate(
                transfer => HadronDeltaRayCrossSection.Differential(hadron, kineticEnergy, transfer), cut, hadron.MaximumTransfer(kineticEnergy));
            Assert.That(HadronDeltaRayCrossSection.Above(hadron, kineticEnergy, cut), Is.EqualTo(integral).Within(1e-9 * integral));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sample_LargestTransferBelowTheCut_LeavesTheHadronAlone()
    {
        var random = new RandomStream(19, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState proton = Of(Species.Proton, 100);
        Interaction interaction = HadronDeltaRaySampler.Sample(proton, HeavyParticle.Of(Species.Proton), 1, secondaries, ref random);
        Assert.That(interaction, Is.EqualTo(Interaction.Unchanged(ProcessId.Ionisation, proton)));
        Assert.That(secondaries.Count, Is.Zero);
    }

    private static ParticleState Of(Species species, double kineticEnergy) =>
        new() { Species = species, KineticEnergy = kineticEnergy, Direction = MuonStates.Oblique };
}
