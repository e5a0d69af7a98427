using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Ionisation;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Ionisation;

[TestFixture]
public sealed class DensityEffectTests
{
    [TestCase("Pb")]
    [TestCase("polystyrene")]
    [TestCase("air")]
    [Category(Categories.Unit)]
    public void Delta_AcrossTheKnees_IsContinuousAndGrows(string name)
    {
        DensityEffectParameters parameters = TestMaterials.Get(name).DensityEffect;
        double previous = 0;
        for (double betaGamma = 0.1; betaGamma < 1e5; betaGamma *= 1.001)
        {
            double delta = DensityEffect.Delta(parameters, betaGamma);
            // The published fits join to the four digits printed.
            Assert.That(delta, Is.InRange(previous - 0.01, previous + 0.02));
            previous = delta;
        }
    }

    /// <remarks>δ → 2 ln βγ − C̄ = 2 ln(βγ ħω_p/I) − 1 (Fermi's limit).</remarks>
    [TestCase("Pb")]
    [TestCase("polystyrene")]
    [Category(Categories.Unit)]
    public void Delta_HighEnergy_ReachesFermisLimit(string name)
    {
        Material material = TestMaterials.Get(name);
        const double betaGamma = 1e5;
        double limit = 2 * System.Math.Log(betaGamma * material.DensityEffect.PlasmaEnergy / material.MeanExcitationEnergy) - 1;
        Assert.That(DensityEffect.Delta(material.DensityEffect, betaGamma), Is.EqualTo(limit).Within(1e-3));
    }

    /// <remarks>Value of an independent program for a muon of 160 GeV total energy.</remarks>
    [TestCase("Pb", 8.465046)]
    [TestCase("Fe", 10.354336)]
    [TestCase("air", 4.198235)]
    [Category(Categories.Reference)]
    public void Delta_Muon160GeV_EqualsIndependentValue(string name, double expected)
    {
        const double gamma = 160e3 / PhysicalConstants.MuonMass;
        double betaGamma = System.Math.Sqrt(gamma * gamma - 1);
        Assert.That(DensityEffect.Delta(TestMaterials.Get(name).DensityEffect, betaGamma), Is.EqualTo(expected).Within(1e-4));
    }
}
