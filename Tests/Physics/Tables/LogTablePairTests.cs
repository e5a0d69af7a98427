using System;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Tables;

[TestFixture]
public sealed class LogTablePairTests
{
    [TestCase(0.01)]
    [TestCase(1.0)]
    [TestCase(123.4)]
    [TestCase(1023.9)]
    [Category(Categories.Unit)]
    public void At_AnyArgument_GivesTheValuesOfTheSingleTables(double x)
    {
        var grid = new LogGrid(-4, 10);
        LogTable root = TableBuilder.EveryNode(grid, Math.Sqrt);
        LogTable square = TableBuilder.EveryNode(grid, node => node * node);
        new LogTablePair(root, square).At(x, out double first, out double second);
        Assert.That(first, Is.EqualTo(root.At(x)));
        Assert.That(second, Is.EqualTo(square.At(x)));
    }
}
