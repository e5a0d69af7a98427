using System;
using System.Linq;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Deposits;

/// <summary>Numbering of channels.</summary>
[TestFixture]
public sealed class ReadoutMapTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Cells_OfAllModules_AreDistinctAndContiguous()
    {
        var map = new ReadoutMap(ReadoutLayout.Create());
        Assert.That(map.Cells, Is.Unique);
        Assert.That(map.Calorimeters.Select(module => (module.FirstCell, module.CellCount)), Is.EqualTo(((int, int)[])[(0, 60), (60, 18)]));
        foreach (CalorimeterModule module in map.Calorimeters)
            Assert.That(map.Cells.Skip(module.FirstCell).Take(module.CellCount).Select(cell => cell.System), Is.All.EqualTo(module.System));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Counters_OfTheMap_StandInTheOrderOfTheReadout()
    {
        var map = new ReadoutMap(ReadoutLayout.Create());
        Assert.That(map.Counters.Select(channel => channel.Module), Is.EqualTo((int[])[0, 2, 1]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Constructor_NoReadout_ReadsNothing()
    {
        var map = new ReadoutMap(ReadoutLayout.Create(new ReadoutSettings()));
        Assert.That((map.Cells.Count, map.Calorimeters.Count, map.Counters.Count, map.TrackerPlanes.Count), Is.EqualTo((0, 0, 0, 0)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Constructor_CounterOfNoVolume_IsABug()
    {
        ReadoutSettings dangling = ReadoutLayout.Readout() with { Counters = [ReadoutLayout.Counters[0] with { Volume = "absent" }] };
        Assert.That(() => new ReadoutMap(ReadoutLayout.Create(dangling)), Throws.TypeOf<InvalidOperationException>());
    }
}
