using System;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Tables;

[TestFixture]
public sealed class TableBuilderTests
{
    private static readonly LogGrid Grid = new(0, 20);

    [Test]
    [Category(Categories.Unit)]
    public void Smooth_PowerTimesLogarithmAboveThreshold_IsExactToTwoPerMille()
    {
        static double Function(double x) => x > 850 ? Math.Log(x / 100) / Math.Sqrt(x) : 0;
        LogTable table = TableBuilder.Smooth(Grid, 850, Function);
        for (double x = 900; x < 1e6; x *= 1.01)
            Assert.That(table.At(x), Is.EqualTo(Function(x)).Within(0.2).Percent, $"x = {x}");
        Assert.That(table.At(800), Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Smooth_FunctionZeroEverywhere_IsZero()
    {
        LogTable table = TableBuilder.Smooth(Grid, 10, static _ => 0);
        Assert.That(table.At(1234), Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void EveryNode_LinearFunction_IsExactBetweenNodes()
    {
        LogTable table = TableBuilder.EveryNode(Grid, static x => 3 * x - 1);
        for (double x = 1; x < 1e6; x *= 1.3) Assert.That(table.At(x), Is.EqualTo(3 * x - 1).Within(1e-12).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Integrate_PowerOverSixDecades_EqualsClosedForm()
    {
        var quadrature = new LogQuadrature(panelWidth: 2, order: 8);
        Assert.That(quadrature.Integrate(static x => 1 / (x * x), 1e-3, 1e3), Is.EqualTo(1e3 - 1e-3).Within(1e-8).Percent);
        Assert.That(quadrature.Integrate(static x => 1 / x, 5, 2), Is.Zero);
    }
}
