using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Physics.Muon;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

[TestFixture]
public sealed class DarkPhysicsTests
{
    private const double MuonMass = PhysicalConstants.MuonMass;

    private static DarkPhysics Of(double mass, DarkModel model = DarkModel.Vector) => new(DarkCases.Boson(model, mass), TestMaterials.Media);

    [Test]
    [Category(Categories.Unit)]
    public void InverseMeanFreePath_OfAMixture_IsTheSumOverItsNuclei([Values("air", "polystyrene", "Pb")] string name, [Values(3, 700)] double mass)
    {
        DarkPhysics physics = Of(mass);
        Material material = TestMaterials.Get(name);
        for (double kineticEnergy = 1.7e3; kineticEnergy < 1e6; kineticEnergy *= 3)
        {
            double expected = material.Elements.Sum(
                part => part.AtomDensity * new DarkTable(physics.Boson, part.Element).Integrate(kineticEnergy + MuonMass));
            Assert.That(physics.InverseMeanFreePath(TestMaterials.Medium(name), kineticEnergy), Is.EqualTo(expected).Within(0.1).Percent);
        }
        Assert.That(physics.InverseMeanFreePath(TestMaterials.Medium(name), Units.TeV), Is.Positive);
    }

    [Test]
    [Category(Categories.Unit)]
    public void InverseMeanFreePath_WithoutMatterOrEnergy_IsZero()
    {
        DarkPhysics physics = Of(1000);
        Assert.Multiple(() =>
        {
            Assert.That(physics.InverseMeanFreePath(TestMaterials.Medium("vacuum"), 160e3), Is.Zero);
            Assert.That(physics.InverseMeanFreePath(TestMaterials.Medium("Pb"), 2000 - MuonMass - 0.001), Is.Zero);
            Assert.That(physics.InverseMeanFreePath(TestMaterials.Medium("Pb"), 2000 - MuonMass + 0.001), Is.Positive);
            Assert.That(physics.InverseMeanFreePath(TestMaterials.Medium("Pb"), 0), Is.Zero);
        });
    }

    [TestCase(0.0, 160e3)]
    [TestCase(1500.0, 2000.0)]
    [Category(Categories.Unit)]
    public void Sample_WhereNothingCanBeEmitted_LeavesTheMuonAlone(double kineticEnergy, double mass)
    {
        var random = new RandomStream(8, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonStates.Of(kineticEnergy);
        Interaction interaction = Of(mass).Sample(in muon, TestMaterials.Medium("Pb"), secondaries, ref random);
        Assert.That(interaction, Is.EqualTo(Interaction.Unchanged(ProcessId.DarkEmission, in muon)));
        Assert.That(secondaries.Count, Is.Zero);
    }

    /// <remarks>
    /// Energy to rounding; momentum up to q of the nucleus, whose transverse part is between 0 and √t_max and whose energy, t/2M_N with t = q² to a few per cent for
    /// fast muons, stays on the spot.
    /// </remarks>
    [Test]
    [Category(Categories.Statistical)]
    public void Sample_ManyEmissions_ConserveFourMomentum([Values] DarkModel model, [Values(5, 100, 1000)] double mass, [Values(2.1e3, 160e3)] double kineticEnergy)
    {
        DarkPhysics physics = Of(mass, model);
        var random = new RandomStream(9, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonStates.Of(kineticEnergy);
        double largest = Math.Sqrt(mass * mass + MuonMass * MuonMass);
        int sideways = 0;
        for (int sample = 0; sample < 10_000; sample++)
        {
            secondaries.Clear();
            Interaction interaction = physics.Sample(in muon, TestMaterials.Medium("polystyrene"), secondaries, ref random);
            InteractionChecks.Conserved(muon, interaction, secondaries);
            Vector3D missing = Missing(muon, interaction, secondaries, mass);
            double along = Vector3D.Dot(missing, muon.Direction);
            double across = (missing - along * muon.Direction).Length;
            bool isSideways = Vector3D.Dot(interaction.Direction, muon.Direction) < 1e-9;
            if (isSideways) sideways++;
            bool isSound = secondaries.Count == 1 && secondaries[0].Species == Species.DarkBoson && interaction.RestEnergyRelease == -mass
                && interaction.Process == ProcessId.DarkEmission && along > -1e-6 * kineticEnergy && (isSideways || across < 1.000001 * largest);
            if (!isSound) Assert.Fail($"{interaction}, missing {along} along and {across} across");
        }
        TestContext.Out.WriteLine($"at a right angle: {sideways / 10_000.0}");
        // Three in a thousand at most, within 4σ of such a count.
        if (kineticEnergy > 100e3) Assert.That(sideways, Is.LessThan(30 + 4 * Math.Sqrt(30)));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Sample_OfAMixture_ChoosesNucleiByTheirRate()
    {
        const int samples = 50_000;
        const double kineticEnergy = 160e3;
        DarkPhysics physics = Of(100);
        Material material = TestMaterials.Get("polystyrene");
        var tables = material.Elements.Select(part => new DarkTable(physics.Boson, part.Element)).ToArray();
        DarkSampler[] samplers = [.. tables.Select(table => new DarkSampler(table))];
        var medium = new DarkMedium(material, tables, samplers);
        double[] rates = [.. material.Elements.Select((part, index) => part.AtomDensity * tables[index].CrossSection(kineticEnergy + MuonMass))];
        var random = new RandomStream(10, 0, 0, StreamPurpose.Study);
        int ofHydrogen = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            if (medium.Pick(kineticEnergy + MuonMass, ref random) == samplers[0]) ofHydrogen++;
        }
        double share = rates[0] / rates.Sum();
        Assert.That((double)ofHydrogen / samples, Is.EqualTo(share).Within(4 * Math.Sqrt(share * (1 - share) / samples)));
    }

    /// <summary>Momentum that the nucleus takes [MeV/c].</summary>
    private static Vector3D Missing(in ParticleState before, in Interaction interaction, SecondaryBuffer secondaries, double mass)
    {
        ParticleState after = before;
        after.KineticEnergy = interaction.KineticEnergy;
        after.Direction = interaction.Direction;
        double kinetic = secondaries[0].KineticEnergy;
        return before.Momentum - after.Momentum - Math.Sqrt(kinetic * (kinetic + 2 * mass)) * secondaries[0].Direction;
    }
}
