using System;
using NA64Mu.Core;
using NA64Mu.Physics.Photon.Compton;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Photon.Compton;

[TestFixture]
public sealed class ComptonCrossSectionTests
{
    /// <remarks>The fit evaluated independently, for lead.</remarks>
    [TestCase(1, 0.213)]
    [TestCase(10, 0.05082)]
    [Category(Categories.Unit)]
    public void PerAtom_Lead_HasItsKnownValue(double energy, double barnPerElectron)
    {
        double value = ComptonCrossSection.PerAtom(82, energy) / 82 / Units.Barn;
        Assert.That(value, Is.EqualTo(barnPerElectron).Within(0.05).Percent);
    }

    /// <remarks>O. Klein and Y. Nishina, Z. Phys. 52 (1929) 853; the fit is that within 3 % from 0.5 MeV to 100 MeV, and 5.6 % above it at 10 GeV.</remarks>
    [Test]
    [Category(Categories.Reference)]
    public void PerAtom_HighEnergies_IsThatOfFreeElectrons(
        [Values(1, 6, 13, 26, 82)] int z, [Values(0.5, 1, 10, 100)] double energy)
    {
        double x = energy / PhysicalConstants.ElectronMass;
        double width = 1 + 2 * x;
        double radius = PhysicalConstants.ClassicalElectronRadius;
        double free = 2 * Math.PI * radius * radius * ((1 + x) / (x * x) * (2 * (1 + x) / width - Math.Log(width) / x)
            + Math.Log(width) / (2 * x) - (1 + 3 * x) / (width * width));
        Assert.That(ComptonCrossSection.PerAtom(z, energy), Is.EqualTo(z * free).Within(3).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void PerAtom_LowEnergies_IsContinuousAndFalls([Values(1, 8, 82)] int z)
    {
        double joint = (z == 1 ? 40 : 15) * Units.KeV;
        Assert.That(
            ComptonCrossSection.PerAtom(z, joint * (1 - 1e-9)), Is.EqualTo(ComptonCrossSection.PerAtom(z, joint)).Within(1e-6).Percent);
        Assert.That(ComptonCrossSection.PerAtom(z, 0.1 * Units.KeV), Is.LessThan(0.5 * ComptonCrossSection.PerAtom(z, joint)));
    }
}
