using System;
using NA64Mu.Core;
using NA64Mu.Physics.Electron;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Electron;

[TestFixture]
public sealed class ExtrapolatedRangeTests
{
    /// <summary>Another formula, fitted to other data: T. Tabata, R. Ito and S. Okabe, Nucl. Instrum. Meth. 103 (1972) 85, for aluminium, over ranges of ESTAR (NIST) in g/cm².</summary>
    [TestCase(0.1, 0.01871)]
    [TestCase(1.0, 0.5546)]
    [TestCase(10.0, 5.861)]
    [Category(Categories.Reference)]
    public void DetourFactor_InAluminium_IsThatOfAnOlderFit(double energy, double range)
    {
        const double z = 13, a = 26.98;
        double t = energy / PhysicalConstants.ElectronMass;
        double a1 = 0.2335 * a / Math.Pow(z, 1.209), a2 = 1.78e-4 * z, a3 = 0.9891 - 3.01e-4 * z, a4 = 1.468 - 1.180e-2 * z, a5 = 1.232 / Math.Pow(z, 0.109);
        double extrapolated = a1 * (Math.Log(1 + a2 * t) / a2 - a3 * t / (1 + a4 * Math.Pow(t, a5)));
        Assert.That(ExtrapolatedRange.DetourFactor(energy, z), Is.EqualTo(extrapolated / range).Within(7).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void DetourFactor_OfHeavierElements_IsSmaller([Values(0.1, 1.0, 10.0)] double energy)
    {
        double before = 1;
        foreach (double z in (double[])[6, 13, 29, 50, 82])
        {
            double factor = ExtrapolatedRange.DetourFactor(energy, z);
            Assert.That(factor, Is.InRange(0.1, before));
            before = factor;
        }
    }

    [TestCase("Pb", 0.5)]
    [TestCase("polystyrene", 10.0)]
    [Category(Categories.Unit)]
    public void Reach_OfAnyMargin_IsNeverBeyondTheRange(string material, double energy)
    {
        MediumId medium = TestMaterials.Medium(material);
        double factor = ExtrapolatedRange.DetourFactor(energy, ExtrapolatedRange.EffectiveZ(TestMaterials.Get(material)));
        Assert.That(new ElectronReach(TestMaterials.Media, 0).ShareOfRange(medium, energy), Is.EqualTo(1));
        Assert.That(new ElectronReach(TestMaterials.Media, 100).ShareOfRange(medium, energy), Is.EqualTo(1));
        Assert.That(new ElectronReach(TestMaterials.Media, 0.9).ShareOfRange(medium, energy), Is.EqualTo(0.9 * factor).Within(0.1).Percent);
    }
}
