using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Geometry.Shapes;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Configuration;

[Category(Categories.Statistical)]
public sealed class GeometryCheckTests
{
    [Test]
    public void Check_OfTheSetUp_FindsNothing()
    {
        GeometryCheckResult result = GeometryCheck.Run(DefaultLayout.Load(), 100);
        Assert.That(result.Faults, Is.Empty);
        Assert.That(result.Points, Is.EqualTo(100 * DefaultLayout.Load().Volumes.Count));
        Assert.That(result.Stretches, Is.GreaterThan(result.Points));
    }

    [Test]
    public void Check_OfOverlappingBoxes_FindsThem()
    {
        LayoutBuilder builder = new LayoutBuilder().World(100, 100, 100);
        builder.Add("a", 0, new Shape(ShapeKind.Box, 20, 20, 20), default);
        builder.Add("b", 0, new Shape(ShapeKind.Box, 20, 20, 20), new Vector3D(0, 0, 30));
        Assert.That(GeometryCheck.Run(builder.Build(), 200).Faults, Has.Some.Contains("lies in 2 volumes"));
    }
}
