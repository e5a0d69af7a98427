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
