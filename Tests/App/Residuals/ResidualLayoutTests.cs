using System.Linq;
using NA64Mu.App.Residuals;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Shapes;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Residuals;

[TestFixture]
public sealed class ResidualLayoutTests
{
    private static readonly DetectorLayout Layout = DefaultLayout.Load();

    [TestCase(0)]
    [TestCase(3)]
    [Category(Categories.Unit)]
    public void Of_ExtraPlanes_StandBehindTheMagnetInFreeSpace(int extra)
    {
        DetectorLayout changed = ResidualLayout.Of(Layout, BeamStart.Spectrometer, extra);
        Spectrometer before = Spectrometer.Find(Layout)!, after = Spectrometer.Find(changed)!;
        Assert.That(after.Planes.Length, Is.EqualTo(before.Planes.Length + extra));
        Assert.That(after.PlanesBefore, Is.EqualTo(before.PlanesBefore));
        Assert.That(changed.TruthPlanes.Select(plane => plane.Z), Is.EqualTo(new[] { before.FieldZMin, before.FieldZMax }));
        Assert.That(changed.Volumes.Select((volume, index) => volume.Id.Index == index), Is.All.True);
        Volume[] inWorld = [.. changed.Volumes.Where(volume => volume.Id.Index > 0 && volume.Mother.Index == 0)];
        foreach (Volume added in changed.Volumes.Skip(Layout.Volumes.Count))
        {
            Assert.That(inWorld.Count(other => Overlap.Exists(added.Shape, added.Centre, other.Shape, other.Centre)), Is.EqualTo(1), "itself");
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Of_StartAtTheSpectrometer_TakesOutTheCalorimetersBehind()
    {
        DetectorLayout alone = ResidualLayout.Of(Layout, BeamStart.Spectrometer, 0), whole = ResidualLayout.Of(Layout, BeamStart.Target, 0);
        Assert.That(alone.Find("HCAL1")!.Layers, Is.Null);
        Assert.That(alone.Find("ECAL")!.Layers, Is.Not.Null);
        Assert.That(whole.Find("HCAL1")!.Layers, Is.Not.Null);
        Assert.That(ResidualLayout.FrontOf(Layout), Is.LessThan(Layout.Find("MM3")!.ZMin).And.GreaterThan(Layout.Find("VHCAL")!.ZMax));
        Assert.That(ResidualLayout.MostPlanes(Layout), Is.InRange(3, 26));
    }

    [Test]
    [Category(Categories.Unit)]
    public void SpectrometerOf_SetUpWithoutMagnet_IsRefused()
    {
        DetectorLayout without = Layout with { Volumes = [.. Layout.Volumes.Select(volume => volume with { Field = null })] };
        Assert.That(() => ResidualLayout.SpectrometerOf(without), Throws.TypeOf<NA64Mu.App.InvalidInputException>());
    }
}
