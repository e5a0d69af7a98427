using System;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Histograms;

[TestFixture]
public sealed class AxisTests
{
    private static readonly Axis[] Axes =
    [
        Axis.Regular("x", "mm", 30, -0.3, 0.7),
        Axis.Logarithmic("E", "GeV", 47, 1e-3, 2e3),
        Axis.FromEdges("n", "", [-1, 0, 2, 2.5, 100]),
    ];

    [TestCaseSource(nameof(Axes))]
    [Category(Categories.Unit)]
    public void BinOf_Edges_BelongToTheBinAbove(Axis axis)
    {
        for (int edge = 0; edge <= axis.Count; edge++)
        {
            Assert.That(axis.BinOf(axis.Edges[edge]), Is.EqualTo(edge + 1));
            Assert.That(axis.BinOf(Math.BitDecrement(axis.Edges[edge])), Is.EqualTo(edge));
        }
        Assert.That(axis.BinOf(double.NegativeInfinity), Is.Zero);
        Assert.That(axis.BinOf(double.PositiveInfinity), Is.EqualTo(axis.Count + 1));
    }

    [TestCaseSource(nameof(Axes))]
    [Category(Categories.Unit)]
    public void BinOf_AnyNumber_LiesBetweenItsEdges(Axis axis)
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        for (int draw = 0; draw < 10_000; draw++)
        {
            double value = random.Uniform(axis.Low, axis.High);
            int bin = axis.BinOf(value);
            Assert.That(axis.Edges[bin - 1] <= value && value < axis.Edges[bin]);
        }
    }
}
