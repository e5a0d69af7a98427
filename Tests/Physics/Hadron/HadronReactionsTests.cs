using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron;

[TestFixture]
public sealed class HadronReactionsTests
{
    private const int Reactions = 60;
    private static readonly HadronRates Rates = new(TestMaterials.Media);

    [Test]
    [Category(Categories.Unit)]
    public void React_AnyHadronEnergyAndMedium_KeepsTheEnergy(
        [Values(Species.PiMinus, Species.PiPlus, Species.PiZero, Species.KMinus, Species.KPlus, Species.KZeroLong, Species.KZeroShort, Species.Proton, Species.Neutron, Species.Lambda, Species.AntiProton)]
        Species species,
        [Values(1e-6, 0.3, 15, 80, 900, 4500, 60_000)] double kineticEnergy)
    {
        var reactions = new HadronReactions(Rates);
        var secondaries = new SecondaryBuffer();
        var random = new RandomStream(5, 0, 0, StreamPurpose.Transport);
        foreach (MediumId medium in new[] { TestMaterials.Medium(TestMaterials.Iron), TestMaterials.Medium(TestMaterials.Lead), TestMaterials.Medium(TestMaterials.Polystyrene) })
        {
            if (Rates.InverseMeanFreePath(species, medium, kineticEnergy) <= 0) continue;
            var hadron = new ParticleState { Species = species, KineticEnergy = kineticEnergy, Direction = Vector3D.AlongBeam };
            for (int number = 0; number < Reactions; number++)
            {
                Interaction reaction = reactions.React(in hadron, medium, secondaries, ref random);
                RequireBalance(in reaction, kineticEnergy, secondaries);
            }
        }
    }

    [TestCase(Species.PiMinus)]
    [TestCase(Species.KMinus)]
    [TestCase(Species.AntiProton)]
    [Category(Categories.Unit)]
    public void ReactAtRest_Hadron_KeepsTheEnergy(Species species)
    {
        const double Left = 0.07;
        var reactions = new HadronReactions(Rates);
        var secondaries = new SecondaryBuffer();
        var random = new RandomStream(6, 0, 0, StreamPurpose.Transport);
        var meson = new ParticleState { Species = species, KineticEnergy = Left, Direction = Vector3D.AlongBeam };
        for (int number = 0; number < Reactions; number++)
        {
            Interaction reaction = reactions.ReactAtRest(in meson, TestMaterials.Medium(TestMaterials.Polystyrene), secondaries, ref random);
            RequireBalance(in reaction, Left, secondaries);
        }
    }

    [TestCase(300)]
    [TestCase(4000)]
    [TestCase(40_000)]
    [Category(Categories.Unit)]
    public void Photoproduce_VirtualPhoton_KeepsTheEnergy(double energy)
    {
        var reactions = new HadronReactions(Rates);
        var secondaries = new SecondaryBuffer();
        var random = new RandomStream(7, 0, 0, StreamPurpose.Transport);
        var system = new ParticleState { Species = Species.HadronicSystem, KineticEnergy = energy, Direction = Vector3D.AlongBeam };
        for (int number = 0; number < Reactions; number++)
        {
            Interaction reaction = reactions.Photoproduce(in system, TestMaterials.Medium(TestMaterials.Lead), secondaries, ref random);
            RequireBalance(in reaction, energy, secondaries);
        }
    }

    private static void RequireBalance(in Interaction reaction, double kineticEnergy, SecondaryBuffer secondaries)
    {
        double after = reaction.LocalDeposit + reaction.Invisible + reaction.KineticEnergy;
        Assert.That(reaction.LocalDeposit, Is.GreaterThanOrEqualTo(-1e-9));
        for (int index = 0; index < secondaries.Count; index++)
        {
            after += secondaries[index].KineticEnergy;
            Assert.That(secondaries[index].Direction.Length, Is.EqualTo(1).Within(1e-9));
        }
        Assert.That(after, Is.EqualTo(kineticEnergy + reaction.RestEnergyRelease).Within(1e-6 + 1e-9 * kineticEnergy));
    }
}
