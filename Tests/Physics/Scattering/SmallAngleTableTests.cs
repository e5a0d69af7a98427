using System;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Scattering;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Scattering;

[TestFixture]
public sealed class SmallAngleTableTests
{
    [TestCase("Pb", 1.5)]
    [TestCase("Fe", 25.0)]
    [TestCase("polystyrene", 1.37)]
    [TestCase("Pb", 0.01)]
    [TestCase("Fe", 5000.0)]
    [Category(Categories.Unit)]
    public void Table_AnyLength_AgreesWithTheFormula(string name, double length)
    {
        var scattering = new ScatteringTable(TestMaterials.Get(name), productionCut: 1, NuclearScattering.Nucleons);
        ScatteringConstants constants = scattering.Fast(ProjectileMass.Heavy);
        SmallAngleTable table = scattering.SmallAngles(ProjectileMass.Heavy);
        Assert.That(table.Covers(length), Is.True);
        double split = Math.Min(MultipleScattering.SingleFactor * length * constants.Transport, scattering.LimitTransfer);
        double width = Math.Sqrt(length * constants.TransportUpTo(split, 1 / split));
        Assert.That(table.WidthTimesMomentum(length), Is.EqualTo(width).Within(0.005).Percent);
        double singles = length * constants.SingleStrength * (1 / split - scattering.InverseLimitTransfer);
        Assert.That(Math.Max(table.Singles(length), 0), Is.EqualTo(singles).Within(1e-9));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Covers_LayerOfFewCollisions_IsFalse()
    {
        var scattering = new ScatteringTable(TestMaterials.Get("Ar"), productionCut: 1, NuclearScattering.Nucleons);
        double tenCollisions = MultipleScattering.FewCollisions / scattering.Fast(ProjectileMass.Heavy).Collisions;
        SmallAngleTable table = scattering.SmallAngles(ProjectileMass.Heavy);
        Assert.That(table.Covers(0.99 * tenCollisions), Is.False);
        Assert.That(table.Covers(1.01 * tenCollisions), Is.True);
    }
}
