using System;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Scattering;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Scattering;

[TestFixture]
public sealed class NuclearFormFactorTests
{
    private const double HbarC = 197.3269804;

    /// <summary>Charge radii [fm]: I. Angeli and K. P. Marinova, At. Data Nucl. Data Tables 99 (2013) 69.</summary>
    [TestCase(6, 12.0, 2.4702, 0.05)]
    [TestCase(8, 16.0, 2.6991, 0.05)]
    [TestCase(14, 28.0, 3.1224, 0.04)]
    [TestCase(26, 56.0, 3.7377, 0.02)]
    [TestCase(82, 208.0, 5.5012, 0.01)]
    [Category(Categories.Reference)]
    public void Weight_SmallTransfer_GivesTheChargeRadius(int z, double a, double radius, double tolerance)
    {
        var factor = new NuclearFormFactor(NuclearScattering.Nucleons, z, a);
        const double transfer = 5;
        double found = Math.Sqrt(3 * (1 - factor.Weight(transfer)) / (2 * transfer)) * HbarC;
        Assert.That(found / radius, Is.EqualTo(1).Within(tolerance));
    }

    /// <summary>First zero of the uniform sphere of radius r, Qr = 4.4934.</summary>
    [Test]
    [Category(Categories.Reference)]
    public void Weight_LeadAtItsFirstMinimum_IsZero()
    {
        double half = 1.23 * Math.Cbrt(208) - 0.6;
        double radius = Math.Sqrt(half * half + 7.0 / 3 * Math.PI * Math.PI * 0.52 * 0.52 - 5 * 0.81);
        double momentum = 4.4934 * HbarC / radius;
        Assert.That(new NuclearFormFactor(NuclearScattering.Nucleons, 82, 208).Weight(0.5 * momentum * momentum), Is.LessThan(1e-9));
    }

    [TestCase(NuclearScattering.Nucleons, 82, 207.2, 34.0)]
    [TestCase(NuclearScattering.Nucleons, 6, 12.011, 150.0)]
    [TestCase(NuclearScattering.Nucleons, 1, 1.008, 190.0)]
    [TestCase(NuclearScattering.Geant4, 82, 207.2, 34.0)]
    [Category(Categories.Unit)]
    public void SmallTransfers_BelowTheLimit_AreTheWeight(NuclearScattering model, int z, double a, double limitMomentum)
    {
        var factor = new NuclearFormFactor(model, z, a);
        double limit = 0.5 * limitMomentum * limitMomentum;
        (double first, double second, double third) = factor.SmallTransfers(limit);
        for (double q = 1e-6 * limit; q < limit; q += 0.01 * limit)
        {
            double weight = 1 - q * (first - q * (second - q * third));
            Assert.That(weight, Is.EqualTo(factor.Weight(q)).Within(0.005));
        }
    }

    [TestCase(82, 207.2, 34.0)]
    [TestCase(82, 207.2, 200.0)]
    [TestCase(1, 1.008, 190.0)]
    [Category(Categories.Unit)]
    public void LargestFrom_AnyLimit_IsABound(int z, double a, double limitMomentum)
    {
        var factor = new NuclearFormFactor(NuclearScattering.Nucleons, z, a);
        double bound = factor.LargestFrom(0.5 * limitMomentum * limitMomentum);
        for (double momentum = limitMomentum; momentum < 2000; momentum += 0.37)
            Assert.That(factor.Weight(0.5 * momentum * momentum), Is.LessThanOrEqualTo(bound));
    }
}
