using System;
using NA64Mu.Core;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Tables;

[TestFixture]
public sealed class LogGridTests
{
    private static readonly LogGrid Grid = new(-4, 20);

    [Test]
    [Category(Categories.Unit)]
    public void Node_EveryOctave_HasThirtyTwoEqualBins()
    {
        Assert.That(Grid.NodeCount, Is.EqualTo(24 * 32 + 1));
        Assert.That(Grid.Low, Is.EqualTo(1.0 / 16));
        Assert.That(Grid.High, Is.EqualTo(1 << 20));
        for (int node = 0; node < Grid.NodeCount; node++)
        {
            double expected = Math.ScaleB(1 + node % 32 / 32.0, node / 32 - 4);
            Assert.That(Grid.Node(node), Is.EqualTo(expected));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Locate_AnyNumberInside_GivesItsPlace()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        for (int draw = 0; draw < 100_000; draw++)
        {
            double x = Math.ScaleB(1, -4) * Math.Pow(2, 24 * random.Uniform());
            int bin = Grid.Locate(x, out double fraction);
            double low = Grid.Node(bin);
            double high = Grid.Node(bin + 1);
            Assert.That(low <= x && x < high, Is.True);
            Assert.That(low + fraction * (high - low), Is.EqualTo(x).Within(1e-13).Percent);
        }
    }

    [TestCase(0.0)]
    [TestCase(1e-6)]
    [TestCase(0.0624)]
    [Category(Categories.Unit)]
    public void Locate_BelowTheGrid_GivesTheFirstNode(double x)
    {
        int bin = Grid.Locate(x, out double fraction);
        Assert.That((bin, fraction), Is.EqualTo((0, 0.0)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Locate_LastNode_GivesTheEndOfTheLastBin()
    {
        int bin = Grid.Locate(Grid.High, out double fraction);
        Assert.That((bin, fraction), Is.EqualTo((Grid.NodeCount - 2, 1.0)));
    }

#if CHECKS
    [TestCase(1.1e6)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NaN)]
    [Category(Categories.Unit)]
    public void Locate_AboveTheGrid_IsABug(double x) =>
        Assert.That(() => Grid.Locate(x, out _), Throws.InvalidOperationException);
#endif
}
