using System.Collections.Generic;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Deposits;

/// <summary>Deposits kept apart by time and beam particle.</summary>
[TestFixture]
public sealed class DepositTableTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Add_WithoutSlices_MakesOneRowAChannel()
    {
        var table = new DepositTable(3, double.PositiveInfinity);
        table.Add(2, 1, -100, 0);
        table.Add(0, 4, 5, 0);
        table.Add(2, 3, 2000, 0);
        Assert.That(table.Touched.ToArray(), Is.EqualTo((int[])[2, 0]));
        Assert.That(Rows(table, 2), Is.EqualTo((TimedDeposit[])[new(4, 5900, -100, 0, 0)]));
        Assert.That(Rows(table, 1), Is.Empty);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Add_InSlices_KeepsTimesAndBeamParticlesApart()
    {
        var table = new DepositTable(1, 2.5);
        table.Add(0, 1, -0.1, 0);
        table.Add(0, 2, 0.1, 0);
        table.Add(0, 3, 2.4, 0);
        table.Add(0, 4, 2.4, 1);
        Assert.That(Rows(table, 0), Is.EqualTo((TimedDeposit[])[new(1, -0.1, -0.1, -1, 0), new(5, 0.2 + 3 * 2.4, 0.1, 0, 0), new(4, 9.6, 2.4, 0, 1)]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void CopyFrom_AFullerTable_IsItsEqualAndKeepsNothingElse()
    {
        var one = new DepositTable(10, 1);
        var other = new DepositTable(10, 1);
        one.Add(7, 1, 1, 0);
        for (int index = 0; index < 500; index++) other.Add(index % 5, 1, index, 0);
        one.CopyFrom(other);
        Assert.That(one.Touched.ToArray(), Is.EqualTo(other.Touched.ToArray()));
        for (int channel = 0; channel < 10; channel++) Assert.That(Rows(one, channel), Is.EqualTo(Rows(other, channel)));
        one.Clear();
        Assert.That(Rows(one, 3), Is.Empty);
        Assert.That(Rows(other, 3), Has.Count.EqualTo(100));
    }

    private static List<TimedDeposit> Rows(DepositTable table, int channel)
    {
        var rows = new List<TimedDeposit>();
        for (int row = table.First(channel); row != DepositTable.None; row = table.Next(row)) rows.Add(table[row]);
        return rows;
    }
}
