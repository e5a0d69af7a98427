using System;
using NA64Mu.Physics.Photon;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Photon;

[TestFixture]
public sealed class EdgeGridTests
{
    private static readonly EdgeGrid Grid = new(new LogGrid(-3, 3), [1.01, 1.02, 3.3, 100, 0.5]);

    [Test]
    [Category(Categories.Unit)]
    public void Nodes_Edges_StandOnBothSides()
    {
        Assert.That(Grid.NodeCount, Is.EqualTo(new LogGrid(-3, 3).NodeCount + 6));
        for (int node = 1; node < Grid.NodeCount; node++) Assert.That(Grid.Node(node), Is.GreaterThan(Grid.Node(node - 1)));
    }

    [TestCase(1.005)]
    [TestCase(1.01)]
    [TestCase(1.015)]
    [TestCase(1.02)]
    [TestCase(1.025)]
    [TestCase(1.05)]
    [TestCase(0.5)]
    [TestCase(3.2999999)]
    [TestCase(3.3)]
    [TestCase(8)]
    [Category(Categories.Unit)]
    public void Locate_AnyPlace_IsBetweenNeighbours(double x)
    {
        int node = Grid.Locate(x, out double fraction);
        Assert.That(x, Is.InRange(Grid.Node(node), Grid.Node(node + 1)));
        Assert.That(Grid.Node(node) + fraction * (Grid.Node(node + 1) - Grid.Node(node)), Is.EqualTo(x).Within(1e-12));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Locate_JustBelowAnEdge_DoesNotSeeWhatIsAbove()
    {
        int node = Grid.Locate(Math.BitDecrement(1.02), out double fraction);
        Assert.That(Grid.Node(node + 1), Is.LessThan(1.02));
        Assert.That(fraction, Is.EqualTo(1).Within(1e-9));
        Assert.That(Grid.Node(Grid.Locate(1.02, out _)), Is.EqualTo(1.02));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Locate_BelowTheGrid_IsTheFirstNode()
    {
        Assert.That(Grid.Locate(0.01, out double fraction), Is.Zero);
        Assert.That(fraction, Is.Zero);
    }
}
