using System;
using NA64Mu.Core;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Tables;

/// <summary>Bins found by leading bits against a search.</summary>
public sealed class RangeIndexTests
{
    private const int Samples = 20_000;

    /// <summary>Bins wider than cells, about as wide, and many in one cell.</summary>
    [TestCase(1.3)]
    [TestCase(1.006)]
    [TestCase(1.0002)]
    [Category(Categories.Unit)]
    public void BinOf_AnyNumber_IsTheBinThatASearchFinds(double ratio)
    {
        double[] edges = Edges(ratio, 300);
        var index = new RangeIndex(edges);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        double width = Math.Log(2 * edges[^1] / edges[0]);
        for (int sample = 0; sample < Samples; sample++)
        {
            double x = edges[0] * Math.Exp(width * random.Uniform());
            Assert.That(index.BinOf(x), Is.EqualTo(Search(edges, x)));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void BinOf_AnEdge_IsTheBinAboveIt()
    {
        double[] edges = Edges(1.02, 500);
        var index = new RangeIndex(edges);
        for (int edge = 0; edge < edges.Length; edge++)
        {
            Assert.That(index.BinOf(edges[edge]), Is.EqualTo(edge));
            if (edge > 0) Assert.That(index.BinOf(Math.BitDecrement(edges[edge])), Is.EqualTo(edge - 1));
        }
        Assert.That(index.BinOf(double.MaxValue), Is.EqualTo(edges.Length - 1));
    }

    private static double[] Edges(double ratio, int count)
    {
        var edges = new double[count];
        for (int edge = 0; edge < count; edge++) edges[edge] = 3e-7 * Math.Pow(ratio, edge);
        return edges;
    }

    private static int Search(double[] edges, double x)
    {
        int found = Array.BinarySearch(edges, x);
        return found >= 0 ? found : ~found - 1;
    }
}
