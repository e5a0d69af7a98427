using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Showers;

[TestFixture]
public sealed class ShowerGridTests
{
    /// <summary>48 × (25 mm iron + 4 mm polystyrene): active slabs at 27, 56, … mm stand for 14.5 mm to either side.</summary>
    [TestCase(5.0, false, 1, 27)]
    [TestCase(12.4, false, 1, 27)]
    [TestCase(12.6, true, 1, 27)]
    [TestCase(29.5, true, 1, 27)]
    [TestCase(41.4, true, 1, 27)]
    [TestCase(41.6, true, 3, 56)]
    [TestCase(1391.9, true, 95, 1390)]
    [Category(Categories.Unit)]
    public void MoveToActiveSlab_OfThickPlates_FindsTheNearest(double depth, bool isSeen, int slab, double centre)
    {
        var grid = new ShowerGrid(TestLayouts.ThickPlates(48).Volumes[1]);
        var position = new Vector3D(1, 2, depth);
        Assert.That(grid.IsSeen(in position), Is.EqualTo(isSeen));
        Location location = grid.MoveToActiveSlab(ref position);
        Assert.That(location.Slab, Is.EqualTo(slab));
        Assert.That(position, Is.EqualTo(new Vector3D(1, 2, centre)));
    }

    /// <summary>Two active slabs in a layer, at 1 and 7 mm of 10 mm: the first stands for −1 to 4 mm, the second for 4 to 9 mm.</summary>
    [TestCase(0.1, true, 0, 1)]
    [TestCase(3.9, true, 0, 1)]
    [TestCase(4.1, true, 2, 7)]
    [TestCase(8.9, true, 2, 7)]
    [TestCase(9.1, true, 4, 11)]
    [TestCase(499.1, false, 198, 497)]
    [Category(Categories.Unit)]
    public void MoveToActiveSlab_OfTwoInALayer_FindsTheNearest(double depth, bool isSeen, int slab, double centre)
    {
        DetectorLayout layout = TestLayouts.Layered(
            DetectorSystem.Ecal, 500, 50, new Slab(TestMaterials.Polystyrene, 2, true), new Slab(TestMaterials.Iron, 4, false),
            new Slab(TestMaterials.Polystyrene, 2, true), new Slab(TestMaterials.Iron, 2, false));
        var grid = new ShowerGrid(layout.Volumes[1]);
        var position = new Vector3D(0, 0, depth);
        Assert.That(grid.IsSeen(in position), Is.EqualTo(isSeen));
        Location location = grid.MoveToActiveSlab(ref position);
        Assert.That(location.Slab, Is.EqualTo(slab));
        Assert.That(position.Z, Is.EqualTo(centre).Within(1e-9));
    }
}
