using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Deposits;

/// <summary>Light that is lost on its way: along fibres, towards the edges of cells, along counters.</summary>
[TestFixture]
[Category(Categories.Unit)]
public sealed class LightCollectionTests
{
    private const double CellX = 38.2, CellY = 38.2;

    [TestCase(FibreEnd.Rear, 1, 448.5 + 0.75 - 1.5)]
    [TestCase(FibreEnd.Rear, 299, 0.75)]
    [TestCase(FibreEnd.Front, 1, 2.25)]
    [TestCase(FibreEnd.Front, 299, 449.25)]
    public void Attenuation_FromTheMiddleOfASlab_IsExponential(FibreEnd end, int slab, double way)
    {
        (ChannelDeposit cell, double visible) = Deposit(Ecal(ReadoutLayout.EcalReadout with { AttenuationLength = 1000, ReadoutEnd = end }), slab, 5, 5);
        Assert.That(cell.Energy, Is.EqualTo(2 * Math.Exp(-way / 1000)).Within(1e-12));
        Assert.That(visible, Is.EqualTo(2), "the truth is energy, not light");
        Assert.That(cell.Time, Is.EqualTo(50).Within(1e-9));
    }

    [TestCase(19.1, 0, 1 + 0.3 * 2 / 3, TestName = "EdgeLoss_Centre_GivesMost")]
    [TestCase(0.001, 0, 1 - 0.3 / 3, TestName = "EdgeLoss_MiddleOfAnEdge_GivesLess")]
    [TestCase(38.199, 19.099, 1 - 0.3 * 4 / 3, TestName = "EdgeLoss_Corner_GivesLeast")]
    public void EdgeLoss_AtAPoint_FollowsTheParabola(double x, double y, double light)
    {
        (ChannelDeposit cell, _) = Deposit(Ecal(ReadoutLayout.EcalReadout with { EdgeLoss = 0.3 }), 1, x, y);
        Assert.That(cell.Energy, Is.EqualTo(2 * light).Within(2e-4));
    }

    [Test]
    public void EdgeLoss_OverTheCell_AveragesToOne()
    {
        const int Grid = 40;
        ReadoutMap map = Ecal(ReadoutLayout.EcalReadout with { EdgeLoss = 0.5 });
        double sum = 0;
        for (int column = 0; column < Grid; column++)
        {
            for (int row = 0; row < Grid; row++)
                sum += Deposit(map, 1, CellX * (column + 0.5) / Grid, CellY * ((row + 0.5) / Grid - 0.5)).Cell.Energy / 2;
        }
        // The midpoint rule misses 1/n² of the mean of u², a third: d/(3·n²)·2.
        Assert.That(sum / (Grid * Grid), Is.EqualTo(1).Within(2 * 0.5 / 3 / (Grid * Grid) + 1e-12));
    }

    [Test]
    public void Defaults_LoseNothing_ToTheLastBit()
    {
        (ChannelDeposit cell, double visible) = Deposit(new ReadoutMap(ReadoutLayout.Create()), 299, 38.199, 19.099);
        Assert.That((cell.Energy, visible), Is.EqualTo((2.0, 2.0)));
    }

    [TestCase(CounterEnd.LowX, 60, 0, -60)]
    [TestCase(CounterEnd.HighX, 60, 0, 60)]
    [TestCase(CounterEnd.LowY, 0, 40, -40)]
    [TestCase(CounterEnd.HighY, 0, -40, -40)]
    [TestCase(CounterEnd.HighY, 60, 0, 0)]
    public void Counter_AwayFromItsCentre_GivesMoreLightNearTheEnd(CounterEnd end, double x, double y, double nearer)
    {
        CounterReadout[] counters = [.. ReadoutLayout.Counters];
        counters[1] = counters[1] with { AttenuationLength = 300, ReadoutEnd = end };
        var deposits = new EventDeposits(new ReadoutMap(ReadoutLayout.Create(ReadoutLayout.Readout() with { Counters = counters })));
        var spot = new ShowerSpot(new Vector3D(x, y, 11_000), new Location(ReadoutLayout.Signal, 0), Time: 20, Visible: 3, Passive: 0);
        new DepositSink(deposits).Accept(in spot);
        Assert.That(deposits.Counter(1).Energy, Is.EqualTo(3 * Math.Exp(nearer / 300)).Within(1e-12));
    }

    private static (ChannelDeposit Cell, double Visible) Deposit(ReadoutMap map, int slab, double x, double y)
    {
        var deposits = new EventDeposits(map);
        var spot = new ShowerSpot(new Vector3D(x, y, 200), new Location(ReadoutLayout.Ecal, slab), Time: 50, Visible: 2, Passive: 0);
        new DepositSink(deposits).Accept(in spot);
        return (deposits.Cell(deposits.TouchedCells[0]), deposits.Visible[0]);
    }

    private static ReadoutMap Ecal(CalorimeterReadout readout) => new(ReadoutLayout.Create(ReadoutLayout.Readout() with
    {
        Calorimeters = new Dictionary<DetectorSystem, CalorimeterReadout> { [DetectorSystem.Ecal] = readout },
    }));
}
