using System;
using NA64Mu.App.Calibration;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Shapes;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Calibration;

[TestFixture]
public sealed class CellFaceSourceTests
{
    private const int Events = 20_000;

    [Test]
    [Category(Categories.Statistical)]
    public void OnAxis_WithoutHole_CoversACellAroundTheAxis()
    {
        (Moments x, Moments y) = Sample(CellFaceSource.OnAxis(Calorimeter(0, 0), Species.Electron, 1e4));
        Assert.That((x.PullOfMean(100), y.PullOfMean(-50)), Is.LessThan((4.0, 4.0)), "4σ");
        Assert.That(x.Width, Is.EqualTo(100 / Math.Sqrt(12)).Within(0.02 * 100 / Math.Sqrt(12)));
        Assert.That(y.Width, Is.EqualTo(150 / Math.Sqrt(12)).Within(0.02 * 150 / Math.Sqrt(12)));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void OnAxis_WithHole_NeverEntersIt()
    {
        Volume volume = Calorimeter(60, 40);
        var source = CellFaceSource.OnAxis(volume, Species.PiMinus, 1e5);
        Assert.That(source.Centre, Is.EqualTo((50.0, 75.0)));
        for (ulong number = 0; number < Events; number++)
        {
            ParticleState particle = At(source, number);
            bool isInHole = Math.Abs(particle.Position.X - 100) < 60 && Math.Abs(particle.Position.Y + 50) < 40;
            Assert.That(isInHole, Is.False);
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sample_OnACell_StartsBeforeTheFaceAlongTheBeam()
    {
        var source = CellFaceSource.OnCell(Calorimeter(0, 0), 0, 1, Species.MuMinus, 1e4);
        ParticleState particle = At(source, 1);
        Assert.That(particle.Position.Z, Is.EqualTo(500).Within(0.01).And.LessThan(500));
        Assert.That(particle.Direction, Is.EqualTo(Vector3D.AlongBeam));
        Assert.That(particle.MomentumMagnitude, Is.EqualTo(1e4).Within(1e-6));
        Assert.That(source.Centre, Is.EqualTo((-150.0, 75.0)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void HitsMatter_OfACellInTheHole_IsFalse()
    {
        Assert.That(CellFaceSource.OnCell(Calorimeter(150, 150), 2, 1, Species.MuMinus, 1).HitsMatter, Is.False);
        Assert.That(CellFaceSource.OnCell(Calorimeter(60, 40), 2, 1, Species.MuMinus, 1).HitsMatter, Is.True);
    }

    private static (Moments X, Moments Y) Sample(CellFaceSource source)
    {
        var (x, y) = (new Moments(), new Moments());
        for (ulong number = 0; number < Events; number++)
        {
            ParticleState particle = At(source, number);
            x.Add(particle.Position.X);
            y.Add(particle.Position.Y);
        }
        return (x, y);
    }

    private static ParticleState At(CellFaceSource source, ulong number)
    {
        var random = new RandomStream(1, 1, number, StreamPurpose.Beam);
        return source.Sample(ref random);
    }

    private static Volume Calorimeter(double holeX, double holeY) => new()
    {
        Id = new VolumeId(1),
        Name = "calorimeter",
        Mother = new VolumeId(0),
        Shape = new Shape(ShapeKind.Box, 200, 150, 300, holeX, holeY),
        Centre = new Vector3D(100, -50, 800),
        Material = default,
        System = DetectorSystem.Hcal,
        Segmentation = new Segmentation { CellsX = 4, CellsY = 2, LayersPerSection = [1] },
    };
}
