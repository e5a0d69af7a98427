using NA64Mu.Core;
using NA64Mu.Physics.Hadron.CrossSections;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.CrossSections;

public sealed class HadronNucleonCrossSectionTests
{
    private const double Millibarn = 1e-3 * Units.Barn;

    // PDG 2022, "Plots of cross sections": total cross sections read off the compilation; errors of reading 3 %. Λp: S. Gjesdal et al., Phys. Lett. B 40 (1972) 152, mean from 6 to 21 GeV/c.
    [TestCase(Species.Proton, Species.Proton, 100, 38.4)]
    [TestCase(Species.Proton, Species.Proton, 10, 39.8)]
    [TestCase(Species.Proton, Species.Proton, 1.5, 47)]
    [TestCase(Species.Neutron, Species.Proton, 100, 38.8)]
    [TestCase(Species.AntiProton, Species.Proton, 100, 42.0)]
    [TestCase(Species.PiMinus, Species.Proton, 100, 24.0)]
    [TestCase(Species.PiPlus, Species.Proton, 100, 23.3)]
    [TestCase(Species.PiMinus, Species.Proton, 10, 26.7)]
    [TestCase(Species.KPlus, Species.Proton, 100, 18.9)]
    [TestCase(Species.KMinus, Species.Proton, 100, 20.4)]
    [TestCase(Species.KMinus, Species.Proton, 10, 22.5)]
    [TestCase(Species.Lambda, Species.Proton, 12, 34.6)]
    [Category(Categories.Reference)]
    public void Total_AgainstTheCompilation_AgreesWithinFivePercent(Species projectile, Species target, double gev, double expected)
    {
        double mass = SpeciesTable.Mass(projectile), p = gev * Units.GeV;
        double kineticEnergy = System.Math.Sqrt(p * p + mass * mass) - mass;
        Assert.That(HadronNucleonCrossSection.On(projectile, target, kineticEnergy).Total / Millibarn, Is.EqualTo(expected).Within(0.05 * expected));
    }

    [Test]
    [Category(Categories.Unit)]
    public void On_AllHadronsAndEnergies_IsPositiveAndContinuous([Values] Species projectile, [Values(Species.Proton, Species.Neutron)] Species target)
    {
        if (!HadronNucleusCrossSection.IsHadron(projectile)) Assert.Pass();
        double before = double.NaN;
        for (double energy = 1; energy < 3e5; energy *= 1.02)
        {
            HadronPair pair = HadronNucleonCrossSection.On(projectile, target, energy);
            Assert.That(pair.Elastic, Is.GreaterThan(0));
            Assert.That(pair.Inelastic, Is.GreaterThanOrEqualTo(0));
            // At the low end the cross sections of nucleons go with 1/p².
            if (!double.IsNaN(before)) Assert.That(pair.Total / before, Is.InRange(0.95, 1.06), $"at {energy} MeV");
            before = pair.Total;
        }
    }

    [TestCase(Species.PiPlus, Species.PiMinus)]
    [TestCase(Species.Proton, Species.Neutron)]
    [Category(Categories.Unit)]
    public void On_MirroredSystem_IsTheSameByIsospin(Species projectile, Species mirrored)
    {
        double energy = 20 * Units.GeV;
        HadronPair one = HadronNucleonCrossSection.On(projectile, Species.Proton, energy), other = HadronNucleonCrossSection.On(mirrored, Species.Neutron, energy);
        Assert.That(other.Total, Is.EqualTo(one.Total).Within(1).Percent);
        Assert.That(other.Elastic, Is.EqualTo(one.Elastic).Within(1).Percent);
    }
}
