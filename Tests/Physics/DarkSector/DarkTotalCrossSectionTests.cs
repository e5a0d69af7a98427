using System;
using System.Collections.Generic;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

[TestFixture]
public sealed class DarkTotalCrossSectionTests
{
    private const double Tolerance = 1e-3;

    private static IEnumerable<TestCaseData> Totals() => DarkCases.Rows("sigma");

    private static IEnumerable<TestCaseData> AboveHalf() => DarkCases.Rows("sigma_above_half");

    private static IEnumerable<TestCaseData> Means() => DarkCases.Rows("mean_x");

    private static IEnumerable<TestCaseData> Spectra() => DarkCases.Rows("dsigma_dx");

    [TestCaseSource(nameof(Totals))]
    [Category(Categories.Reference)]
    public void PerAtom_ReferencePoints_Agrees(DarkModel model, string element, double energy, double mass, double x, double theta, double picobarns)
    {
        double value = Of(model, mass, element).PerAtom(energy) / DarkCases.Picobarn;
        TestContext.Out.WriteLine($"{model} {element} {energy} {mass}: {value:G8} {picobarns:G8} {value / picobarns - 1:E2}");
        Assert.That(value, Is.EqualTo(picobarns).Within(Tolerance * picobarns));
    }

    [TestCaseSource(nameof(AboveHalf))]
    [Category(Categories.Reference)]
    public void ShareAbove_HalfOfTheEnergy_Agrees(DarkModel model, string element, double energy, double mass, double x, double theta, double picobarns)
    {
        DarkTotalCrossSection total = Of(model, mass, element);
        double value = total.ShareAbove(energy, 0.5) * total.PerAtom(energy) / DarkCases.Picobarn;
        TestContext.Out.WriteLine($"{model} {element} {energy} {mass}: {value:G8} {picobarns:G8} {value / picobarns - 1:E2}");
        Assert.That(value, Is.EqualTo(picobarns).Within(Tolerance * picobarns));
    }

    [TestCaseSource(nameof(Means))]
    [Category(Categories.Reference)]
    public void MeanFraction_ReferencePoints_Agrees(DarkModel model, string element, double energy, double mass, double x, double theta, double mean) =>
        Assert.That(Of(model, mass, element).MeanFraction(energy), Is.EqualTo(mean).Within(Tolerance * mean));

    [TestCaseSource(nameof(Spectra))]
    [Category(Categories.Reference)]
    public void DifferentialInFraction_ReferencePoints_Agrees(DarkModel model, string element, double energy, double mass, double x, double theta, double picobarns) =>
        Assert.That(Of(model, mass, element).DifferentialInFraction(energy, x) / DarkCases.Picobarn, Is.EqualTo(picobarns).Within(Tolerance * picobarns));

    [Test]
    [Category(Categories.Unit)]
    public void PerAtom_AnyModelAndMass_EqualsTheBruteSum(
        [Values] DarkModel model, [Values(1.0, 100.0, 3000.0)] double mass, [Values(20_000.0, 160_000.0)] double energy)
    {
        DarkTotalCrossSection total = Of(model, mass, "Pb");
        double sum = BruteSum(total.CrossSection, energy);
        Assert.That(total.PerAtom(energy), Is.EqualTo(sum).Within(1e-4 * sum));
    }

    [TestCase(100.0, 199.0, false)]
    [TestCase(100.0, 500.0, true)]
    [TestCase(1000.0, 1999.0, false)]
    [TestCase(1000.0, 2100.0, true)]
    [Category(Categories.Unit)]
    public void PerAtom_AroundTheThreshold_IsPositiveOnlyAbove(double mass, double energy, bool isPositive)
    {
        double value = Of(DarkModel.Vector, mass, "Pb").PerAtom(energy);
        Assert.That(value, isPositive ? Is.Positive : Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void PerAtom_DoubleCoupling_IsFourTimes()
    {
        DarkBoson boson = DarkCases.Boson(DarkModel.Vector, 100);
        var twice = new DarkTotalCrossSection(new DarkCrossSection(boson with { Coupling = 2 * boson.Coupling }, DarkCases.Element("Pb")));
        double single = Of(DarkModel.Vector, 100, "Pb").PerAtom(160_000);
        Assert.That(twice.PerAtom(160_000), Is.EqualTo(4 * single).Within(1e-9 * single));
    }

    [Test]
    [Category(Categories.Unit)]
    public void PerAtomBetween_PartsOfTheRange_AddUp()
    {
        DarkTotalCrossSection total = Of(DarkModel.Vector, 100, "Pb");
        double sum = 0;
        double[] edges = [0, 0.2, 0.5, 0.7, 1];
        for (int part = 1; part < edges.Length; part++) sum += total.PerAtomBetween(160_000, edges[part - 1], edges[part]);
        Assert.That(sum, Is.EqualTo(total.PerAtom(160_000)).Within(1e-5 * sum));
    }

    /// <summary>Sum of d²σ/dx dθ over midpoints: 400 of ln x below ½ and of ln(1 − x) above it, 1500 of ln(θ² + constant).</summary>
    private static double BruteSum(DarkCrossSection crossSection, double energy)
    {
        const int fractions = 400, angles = 1500;
        double low = Math.Log(2 * crossSection.SmallestFraction(energy)), high = Math.Log(2 * (1 - crossSection.LargestFraction(energy)));
        double sum = 0;
        for (int i = 0; i < fractions; i++)
        {
            double part = (i + 0.5) / fractions, x = 0.5 * Math.Exp(low * part), y = 0.5 * Math.Exp(high * part);
            sum -= SumOverAngles(crossSection, energy, x, angles) * x * low / fractions;
            sum -= SumOverAngles(crossSection, energy, 1 - y, angles) * y * high / fractions;
        }
        return sum;
    }

    private static double SumOverAngles(DarkCrossSection crossSection, double energy, double x, int angles)
    {
        double scale = crossSection.ForwardU(x) / (x * energy * energy);
        double range = Math.Log(1 + DarkCrossSection.LargestAngle * DarkCrossSection.LargestAngle / scale);
        double sum = 0;
        for (int j = 0; j < angles; j++)
        {
            double square = scale * (Math.Exp(range * (j + 0.5) / angles) - 1), theta = Math.Sqrt(square);
            sum += crossSection.Differential(energy, x, theta) * (square + scale) / (2 * theta);
        }
        return sum * range / angles;
    }

    private static DarkTotalCrossSection Of(DarkModel model, double mass, string element) => new(DarkCases.CrossSection(model, mass, element));
}
