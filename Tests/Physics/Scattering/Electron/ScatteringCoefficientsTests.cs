using System;
using NA64Mu.Physics.Scattering.Electron;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Scattering.Electron;

[TestFixture]
public sealed class ScatteringCoefficientsTests
{
    /// <summary>Values for Geant4's stainless steel, Z = 25.8, in the tests of the Celeritas project (UrbanMsc.test.cc).</summary>
    [Test]
    [Category(Categories.Reference)]
    public void Coefficients_OfSteel_AreThoseOfAnIndependentCode()
    {
        var steel = new ScatteringCoefficients(25.8);
        Assert.Multiple(() =>
        {
            Assert.That(steel.WidthConstant, Is.EqualTo(0.97326969977637379).Within(1e-12));
            Assert.That(steel.WidthSlope, Is.EqualTo(0.044188139325421663).Within(1e-12));
            Assert.That(steel.ElasticLinear, Is.EqualTo(4.4449610414595817).Within(1e-12));
            Assert.That(steel.ElasticSquare, Is.EqualTo(1.5922149179564158).Within(1e-12));
            Assert.That(steel.ReachOverRange, Is.EqualTo(0.64474963087322135).Within(1e-12));
            const double u = 0.5, logLength = 1.5;
            double tail = 1.6889578380303167 + 2.745018223507488 * u - 2.2531516772497562 * u * u + 0.052696806851297018 * logLength;
            Assert.That(steel.Tail(u, logLength), Is.EqualTo(tail).Within(1e-12));
        });
    }

    /// <summary>e⁻ of 20 MeV behind 0.2 mm of lead with λ₁ = 10.543 mm: computed independently from the same formulas.</summary>
    [Test]
    [Category(Categories.Reference)]
    public void WidthAndTail_BehindLead_AreThoseComputedIndependently()
    {
        const double length = 0.2, lambda = 10.543367824546037, radiationLength = 5.612, path = length / radiationLength;
        var lead = new ScatteringCoefficients(82);
        double width = Math.Sqrt(CentralWidth.Squared(lead, 20, 20, path, Math.Log(path)));
        double tail = lead.Tail(Math.Pow(length / lambda, 1.0 / 6), Math.Log(lambda / radiationLength));
        Assert.Multiple(() =>
        {
            Assert.That(width, Is.EqualTo(0.10672114882058797).Within(0.02).Percent);
            Assert.That(tail, Is.EqualTo(2.305909080058232).Within(0.01).Percent);
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void PositronPath_AsFunctionOfSpeed_IsContinuousAndNearOneInLightMatter()
    {
        foreach (double z in new[] { 1, 5.6, 13, 26, 82, 92 })
        {
            var coefficients = new ScatteringCoefficients(z);
            foreach (double joint in new[] { 0.6, 0.9 })
                Assert.That(coefficients.PositronPath(joint - 1e-9), Is.EqualTo(coefficients.PositronPath(joint + 1e-9)).Within(1e-6));
            for (double beta = 0.02; beta < 1; beta += 0.02)
                Assert.That(coefficients.PositronPath(beta), Is.GreaterThan(0).And.LessThan(1.6), $"Z = {z}, β = {beta}");
        }
    }
}
