using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron.Deexcitation;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Physics.Hadron.Strings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Strings;

[TestFixture]
public sealed class StringReactionTests
{
    private static readonly IReadOnlyList<NuclearProfile?> Profiles = NuclearProfile.All(208);
    private static readonly Nucleus Iron = new(26, 56);

    [Test]
    [Category(Categories.Unit)]
    public void Sample_AnyProjectile_KeepsEnergyMomentumAndCharge(
        [Values(Species.PiMinus, Species.KPlus, Species.KZeroShort, Species.Proton, Species.AntiNeutron, Species.SigmaMinus, Species.Gamma)] Species species,
        [Values(1, 12, 56, 208)] int a)
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var reaction = new StringReaction(Profiles, new DeexcitationSampler());
        var secondaries = new SecondaryBuffer();
        var target = new Nucleus(a switch { 1 => 1, 12 => 6, 56 => 26, _ => 82 }, a);
        foreach (double kineticEnergy in (double[])[StringReaction.LeastKineticEnergy, 30e3, 200e3])
        {
            var projectile = new ParticleState { Species = species, KineticEnergy = kineticEnergy, Direction = new Vector3D(0.36, 0.48, 0.8) };
            for (int draw = 0; draw < 40; draw++)
            {
                secondaries.Clear();
                Interaction result = reaction.Sample(in projectile, target, secondaries, ref random);
                Assert.That((result.Process, result.Outcome), Is.EqualTo((ProcessId.Hadronic, Outcome.Absorbed)));
                double after = result.LocalDeposit - result.RestEnergyRelease;
                int charge = 0;
                for (int index = 0; index < secondaries.Count; index++)
                {
                    after += secondaries[index].KineticEnergy;
                    charge += SpeciesTable.Charge(secondaries[index].Species);
                    Assert.That(secondaries[index].Direction.Length, Is.EqualTo(1).Within(1e-12));
                }
                Assert.That(after, Is.EqualTo(kineticEnergy).Within(1e-9 * kineticEnergy));
                Assert.That(charge, Is.LessThanOrEqualTo(SpeciesTable.Charge(species) + target.Z), "nuclei that stay have the rest");
                // A nucleus of a few nucleons takes no more momentum than its kinetic energy, left on the spot, allows.
                double taken = InteractionChecks.MissingMomentum(in projectile, in result, secondaries).Length;
                Assert.That(taken, Is.LessThan(Math.Sqrt(result.LocalDeposit * (result.LocalDeposit + 2 * target.Mass)) + 1e-6 * kineticEnergy));
            }
        }
    }

    /// <summary>Antiprotons at rest on hydrogen: 3.05 charged pions and 5.0 pions in all (C. Amsler and F. Myhrer, Annu. Rev. Nucl. Part. Sci. 41 (1991) 219).</summary>
    [Test]
    [Category(Categories.Reference)]
    public void SampleAtRest_AntiprotonOnHydrogen_MakesFivePions()
    {
        const int Draws = 4000;
        var random = new RandomStream(8, 0, 0, StreamPurpose.Study);
        var reaction = new StringReaction(Profiles, new DeexcitationSampler());
        var secondaries = new SecondaryBuffer();
        double charged = 0, neutral = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            secondaries.Clear();
            Interaction result = reaction.SampleAtRest(Species.AntiProton, new Nucleus(1, 1), secondaries, ref random);
            double energy = 0;
            for (int index = 0; index < secondaries.Count; index++)
            {
                energy += secondaries[index].KineticEnergy + SpeciesTable.Mass(secondaries[index].Species);
                if (secondaries[index].Species is Species.PiPlus or Species.PiMinus) charged++;
                if (secondaries[index].Species == Species.PiZero) neutral++;
            }
            Assert.That(energy, Is.EqualTo(2 * PhysicalConstants.ProtonMass).Within(1e-6));
            Assert.That(result.RestEnergyRelease, Is.GreaterThan(0));
        }
        Assert.That(charged / Draws, Is.EqualTo(3.05).Within(23).Percent, "each string is two hadrons at least: too many");
        Assert.That((charged + neutral) / Draws, Is.EqualTo(5.0).Within(15).Percent);
    }

    /// <summary>Slow antinucleons always find a nucleon to annihilate with, and keep energy.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Sample_SlowAntinucleon_KeepsEnergy(
        [Values(Species.AntiProton, Species.AntiNeutron)] Species species, [Values(1, 2, 4, 12, 56, 208)] int a, [Values(1e-3, 1.0, 50.0, 400.0, 1500.0)] double kineticEnergy)
    {
        var random = new RandomStream(9, 0, 0, StreamPurpose.Study);
        var reaction = new StringReaction(Profiles, new DeexcitationSampler());
        var secondaries = new SecondaryBuffer();
        var target = new Nucleus(a switch { 1 or 2 => 1, 4 => 2, 12 => 6, 56 => 26, _ => 82 }, a);
        var projectile = new ParticleState { Species = species, KineticEnergy = kineticEnergy, Direction = new Vector3D(0.36, 0.48, 0.8) };
        double release = 0;
        const int Draws = 150;
        for (int draw = 0; draw < Draws; draw++)
        {
            secondaries.Clear();
            Interaction result = reaction.Sample(in projectile, target, secondaries, ref random);
            double after = result.LocalDeposit - result.RestEnergyRelease;
            for (int index = 0; index < secondaries.Count; index++) after += secondaries[index].KineticEnergy;
            Assert.That(after, Is.EqualTo(kineticEnergy).Within(1e-6));
            release += result.RestEnergyRelease;
        }
        Assert.That(release / Draws, Is.GreaterThan(300), "both nucleons are gone, and some pions made");
    }

    [Test]
    [Category(Categories.Unit)]
    public void SamplePhoton_AboveTheLeastEnergy_KeepsEnergy()
    {
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        var reaction = new StringReaction(Profiles, new DeexcitationSampler());
        var secondaries = new SecondaryBuffer();
        double energy = 20e3, virtuality = Units.GeV * Units.GeV;
        Assert.That(StringReaction.TakesPhoton(energy, virtuality));
        Assert.That(StringReaction.TakesPhoton(3e3, virtuality), Is.False);
        for (int draw = 0; draw < 200; draw++)
        {
            secondaries.Clear();
            Interaction result = reaction.SamplePhoton(energy, virtuality, Vector3D.AlongBeam, Iron, secondaries, ref random);
            double after = result.LocalDeposit - result.RestEnergyRelease;
            for (int index = 0; index < secondaries.Count; index++) after += secondaries[index].KineticEnergy;
            Assert.That(after, Is.EqualTo(energy).Within(1e-9 * energy));
        }
    }

    /// <summary>A reaction costs some hundreds of random numbers, most for the places of the nucleons.</summary>
    [TestCase(1, 1, 400)]
    [TestCase(26, 56, 2000)]
    [TestCase(82, 208, 6000)]
    [Category(Categories.Unit)]
    public void Sample_PionOf100Gev_TakesFewRandomNumbersAndNoMemory(int z, int a, int most)
    {
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        var reaction = new StringReaction(Profiles, new DeexcitationSampler());
        var secondaries = new SecondaryBuffer();
        var pion = new ParticleState { Species = Species.PiMinus, KineticEnergy = 100e3, Direction = Vector3D.AlongBeam };
        void Run(int count, ref RandomStream stream)
        {
            for (int draw = 0; draw < count; draw++)
            {
                secondaries.Clear();
                reaction.Sample(in pion, new Nucleus(z, a), secondaries, ref stream);
            }
        }
        Run(300, ref random);
        long draws = random.Draws, bytes = GC.GetAllocatedBytesForCurrentThread();
        Run(300, ref random);
        Assert.That((random.Draws - draws) / 300, Is.LessThan(most));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - bytes, Is.LessThan(100_000), "none, but for a buffer that may still grow");
    }
}
