using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Geometry.Shapes;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Materials;

[TestFixture]
public sealed class MediumTableTests
{
    private static readonly Region Fine = new("fine", new RangeCuts { Electron = 0.1, Positron = 0.1, Photon = 0.1 });

    [Test]
    [Category(Categories.Unit)]
    public void Of_MaterialsAlone_GivesMediaWithTheSameIndices()
    {
        MediumTable media = MediumTable.Of(TestMaterials.Table);
        Assert.That(media.All.Select(medium => medium.Material), Is.EqualTo(TestMaterials.Table.All));
        Assert.That(media.All.Select(medium => medium.Region), Is.All.EqualTo(Region.Default));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Media_OfALayoutWithTwoRegions_AreAllMaterialsAndThoseOfTheSecond()
    {
        DetectorLayout layout = WithFineLayers();
        Assert.That(
            layout.Media.All.Select(medium => (medium.Material.Name, medium.Region.Name)),
            Is.EqualTo(new[] { ("air", "default"), ("lead", "default"), ("lead", "fine"), ("air", "fine") }));
    }

    [Test]
    [Category(Categories.Unit)]
    public void MediumAt_SlabsOfARegion_AreItsMedia()
    {
        DetectorLayout layout = WithFineLayers();
        var navigator = new Navigator(layout);
        Assert.That(navigator.MediumAt(new Location(new VolumeId(1), 0)), Is.EqualTo(new MediumId(2)));
        Assert.That(navigator.MediumAt(new Location(new VolumeId(1), 5)), Is.EqualTo(new MediumId(3)));
        Assert.That(navigator.MediumAt(new Location(new VolumeId(2), 0)), Is.EqualTo(new MediumId(1)));
        Assert.That(navigator.MediumAt(new Location(new VolumeId(0), 0)), Is.EqualTo(new MediumId(0)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Find_MaterialThatTheRegionLacks_Throws() =>
        Assert.That(() => WithFineLayers().Media.Find(new MaterialId(0), new Region("other", RangeCuts.Default)), Throws.ArgumentException);

    /// <summary>A world of air with two calorimeters of lead and air; the first is in the fine region.</summary>
    private static DetectorLayout WithFineLayers()
    {
        var layers = new LayerStructure { Count = 3, Unit = [new Slab(new MaterialId(1), 2, false), new Slab(new MaterialId(0), 3, true)] };
        LayoutBuilder builder = new LayoutBuilder { Regions = [Region.Default, Fine] }.World(100, 100, 100);
        builder.Add("fine", 0, new Shape(ShapeKind.Box, 10, 10, 7.5), new Vector3D(0, 0, -50), layers, region: 1);
        builder.Add("coarse", 0, new Shape(ShapeKind.Box, 10, 10, 7.5), new Vector3D(0, 0, 50), layers);
        return builder.Build();
    }
}
