using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Electron;

[TestFixture]
public sealed class ElectronTableTests
{
    private static readonly ElectronPhysics Physics = new(TestMaterials.Media, CutTable.FromRanges(TestMaterials.Media));

    [Test]
    [Category(Categories.Unit)]
    public void At_AnyEnergy_HasTheLossAndRangeOfTheSingleLookUps(
        [Values("Pb", "polystyrene", "air", "vacuum")] string name, [Values(Species.Electron, Species.Positron)] Species species)
    {
        MediumId medium = TestMaterials.Medium(name);
        for (double energy = 2e-5; energy < 1e6; energy *= 1.017)
        {
            Physics.At(medium, species, energy, out double stoppingPower, out _, out double range);
            Physics.LossAndRate(medium, species, energy, out double loss, out _);
            Assert.That((stoppingPower, range), Is.EqualTo((loss, Physics.Range(medium, species, energy))));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void At_AnyEnergy_BoundsTheRateDownToAnEighthOfIt(
        [Values("Pb", "polystyrene", "air", "Ar")] string name, [Values(Species.Electron, Species.Positron)] Species species)
    {
        MediumId medium = TestMaterials.Medium(name);
        double largestExcess = 0;
        for (double energy = 1e-4; energy < 1e6; energy *= 1.037)
        {
            Physics.At(medium, species, energy, out _, out double bound, out _);
            for (double lower = energy / 8; lower <= energy; lower *= 1.013) Assert.That(Physics.Rate(medium, species, lower), Is.LessThanOrEqualTo(bound));
            Assert.That(Physics.Rate(medium, species, energy), Is.LessThanOrEqualTo(bound));
            if (energy > 10) largestExcess = System.Math.Max(largestExcess, bound / Physics.Rate(medium, species, energy));
        }
        Assert.That(largestExcess, Is.LessThan(2), "a loose bound costs steps");
    }
}
