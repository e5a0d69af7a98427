using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron.Deexcitation;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Deexcitation;

public sealed class DeexcitationSamplerTests
{
    private static readonly DeexcitationSampler Sampler = new();

    [Test]
    [Category(Categories.Unit)]
    public void Deexcitation_OfAnyNucleus_ConservesEnergy([Values(2, 4, 5, 8, 12, 16, 17, 27, 40, 56, 120, 207)] int a, [Values(0, 0.5, 3, 12, 60, 300)] double excitation)
    {
        var secondaries = new SecondaryBuffer();
        for (int z = a <= 16 ? 0 : (int)(0.35 * a); z <= (a <= 16 ? a : (int)(0.55 * a)) && z <= NuclearMass.LargestZ; z++)
        {
            var random = new RandomStream(3, 0, (ulong)(1000 * a + z), StreamPurpose.Study);
            for (int sample = 0; sample < 20; sample++)
            {
                secondaries.Clear();
                var remnant = new Remnant(new Nucleus(z, a), excitation, new Vector3D(100 * sample, 0, -50));
                DeexcitationProducts products = Sampler.Sample(in remnant, secondaries, ref random);
                double kinetic = 0;
                for (int index = 0; index < secondaries.Count; index++) kinetic += secondaries[index].KineticEnergy;
                double before = remnant.FourMomentum.Energy;
                Assert.That(products.RestEnergy + products.LocalDeposit + kinetic, Is.EqualTo(before).Within(1e-9 * before), $"Z = {z}");
                Assert.That(products.LocalDeposit, Is.GreaterThanOrEqualTo(0));
            }
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Preequilibrium_OfAnyNucleus_ConservesEnergy([Values(17, 27, 56, 120, 207)] int a, [Values(3, 12, 60, 300)] double excitation, [Values(1, 2, 5)] int particles, [Values(0, 1, 6)] int holes)
    {
        var secondaries = new SecondaryBuffer();
        var random = new RandomStream(5, 0, (ulong)a, StreamPurpose.Study);
        for (int sample = 0; sample < 50; sample++)
        {
            secondaries.Clear();
            var remnant = new Remnant(new Nucleus((int)(0.45 * a), a), excitation, new Vector3D(100 * sample, 0, -50)) { Excitons = new Excitons(particles, holes) };
            DeexcitationProducts products = Sampler.Sample(in remnant, secondaries, ref random);
            double kinetic = 0, before = remnant.FourMomentum.Energy;
            for (int index = 0; index < secondaries.Count; index++) kinetic += secondaries[index].KineticEnergy;
            Assert.That(products.RestEnergy + products.LocalDeposit + kinetic, Is.EqualTo(before).Within(1e-9 * before));
        }
    }

    /// <summary>Few particles share the energy before equilibrium (J. J. Griffin, Phys. Rev. Lett. 17 (1966) 478): fast neutrons, that evaporation of 60 MeV in tin makes in one nucleus of a hundred, come out of every third or so.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Preequilibrium_OfTin_SendsFastNucleons()
    {
        Assert.That(FastNucleons(default), Is.LessThan(0.03));
        Assert.That(FastNucleons(new Excitons(2, 1)), Is.InRange(0.2, 0.9));
    }

    /// <summary>Nucleons above 15 MeV per nucleus of ¹²⁰Sn with 60 MeV.</summary>
    private static double FastNucleons(Excitons excitons)
    {
        const int Nuclei = 2000;
        var secondaries = new SecondaryBuffer();
        var random = new RandomStream(6, 0, 0, StreamPurpose.Study);
        int fast = 0;
        for (int sample = 0; sample < Nuclei; sample++)
        {
            secondaries.Clear();
            Sampler.Sample(new Remnant(new Nucleus(50, 120), 60, default) { Excitons = excitons }, secondaries, ref random);
            for (int index = 0; index < secondaries.Count; index++)
            {
                if (secondaries[index].Species is Species.Neutron or Species.Proton && secondaries[index].KineticEnergy > 15) fast++;
            }
        }
        return (double)fast / Nuclei;
    }

    /// <summary>A neutron costs its separation energy and 2T of kinetic energy, T = √(8U/A) (V. F. Weisskopf, Phys. Rev. 52 (1937) 295): of 60 MeV in lead, between 5 and 7 of them.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Evaporation_OfLead_IsByNeutronsAtTheirCost()
    {
        var secondaries = new SecondaryBuffer();
        var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
        var neutrons = new Moments();
        var energies = new Moments();
        for (int sample = 0; sample < 2000; sample++)
        {
            secondaries.Clear();
            Sampler.Sample(new Remnant(new Nucleus(82, 206), 60, default), secondaries, ref random);
            int count = 0;
            for (int index = 0; index < secondaries.Count; index++)
            {
                if (secondaries[index].Species != Species.Neutron) continue;
                count++;
                energies.Add(secondaries[index].KineticEnergy);
            }
            neutrons.Add(count);
        }
        Assert.That(neutrons.Mean, Is.InRange(5, 7));
        Assert.That(energies.Mean, Is.InRange(1.4, 2.4));
    }
}
