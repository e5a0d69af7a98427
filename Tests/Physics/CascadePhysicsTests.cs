using System;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Tests.Physics.Electron;
using NA64Mu.Tests.Support;
using NA64Mu.Tests.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics;

[TestFixture]
public sealed class CascadePhysicsTests
{
    private const int Samples = 50_000;
    private static readonly MediumId Lead = TestMaterials.Medium("Pb");

    private static CascadePhysics Physics => CascadeBench.Physics;

    [TestCase(99.9, false)]
    [TestCase(100.0, true)]
    [Category(Categories.Unit)]
    public void At_100MeV_ScatteringPassesToTheMixedScheme(double energy, bool isFast)
    {
        ElectronLocal local = Physics.At(ElectronStates.Of(Species.Electron, energy), Lead);
        Assert.That((local.IsFast, local.SingleScattering > 0), Is.EqualTo((isFast, isFast)));
        Assert.That(local.Range, Is.EqualTo(Physics.Electron.Range(Lead, Species.Electron, energy)));
        Assert.That(local.Rate, Is.GreaterThanOrEqualTo(Physics.Electron.Rate(Lead, Species.Electron, energy) + local.SingleScattering));
        var kinematics = new Kinematics(PhysicalConstants.ElectronMass, energy);
        double single = isFast ? Physics.FastScattering.InverseMeanFreePath(Lead, in kinematics) : 0;
        Assert.That((local.SingleScattering, local.InverseBeta), Is.EqualTo((single, kinematics.InverseBeta)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void AtRange_OfTheRange_IsTheEnergyAndItsTransportLength([Values(Species.Electron, Species.Positron)] Species species)
    {
        for (double energy = 1e-4; energy < 100; energy *= 1.037)
        {
            ElectronLocal local = Physics.At(ElectronStates.Of(species, energy), Lead);
            double expected = Physics.ElectronScattering.TransportLength(Lead, species, energy);
            Assert.That(local.Point.TransportLength, Is.EqualTo(expected).Within(1e-9).Percent);
            Assert.That(Physics.Electron.AtRange(Lead, species, local.Range, out double length), Is.EqualTo(energy).Within(1e-6).Percent);
            Assert.That(length, Is.EqualTo(expected).Within(1e-6).Percent);
        }
    }

    [TestCase(1.0)]
    [TestCase(1000.0)]
    [Category(Categories.Unit)]
    public void At_InVacuum_NothingHappens(double energy)
    {
        ElectronLocal local = Physics.At(ElectronStates.Of(Species.Positron, energy), TestMaterials.Medium("vacuum"));
        Assert.That((local.StoppingPower, local.Rate, local.SingleScattering), Is.EqualTo((0.0, 0.0, 0.0)));
        Assert.That(local.Range, Is.GreaterThan(1e20));
    }

    /// <summary>An electron that lost energy since the bound was taken: processes come at their rates now, and nothing happens in the rest of the cases.</summary>
    [TestCase(1000.0, 400.0)]
    [TestCase(2.5, 2.1)]
    [TestCase(3.0, 0.5)]
    [Category(Categories.Statistical)]
    public void Interact_BelowTheEnergyOfTheBound_HappensAtItsRate(double boundEnergy, double energy)
    {
        ElectronLocal local = Physics.At(ElectronStates.Of(Species.Electron, boundEnergy), Lead);
        ParticleState electron = ElectronStates.Of(Species.Electron, energy);
        var secondaries = new SecondaryBuffer();
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        int made = 0, scattered = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = Physics.Interact(in electron, in local, secondaries, ref random);
            InteractionChecks.Conserved(electron, interaction, secondaries);
            if (interaction.Process == ProcessId.CoulombScattering) scattered++;
            else if (secondaries.Count > 0) made++;
        }
        RequireShare(made, Physics.Electron.Rate(Lead, Species.Electron, energy) / local.Rate);
        RequireShare(scattered, local.SingleScattering / local.Rate);
    }

    private static void RequireShare(int count, double share) =>
        Assert.That(count / (double)Samples, Is.EqualTo(share).Within(4 * Math.Sqrt(share * (1 - share) / Samples)));
}
