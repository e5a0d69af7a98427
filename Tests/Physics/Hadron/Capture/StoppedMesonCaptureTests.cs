using System;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron.Capture;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Capture;

public sealed class StoppedMesonCaptureTests
{
    private static readonly StoppedMesonCapture Sampler = new();
    private static readonly SecondaryBuffer Secondaries = new();

    private static readonly Nucleus[] Targets = [new(1, 1), new(1, 2), new(2, 4), new(6, 12), new(8, 16), new(13, 27), new(26, 56), new(29, 63), new(82, 208)];

    [Test]
    [Category(Categories.Unit)]
    public void Capture_ByAnyNucleus_ConservesWhatItMust([Values(Species.PiMinus, Species.KMinus)] Species species, [ValueSource(nameof(Targets))] Nucleus target)
    {
        var random = new RandomStream(8, (uint)species, (ulong)target.A, StreamPurpose.Study);
        for (int sample = 0; sample < 200; sample++)
        {
            Secondaries.Clear();
            Interaction interaction = Sampler.Sample(species, target, Secondaries, ref random);
            double kinetic = 0;
            int charge = Sampler.LastProducts.Nuclei.Z, baryons = Sampler.LastProducts.Nuclei.A;
            Vector3D momentum = Sampler.LastProducts.Momentum;
            for (int index = 0; index < Secondaries.Count; index++)
            {
                ref readonly Secondary secondary = ref Secondaries[index];
                kinetic += secondary.KineticEnergy;
                charge += SpeciesTable.Charge(secondary.Species);
                if (secondary.Species is Species.Proton or Species.Neutron or Species.Lambda) baryons++;
                momentum += Math.Sqrt(secondary.KineticEnergy * (secondary.KineticEnergy + 2 * SpeciesTable.Mass(secondary.Species))) * secondary.Direction;
            }
            Assert.That(kinetic + interaction.LocalDeposit - interaction.RestEnergyRelease, Is.Zero.Within(1e-9 * target.Mass));
            Assert.That(momentum.Length, Is.LessThan(1e-6 * target.Mass));
            Assert.That(charge, Is.EqualTo(target.Z - 1));
            Assert.That(baryons, Is.EqualTo(target.A));
        }
    }

    /// <summary>No pion comes out, and half of the 139.6 MeV, give or take a fifth, is kinetic energy of neutrons.</summary>
    [TestCase(6, 12)]
    [TestCase(26, 56)]
    [TestCase(82, 208)]
    [Category(Categories.Statistical)]
    public void Pions_AreAbsorbed_AndNeutronsComeOut(int z, int a)
    {
        var random = new RandomStream(9, 0, (ulong)a, StreamPurpose.Study);
        var neutrons = new Moments();
        var neutronEnergy = new Moments();
        var protons = new Moments();
        for (int sample = 0; sample < 2000; sample++)
        {
            Secondaries.Clear();
            Sampler.Sample(Species.PiMinus, new Nucleus(z, a), Secondaries, ref random);
            int count = 0, charged = 0;
            double energy = 0;
            for (int index = 0; index < Secondaries.Count; index++)
            {
                Assert.That(Secondaries[index].Species, Is.AnyOf(Species.Neutron, Species.Proton, Species.Gamma));
                if (Secondaries[index].Species == Species.Proton) charged++;
                if (Secondaries[index].Species != Species.Neutron) continue;
                count++;
                energy += Secondaries[index].KineticEnergy;
            }
            neutrons.Add(count);
            protons.Add(charged);
            neutronEnergy.Add(energy);
        }
        Assert.That(neutrons.Mean, Is.InRange(1.5, 8));
        Assert.That(protons.Mean, Is.LessThan(neutrons.Mean));
        Assert.That(neutronEnergy.Mean, Is.InRange(40, 110));
    }
}
