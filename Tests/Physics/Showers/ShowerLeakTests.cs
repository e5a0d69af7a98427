using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Showers;

/// <summary>What leaves a calorimeter by its far face.</summary>
[TestFixture]
public sealed class ShowerLeakTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Deposit_HadronThatDoesNotInteract_CrossesAsItself()
    {
        var sampler = new ShowerSampler(TestLayouts.ThinPlates());
        var random = new RandomStream(6, 0, 0, StreamPurpose.Study);
        const double energy = 50 * Units.GeV;
        int crossed = 0;
        for (int draw = 0; draw < 1000; draw++)
        {
            var sink = new SpotCollector();
            ShowerEnergy result = sampler.Deposit(ShowerSamplerTests.At(Species.AntiProton, energy, default, Vector3D.AlongBeam), ref sink, ref random);
            if (result.Remnant is not null) continue;
            crossed++;
            Assert.That(result.RestEnergyRelease, Is.Zero, "nothing annihilates on the way");
            Assert.That(result.Leaked, Is.LessThan(energy).And.GreaterThan(0.98 * energy), "a minimum-ionising loss");
        }
        // 450 mm of 1.34 + 0.3 interaction lengths: exp(-1.6) of them, 4 sigma.
        Assert.That(crossed / 1000.0, Is.EqualTo(0.2).Within(0.06));
    }

    /// <summary>In one block, as in thin layers, exp(−L/λ) of the hadrons cross, and lose what a minimum-ionising particle does.</summary>
    [TestCase(Species.PiMinus)]
    [TestCase(Species.Neutron)]
    [Category(Categories.Statistical)]
    public void Deposit_BlockWithoutLayers_LetsPassWhatDoesNotInteract(Species species)
    {
        const double length = 300, energy = 50 * Units.GeV;
        const int hadrons = 4000;
        DetectorLayout layout = TestLayouts.Homogeneous(TestMaterials.Iron, 500, length);
        var sampler = new ShowerSampler(layout);
        var random = new RandomStream(7, 0, 0, StreamPurpose.Study);
        var crossed = new Moments();
        double least = energy;
        for (int draw = 0; draw < hadrons; draw++)
        {
            var sink = new SpotCollector();
            ShowerEnergy result = sampler.Deposit(ShowerSamplerTests.At(species, energy, default, Vector3D.AlongBeam), ref sink, ref random);
            crossed.Add(result.Remnant is null ? 1 : 0);
            if (result.Remnant is null) least = Math.Min(least, result.Leaked);
        }
        ShowerMedium medium = ShowerMediumBuilder.Build(layout.Volumes[1], layout.Materials);
        Assert.That(crossed.PullOfMean(Math.Exp(-length / HadronicShower.WayToInteraction(medium, species))), Is.LessThan(4));
        double loss = species == Species.Neutron ? 0 : medium.MipLoss * length;
        Assert.That(energy - least, Is.EqualTo(loss).Within(0.02 * loss));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Deposit_AntiprotonThatStops_AnnihilatesThere()
    {
        var sampler = new ShowerSampler(TestLayouts.ThinPlates());
        var random = new RandomStream(8, 0, 0, StreamPurpose.Study);
        const double energy = 50;
        for (int draw = 0; draw < 200; draw++)
        {
            var sink = new SpotCollector();
            ShowerEnergy result = sampler.Deposit(ShowerSamplerTests.At(Species.AntiProton, energy, default, Vector3D.AlongBeam), ref sink, ref random);
            Assert.That(result.Remnant, Is.Not.Null, "50 MeV do not cross the block");
            Assert.That(result.RestEnergyRelease, Is.EqualTo(2 * PhysicalConstants.ProtonMass));
            Assert.That(
                result.Deposited + result.Escaped + result.Invisible + result.Leaked, Is.EqualTo(energy + result.RestEnergyRelease).Within(1e-6));
        }
    }
}
