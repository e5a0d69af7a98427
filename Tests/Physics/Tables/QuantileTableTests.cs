using System;
using System.Linq;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Tables;

[TestFixture]
public sealed class QuantileTableTests
{
    /// <summary>An exponential of unit length in bins of 0.002.</summary>
    private static QuantileTable Exponential(double length = 1)
    {
        const int bins = 15_000;
        double[] edges = [.. Enumerable.Range(0, bins + 1).Select(edge => length * 0.002 * edge)];
        return new QuantileTable(edges, [.. Enumerable.Range(0, bins).Select(bin => Math.Exp(-0.002 * bin))]);
    }

    [TestCase(1e-6)]
    [TestCase(0.001)]
    [TestCase(0.03)]
    [TestCase(0.4999)]
    [TestCase(0.5001)]
    [TestCase(0.97)]
    [TestCase(0.999)]
    [TestCase(1 - 1e-6)]
    [Category(Categories.Unit)]
    public void Quantile_OfAnExponential_IsItsLogarithm(double u) =>
        Assert.That(Exponential().At(u), Is.EqualTo(-Math.Log(1 - u)).Within(6e-4));

    [Test]
    [Category(Categories.Unit)]
    public void Quantile_OverAllShares_NeverFalls()
    {
        QuantileTable table = Exponential();
        double last = 0;
        for (double u = 1e-9; u < 1; u += 1e-5)
        {
            double quantile = table.At(u);
            Assert.That(quantile, Is.GreaterThanOrEqualTo(last));
            last = quantile;
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Quantile_OfTwoMixed_LiesBetweenThemByWeight()
    {
        QuantileTable one = Exponential(), three = Exponential(3);
        Assert.That(one.Mixed(three, 0.25, 0.9), Is.EqualTo(0.75 * one.At(0.9) + 0.25 * three.At(0.9)).Within(1e-12));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Mean_OverUniformShares_IsThatOfTheHistogram()
    {
        QuantileTable table = Exponential();
        const int shares = 1_000_000;
        double sum = 0;
        for (int share = 0; share < shares; share++) sum += table.At((share + 0.5) / shares);
        Assert.That(sum / shares, Is.EqualTo(1).Within(2e-3));
    }
}
