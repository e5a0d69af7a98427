using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class RepeatedLayersTests
{
    private const int Layers = 10;
    private const int Samples = 2000;
    private static readonly double[] PlatesInVacuum = [0.5, 0, 0];

    private static readonly TestCaseData[] Units =
    [
        new TestCaseData(new[] { 1.5, 1.5 }, new[] { 0.08, 0.005 }),
        new TestCaseData(new[] { 25.0, 4 }, new[] { 0.03, 0.004 }),
        new TestCaseData(new[] { 2.0, 3 }, new[] { 0, 0.2 }),
        new TestCaseData(new[] { 0.87, 0.026, 7.104 }, new[] { 0.02, 0.3, 1e-5 }),
        new TestCaseData(new[] { 2.0, 3, 1 }, new[] { 0.5, 0, 0 }),
        new TestCaseData(new[] { 7.0 }, new[] { 0.1 }),
    ];

    [TestCaseSource(nameof(Units))]
    [Category(Categories.Unit)]
    public void PathTo_FromAnyPlace_IsThatOfAWalkThroughTheSlabs(double[] thickness, double[] rates)
    {
        RepeatedLayers layers = Make(thickness);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        for (int sample = 0; sample < Samples; sample++)
        {
            double sense = sample % 2 == 0 ? 1 : -1;
            double directionZ = sense * (sample % 5) switch { 0 => 1, 1 => 0.8, 2 => 0.3, 3 => 0.01, _ => random.Uniform() };
            int slab = (int)(random.Uniform() * Layers * thickness.Length);
            double toPlane = thickness[slab % thickness.Length] * (sample % 3) switch { 0 => 1, 1 => 0, _ => random.Uniform() };
            double freePaths = 20 * random.Exponential();
            double toSlabEnd = toPlane / Math.Abs(directionZ);
            Assert.That(
                layers.PathTo(freePaths, slab, toSlabEnd, directionZ, rates),
                Is.EqualTo(Walk(freePaths, slab, toSlabEnd, directionZ, thickness, rates)).Within(1e-9).Percent,
                $"{freePaths} from slab {slab}, {toPlane} mm before its end, along {directionZ}");
        }
    }

    [TestCaseSource(nameof(Units))]
    [Category(Categories.Unit)]
    public void FreePathsOn_APath_AreThoseThatLeadToItsEnd(double[] thickness, double[] rates)
    {
        RepeatedLayers layers = Make(thickness);
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        for (int sample = 0; sample < Samples; sample++)
        {
            double directionZ = (sample % 2 == 0 ? 1 : -1) * (sample % 3 == 0 ? 1 : random.Uniform());
            int slab = (int)(random.Uniform() * Layers * thickness.Length);
            double toSlabEnd = thickness[slab % thickness.Length] * random.Uniform() / Math.Abs(directionZ);
            double freePaths = 20 * random.Exponential();
            double path = layers.PathTo(freePaths, slab, toSlabEnd, directionZ, rates);
            Assert.That(layers.FreePathsOn(path, slab, toSlabEnd, directionZ, rates), Is.EqualTo(freePaths).Within(1e-9).Percent);
        }
    }

    [TestCase(0, ExpectedResult = 6)]
    [TestCase(1, ExpectedResult = double.PositiveInfinity)]
    [Category(Categories.Unit)]
    public double PathTo_AlongTheLayers_StaysInItsSlab(int slab) => Make(2, 3, 1).PathTo(3, slab, double.PositiveInfinity, 0, PlatesInVacuum);

    [TestCase(1)]
    [TestCase(-1)]
    [Category(Categories.Unit)]
    public void PathTo_InVacuum_IsInfinite(int directionZ) =>
        Assert.That(Make(2, 3).PathTo(1, 3, 1.5, directionZ, [0, 0]), Is.EqualTo(double.PositiveInfinity));

    /// <summary>A path that ends on a plane, to the last bit, belongs to the plate behind the vacuum or to that before it.</summary>
    [TestCase(3.0, 0, 2, 1, 14, 18)]
    [TestCase(1.0, 0, 2, 1, 2, 2)]
    [TestCase(3.0, 1, 0, 1, 18, 22)]
    [TestCase(3.0, 6, 2, -1, 14, 18)]
    [Category(Categories.Unit)]
    public void PathTo_ThatEndsOnAPlane_IsOneOfItsSides(double freePaths, int slab, double toSlabEnd, int directionZ, double least, double most)
    {
        double path = Make(2, 3, 1).PathTo(freePaths, slab, toSlabEnd, directionZ, PlatesInVacuum);
        Assert.That(path, Is.InRange(least, most));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Last_InTheSenseOfFlight_IsAnEndOfTheVolume()
    {
        RepeatedLayers layers = Make(2, 3, 1);
        var place = new Location(TestLayouts.Block, 7);
        Assert.That(layers.Last(place, 0.1).Slab, Is.EqualTo(3 * Layers - 1));
        Assert.That(layers.Last(place, -0.1).Slab, Is.Zero);
    }

    private static RepeatedLayers Make(params double[] thickness)
    {
        Slab[] unit = Array.ConvertAll(thickness, mm => new Slab(TestMaterials.Lead, mm, IsActive: false));
        DetectorLayout layout = TestLayouts.Layered(DetectorSystem.Ecal, 100, Layers, unit);
        return new RepeatedLayers(layout.Volumes[1], new Navigator(layout));
    }

    /// <summary>The same, slab by slab.</summary>
    private static double Walk(double freePaths, int slab, double toSlabEnd, double directionZ, double[] thickness, double[] rates)
    {
        int place = slab % thickness.Length;
        int sense = Math.Sign(directionZ);
        double path = 0, length = toSlabEnd;
        while (freePaths > rates[place] * length)
        {
            freePaths -= rates[place] * length;
            path += length;
            place = (place + sense + thickness.Length) % thickness.Length;
            length = thickness[place] / Math.Abs(directionZ);
        }
        return path + freePaths / rates[place];
    }
}
