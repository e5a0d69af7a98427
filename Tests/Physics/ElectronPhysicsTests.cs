using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Electron.Annihilation;
using NA64Mu.Physics.Scattering.Electron;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Physics.Electron;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics;

[TestFixture]
public sealed class ElectronPhysicsTests
{
    private const double Cut = 1;

    private static readonly ElectronPhysics Physics = new(TestMaterials.Media, CutTable.Uniform(TestMaterials.Media, Cut));

    [Test]
    [Category(Categories.Unit)]
    public void LossAndRate_AgainstDirectIntegration_AgreesToThreePerMille(
        [Values("Pb", "polystyrene", "air")] string name,
        [Values(Species.Electron, Species.Positron)] Species species,
        [Values(0.003, 0.077, 1.13, 2.2, 17.7, 333.0, 1.9e3, 4.1e4, 9.4e5)] double kineticEnergy)
    {
        Material material = TestMaterials.Get(name);
        PhysicsReportLine total = PhysicsReport.Of(species, material, kineticEnergy, Cut).Total;
        double perMass = material.Density / Units.Centimetre;
        Physics.LossAndRate(Medium(name), species, kineticEnergy, out double loss, out double rate);
        Assert.That(loss, Is.EqualTo(total.RestrictedStoppingPower * perMass).Within(0.3).Percent);
        Assert.That(rate, Is.EqualTo(total.CrossSection * perMass).Within(0.3).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void EnergyAtRange_OfTheRange_IsTheEnergy(
        [Values("Pb", "polystyrene", "air")] string name, [Values(Species.Electron, Species.Positron)] Species species)
    {
        for (double kineticEnergy = 1e-6; kineticEnergy < 1e6; kineticEnergy *= 1.37)
        {
            double range = Physics.Range(Medium(name), species, kineticEnergy);
            Assert.That(Physics.EnergyAtRange(Medium(name), species, range), Is.EqualTo(kineticEnergy).Within(1e-6).Percent);
        }
    }

    [TestCase("Pb", 0.5)]
    [TestCase("polystyrene", 30.0)]
    [Category(Categories.Unit)]
    public void Range_SlowElectron_IsTheIntegralOfTheLoss(string name, double kineticEnergy)
    {
        const double low = 2e-3;
        MediumId medium = Medium(name);
        Material material = TestMaterials.Get(name);
        double expected = Physics.Range(medium, Species.Electron, low) + new LogQuadrature(0.1, 4).Integrate(
            energy => Units.Centimetre / (material.Density * PhysicsReport.Of(Species.Electron, material, energy, Cut).Total.RestrictedStoppingPower),
            low,
            kineticEnergy);
        Assert.That(Physics.Range(medium, Species.Electron, kineticEnergy), Is.EqualTo(expected).Within(0.1).Percent);
    }

    [TestCase(0.3, 0.02)]
    [TestCase(5.0, 0.2)]
    [TestCase(500.0, 0.3)]
    [Category(Categories.Unit)]
    public void MeanLoss_LongStep_IsThatOfManyShortOnes(double kineticEnergy, double share)
    {
        MediumId lead = Medium("Pb");
        Physics.LossAndRate(lead, Species.Electron, kineticEnergy, out double loss, out _);
        double length = share * kineticEnergy / loss;
        const int steps = 1000;
        double energy = kineticEnergy;
        for (int step = 0; step < steps; step++) energy -= MeanLoss(lead, Species.Electron, energy, length / steps);
        Assert.That(MeanLoss(lead, Species.Electron, kineticEnergy, length), Is.EqualTo(kineticEnergy - energy).Within(1.5).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void MeanLoss_BeyondTheRange_IsAllTheEnergy()
    {
        double range = Physics.Range(Medium("Pb"), Species.Positron, 2);
        Assert.That(MeanLoss(Medium("Pb"), Species.Positron, 2, 1.001 * range), Is.EqualTo(2));
        Assert.That(MeanLoss(Medium("Pb"), Species.Positron, 2, 0.999 * range), Is.LessThan(2).And.GreaterThan(1.9));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Vacuum_AnyEnergy_DoesNothing()
    {
        MediumId vacuum = Medium("vacuum");
        Physics.LossAndRate(vacuum, Species.Positron, 100, out double loss, out double rate);
        Assert.That((loss, rate, MeanLoss(vacuum, Species.Positron, 100, 1e6)), Is.EqualTo((0.0, 0.0, 0.0)));
        Assert.That(Physics.Range(vacuum, Species.Electron, 1e-5), Is.GreaterThan(1e20));
    }

    /// <remarks>The model keeps the mean up to what truncated normal numbers and the loss of all energy cut off: 1 %.</remarks>
    [TestCase(Species.Electron, 1e3, 1.0)]
    [TestCase(Species.Electron, 1.5, 0.1)]
    [TestCase(Species.Electron, 0.2, 0.005)]
    [TestCase(Species.Positron, 0.2, 0.005)]
    [TestCase(Species.Electron, 0.02, 1e-4)]
    [Category(Categories.Statistical)]
    public void SampleLoss_ManySteps_KeepTheMean(Species species, double kineticEnergy, double length)
    {
        MediumId lead = Medium("Pb");
        var random = new RandomStream(30, 0, 0, StreamPurpose.Study);
        double mean = MeanLoss(lead, species, kineticEnergy, length);
        var losses = new Moments();
        const int samples = 100_000;
        for (int sample = 0; sample < samples; sample++)
        {
            double loss = Physics.SampleLoss(lead, species, kineticEnergy, mean, length, ref random);
            Assert.That(loss, Is.InRange(0, kineticEnergy));
            losses.Add(loss);
        }
        Assert.That(losses.Mean, Is.EqualTo(mean).Within(4 * losses.ErrorOfMean + 0.01 * mean));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Interact_ManyPositrons_TakeTheProcessesInProportion()
    {
        const int samples = 100_000;
        Material lead = TestMaterials.Get("Pb");
        var random = new RandomStream(31, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState positron = ElectronStates.Of(Species.Positron, 5);
        int annihilations = 0, photons = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = Physics.Interact(positron, Medium("Pb"), secondaries, ref random);
            InteractionChecks.Conserved(positron, interaction, secondaries);
            if (interaction.Process == ProcessId.Annihilation) annihilations++;
            if (interaction.Process == ProcessId.Bremsstrahlung) photons++;
        }
        double rate = Physics.Rate(Medium("Pb"), Species.Positron, 5);
        double annihilation = lead.ElectronDensity * AnnihilationCrossSection.PerElectron(5) / rate;
        double bremsstrahlung = PhysicsReport.Of(Species.Positron, lead, 5, Cut).Lines[1].CrossSection * lead.Density / Units.Centimetre / rate;
        Assert.That((double)annihilations / samples, Is.EqualTo(annihilation).Within(4 * Math.Sqrt(annihilation / samples) + 1e-3));
        Assert.That((double)photons / samples, Is.EqualTo(bremsstrahlung).Within(4 * Math.Sqrt(bremsstrahlung / samples) + 1e-3));
    }

    [Test]
    [Category(Categories.Unit)]
    public void AnnihilateAtRest_SlowPositron_FreesTwoElectronMasses()
    {
        var random = new RandomStream(32, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState slow = ElectronStates.Of(Species.Positron, 1e-3);
        Interaction interaction = ElectronPhysics.AnnihilateAtRest(slow, secondaries, ref random);
        InteractionChecks.Conserved(slow, interaction, secondaries);
        Assert.That(interaction.RestEnergyRelease, Is.EqualTo(2 * PhysicalConstants.ElectronMass));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Steps_Many_DoNotAllocate()
    {
        var random = new RandomStream(33, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        MediumId lead = Medium("Pb");
        long before = 0;
        for (int round = 0; round < 2; round++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            for (int step = 0; step < 2000; step++)
            {
                secondaries.Clear();
                ParticleState particle = ElectronStates.Of(step % 2 == 0 ? Species.Electron : Species.Positron, 0.01 * (1 + step * step));
                double mean = MeanLoss(lead, particle.Species, particle.KineticEnergy, 0.01);
                Physics.SampleLoss(lead, particle.Species, particle.KineticEnergy, mean, 0.01, ref random);
                Physics.Interact(particle, lead, secondaries, ref random);
                ElectronPhysics.AnnihilateAtRest(ElectronStates.Of(Species.Positron, 0), secondaries, ref random);
            }
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static MediumId Medium(string name) => TestMaterials.Medium(TestMaterials.Get(name).Id);

    private static double MeanLoss(MediumId medium, Species species, double kineticEnergy, double length)
    {
        Physics.At(medium, species, kineticEnergy, out double stoppingPower, out double rateBound, out double range);
        var point = new ScatteringPoint(medium, species, kineticEnergy, range, double.PositiveInfinity);
        return Physics.MeanLoss(new ElectronLocal(point, stoppingPower, rateBound, singleScattering: 0, inverseBeta: 1), species, length);
    }
}
