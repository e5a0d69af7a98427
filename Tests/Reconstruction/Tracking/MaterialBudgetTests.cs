using System.Collections.Generic;
using System.Linq;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking;

[TestFixture]
public sealed class MaterialBudgetTests
{
    private static readonly Navigator Setup = new(DefaultLayout.Load());

    [Test]
    [Category(Categories.Unit)]
    public void Slices_ThroughTheSpectrometer_FillTheWay()
    {
        List<MaterialSlice> slices = MaterialBudget.Slices(Setup, 0, 0, 2000, 10_408);
        Assert.That(slices[0].ZStart, Is.EqualTo(2000));
        Assert.That(slices[^1].ZEnd, Is.EqualTo(10_408));
        for (int index = 1; index < slices.Count; index++) Assert.That(slices[index].ZStart, Is.EqualTo(slices[index - 1].ZEnd));
        Assert.That(slices.Where(slice => slice.Field is not null).Sum(slice => slice.Length), Is.EqualTo(2000).Within(1e-9));
        Assert.That(slices.Count(slice => slice.Material.Name == "Cu"), Is.EqualTo(6), "one layer of copper a plane");
    }

    /// <summary>On the axis a hole leads through the VHCAL; beside it stand 30 layers of 25 mm copper.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Slices_BesideTheHole_MeetTheCopper()
    {
        double onAxis = Copper(0), beside = Copper(150);
        Assert.That(onAxis, Is.Zero);
        Assert.That(beside, Is.EqualTo(750).Within(1e-6));

        static double Copper(double x) =>
            MaterialBudget.Slices(Setup, x, 0, 600, 1900).Where(slice => slice.Material.Name == "Cu").Sum(slice => slice.Length);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Slices_EndBeforeStart_AreNone() => Assert.That(MaterialBudget.Slices(Setup, 0, 0, 3000, 2000), Is.Empty);
}
