using System.IO;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Trackers;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking;

[TestFixture]
public sealed class SpectrometerTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Find_PilotSetup_TakesThreePlanesOnEachSide()
    {
        Spectrometer spectrometer = Spectrometer.Find(SmallLayout.WithDipole())!;
        Assert.Multiple(() =>
        {
            Assert.That(spectrometer.Planes.ToArray().Select(plane => plane.Z), Is.EqualTo(SmallLayout.PlaneZ));
            Assert.That(spectrometer.PlanesBefore, Is.EqualTo(3));
            Assert.That(spectrometer.FieldIntegral, Is.EqualTo(1400).Within(1e-9));
            Assert.That(spectrometer.PlaneOf(0), Is.EqualTo(-1), "the plane upstream of the ECAL is not used");
            Assert.That(spectrometer.PlaneOf(1), Is.Zero);
            Assert.That(spectrometer.PlaneOf(99), Is.EqualTo(-1));
            Assert.That(spectrometer.RadiationLengths, Is.Zero);
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Find_GeometryFile_TakesSixPlanesBehindTheTarget()
    {
        DetectorLayout layout = GeometryLoader.Load(Path.Combine(TestContext.CurrentContext.TestDirectory, "geometry.yaml"));
        Spectrometer spectrometer = Spectrometer.Find(layout)!;
        TestContext.Out.WriteLine($"{spectrometer.RadiationLengths:F4} radiation lengths");
        Assert.Multiple(() =>
        {
            Assert.That(spectrometer.Planes.Length, Is.EqualTo(6));
            Assert.That(spectrometer.PlanesBefore, Is.EqualTo(3));
            Assert.That(spectrometer.FieldIntegral, Is.EqualTo(1400).Within(1e-9));
            Assert.That(spectrometer.Planes[0].Z, Is.EqualTo(new PlaneFrame(layout.Find("MM3")!, layout.Materials).MiddleZ).Within(1e-9), "middle of the drift gap, as the read-out has it");
            Assert.That(spectrometer.RadiationLengths, Is.EqualTo(8.4 / 303.9 + 6 * 0.007).Within(10).Percent, "air and six planes of 0.7 %");
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Find_OtherPlacesAndNumbers_Follows()
    {
        Spectrometer spectrometer = Spectrometer.Find(SmallLayout.WithDipole(null, [5000, 2000, 3000, 4000, 9000, 11_000], 7000))!;
        Assert.That(spectrometer.PlanesBefore, Is.EqualTo(4));
        Assert.That(spectrometer.Planes.ToArray().Select(plane => plane.Z), Is.Ordered);
        Assert.That(spectrometer.FieldZMin, Is.EqualTo(6000));
        Assert.That(spectrometer.PlaneOf(1), Is.EqualTo(3), "planes come in the order of z, not of the file");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Find_NoUsableArm_GivesNone()
    {
        Assert.That(Spectrometer.Find(SmallLayout.WithDipole(new Vector3D(0, 0, 1))), Is.Null, "field along the beam");
        Assert.That(Spectrometer.Find(SmallLayout.WithDipole(null, [2000, 3200, 4400, 7600])), Is.Null, "one plane behind");
        Assert.That(Spectrometer.Find(SmallLayout.WithDipole(null, [2000, 3200, 17_000, 18_000])), Is.Null, "planes behind the HCAL");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Find_InAir_CountsItsMaterial()
    {
        Spectrometer spectrometer = Spectrometer.Find(SmallLayout.WithDipole(withAir: true))!;
        Assert.That(spectrometer.RadiationLengths, Is.EqualTo(8408.0 / 303_900).Within(1e-9), "8.4 m of air and half a plane at each end");
    }
}
