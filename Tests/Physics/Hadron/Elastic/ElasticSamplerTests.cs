using System;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron.Elastic;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Elastic;

[TestFixture]
public sealed class ElasticSamplerTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Sample_AnyHadronAndNucleus_KeepsEnergyAndMomentum(
        [Values(Species.PiMinus, Species.KPlus, Species.Proton, Species.Neutron, Species.AntiLambda)] Species species,
        [Values(1.0, 300.0, 20e3, 200e3)] double kineticEnergy,
        [Values(1, 12, 56, 208)] int a)
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        var target = new Nucleus(a switch { 1 => 1, 12 => 6, 56 => 26, _ => 82 }, a);
        var hadron = new ParticleState { Species = species, KineticEnergy = kineticEnergy, Direction = new Vector3D(0.36, 0.48, 0.8) };
        for (int draw = 0; draw < 2000; draw++)
        {
            secondaries.Clear();
            Interaction result = ElasticSampler.Sample(in hadron, target, secondaries, ref random);
            InteractionChecks.Conserved(in hadron, in result, secondaries);
            Vector3D missing = InteractionChecks.MissingMomentum(in hadron, in result, secondaries);
            // What is missing has gone with the nucleus, whose kinetic energy is the deposit.
            double taken = Math.Sqrt(result.LocalDeposit * (result.LocalDeposit + 2 * target.Mass));
            Assert.That(missing.Length, Is.EqualTo(taken).Within(1e-7 * hadron.MomentumMagnitude));
            Assert.That(secondaries.Count, Is.EqualTo(a == 1 ? 1 : 0));
        }
    }

    [TestCase(1)]
    [TestCase(56)]
    [TestCase(208)]
    [Category(Categories.Statistical)]
    public void Sample_ManyTransfers_HaveTheMeanOfTheDistribution(int a)
    {
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        var transfer = new ElasticTransfer(a, 0.5 * Units.GeV * Units.GeV);
        var moments = new Moments();
        for (int draw = 0; draw < 100_000; draw++) moments.Add(transfer.Sample(ref random));
        Assert.That(moments.PullOfMean(transfer.Mean), Is.LessThan(4));
    }

    /// <summary>The forward slope of lead: that of a disc of radius R is R²/4, 11 GeV⁻¹ · 7 fm: 380 GeV⁻² with R = 7.7 fm.</summary>
    [Test]
    [Category(Categories.Reference)]
    public void Mean_OfLead_IsThatOfABlackDisc()
    {
        double mean = new ElasticTransfer(208, 100 * Units.GeV * Units.GeV).Mean / (Units.GeV * Units.GeV);
        Assert.That(mean, Is.InRange(1.0 / 400, 1.0 / 50), "the core of 1/355 GeV², and a tail of single nucleons");
    }

    /// <summary>np of 200 MeV has as much backward as forward (J. Cugnon et al., Nucl. Instrum. Methods B 111 (1996) 215), and so have pions by the Δ: the proton gets half of what it can get.</summary>
    [TestCase(Species.Neutron, 200)]
    [TestCase(Species.PiPlus, 180)]
    [Category(Categories.Statistical)]
    public void Sample_OfSymmetricScattering_GivesTheProtonHalfOfTheLargestEnergy(Species species, double kineticEnergy)
    {
        var hadron = new ParticleState { Species = species, KineticEnergy = kineticEnergy, Direction = Vector3D.AlongBeam };
        double whole = hadron.Energy + PhysicalConstants.ProtonMass;
        double largest = 2 * PhysicalConstants.ProtonMass * hadron.MomentumMagnitude * hadron.MomentumMagnitude / (whole * whole - hadron.MomentumMagnitude * hadron.MomentumMagnitude);
        Assert.That(Recoils(in hadron).Mean, Is.EqualTo(0.5 * largest).Within(1.5).Percent);
    }

    /// <summary>At 2 GeV/c the backward peak of np has 0.16 of the height of the other.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Sample_OfFastNeutrons_HasTheBackwardPeak()
    {
        var hadron = new ParticleState { Species = Species.Neutron, KineticEnergy = 1270, Direction = Vector3D.AlongBeam };
        var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        var backward = new Moments();
        for (int draw = 0; draw < 20_000; draw++)
        {
            secondaries.Clear();
            Interaction result = ElasticSampler.Sample(in hadron, new Nucleus(1, 1), secondaries, ref random);
            backward.Add(result.KineticEnergy < 0.5 * hadron.KineticEnergy ? 1 : 0);
        }
        // p = 1.996 GeV/c: 0.64/p² = 0.161 of 1.161; e^(−Bt) at the middle is small.
        Assert.That(backward.Mean, Is.EqualTo(0.161 / 1.161).Within(0.01));
    }

    private static Moments Recoils(in ParticleState hadron)
    {
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        var recoils = new Moments();
        for (int draw = 0; draw < 20_000; draw++)
        {
            secondaries.Clear();
            ElasticSampler.Sample(in hadron, new Nucleus(1, 1), secondaries, ref random);
            recoils.Add(secondaries[0].KineticEnergy);
        }
        return recoils;
    }
}
