using System.Linq;
using NA64Mu.Geometry.Export;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Export;

[Category(Categories.Unit)]
public sealed class GeometryDumpTests
{
    private readonly GeometryDump _dump = GeometryDump.Of(DefaultLayout.Load());

    [Test]
    public void Ecal_InTheDump_HasLayersAndCells()
    {
        VolumeDump ecal = _dump.Volumes.Single(volume => volume.Name == "ECAL");
        int[] sections = [16, 134];
        Assert.That((ecal.ZMin, ecal.ZMax, ecal.Mother, ecal.System), Is.EqualTo((0.0, 450.0, "world", "Ecal")));
        Assert.That((ecal.Layers!.Count, ecal.Layers.Unit[1].Material, ecal.Layers.Unit[1].Active), Is.EqualTo((150, "polystyrene", true)));
        Assert.That((ecal.Cells!.CountX, ecal.Cells.CountY), Is.EqualTo((6, 5)));
        Assert.That((ecal.Cells.SizeX, ecal.Cells.SizeY), Is.EqualTo((38.2, 38.2)).Within(1e-9));
        Assert.That(ecal.Cells.LayersPerSection, Is.EqualTo(sections));
    }

    [Test]
    public void Regions_InTheDump_HaveTheirCutsAndVolumes()
    {
        Assert.That(_dump.Regions, Is.EqualTo(new[] { new RegionDump("default", 0.7, 0.7, 0.7), new RegionDump("open_air", 10, 10, 10) }));
        Assert.That(_dump.Volumes.Select(volume => volume.Region), Is.EqualTo(_dump.Volumes.Select(volume => volume.Name == "world" ? "open_air" : "default")));
    }

    [Test]
    public void Vhcal_InTheDump_HasItsHole()
    {
        double[] hole = [30, 60];
        Assert.That(_dump.Volumes.Single(volume => volume.Name == "VHCAL").HoleHalfSize, Is.EqualTo(hole));
    }

    [Test]
    public void PanelInMagnet_InTheDump_HasTheFieldOfTheMagnet()
    {
        double[] field = [0, 0.7, 0];
        VolumeDump panel = _dump.Volumes.Single(volume => volume.Name == "Vm1");
        Assert.That((panel.Mother, panel.Sensitive), Is.EqualTo(("MS2", true)));
        Assert.That(panel.Field, Is.EqualTo(field));
    }

    [Test]
    public void Materials_InTheDump_HaveTheirLengths()
    {
        MaterialDump lead = _dump.Materials.Single(material => material.Name == "Pb");
        Assert.That(lead.RadiationLength, Is.EqualTo(5.612).Within(0.1).Percent);
        Assert.That(lead.Composition["Pb"], Is.EqualTo(1));
    }
}
