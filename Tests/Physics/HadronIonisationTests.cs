using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Hadron.Ionisation;
using NA64Mu.Physics.Ionisation;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics;

[TestFixture]
public sealed class HadronIonisationTests
{
    private const double Cut = 1;

    private static readonly HadronIonisation Ionisation = new(TestMaterials.Media, CutTable.Uniform(TestMaterials.Media, Cut));

    /// <remarks>What is lost below the cut and what δ-rays take make up the whole Bethe loss, which does not know of cuts.</remarks>
    [Test]
    [Category(Categories.Unit)]
    public void LossAndDeltaRays_AnyEnergy_MakeUpTheWholeLoss(
        [Values(Species.PiMinus, Species.KMinus, Species.Proton)] Species species, [Values(300.0, 5e3, 120e3)] double kineticEnergy)
    {
        Material iron = TestMaterials.Get("Fe");
        HeavyParticle hadron = HeavyParticle.Of(species);
        Ionisation.Of(species).LossAndRate(TestMaterials.Medium("Fe"), kineticEnergy, out double loss, out double rate);
        double above = new NA64Mu.Physics.Tables.LogQuadrature(0.5, 16).Integrate(
            transfer => transfer * HadronDeltaRayCrossSection.Differential(hadron, kineticEnergy, transfer), Cut, hadron.MaximumTransfer(kineticEnergy));
        double whole = BetheBloch.RestrictedStoppingPower(iron, hadron, kineticEnergy, double.PositiveInfinity);
        Assert.That(loss + iron.ElectronDensity * above, Is.EqualTo(whole).Within(0.2).Percent);
        double expected = iron.ElectronDensity * HadronDeltaRayCrossSection.Above(hadron, kineticEnergy, Cut);
        Assert.That(rate, Is.EqualTo(expected).Within(0.2 * expected / 100));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Interact_OfAPionInAList_MakesAnElectronAboveTheCut()
    {
        var physics = new PhysicsList(TestLayouts.Homogeneous(TestMaterials.Iron, 100, 100), CutTable.Uniform(TestMaterials.Media, Cut));
        var pion = new ParticleState { Species = Species.PiPlus, KineticEnergy = 10e3, Direction = Vector3D.AlongBeam };
        var kinematics = Kinematics.Of(in pion);
        LocalPhysics local = physics.At(in pion, in kinematics, TestMaterials.Medium("Fe")) with { Scattering = 0 };
        var secondaries = new SecondaryBuffer();
        var random = new RandomStream(20, 0, 0, StreamPurpose.Study);
        Interaction interaction = physics.Interact(in pion, TestMaterials.Medium("Fe"), in local, secondaries, ref random);
        Assert.That((interaction.Process, secondaries.Count, secondaries[0].Species), Is.EqualTo((ProcessId.Ionisation, 1, Species.Electron)));
        Assert.That(secondaries[0].KineticEnergy, Is.GreaterThanOrEqualTo(Cut));
    }

    [Test]
    [Category(Categories.Unit)]
    public void LossAndRate_InVacuum_AreZero()
    {
        Ionisation.Of(Species.Proton).LossAndRate(TestMaterials.Medium("vacuum"), 1e3, out double loss, out double rate);
        Assert.That((loss, rate), Is.EqualTo((0.0, 0.0)));
    }
}
