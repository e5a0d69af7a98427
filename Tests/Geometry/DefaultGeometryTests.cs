using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry;

[Category(Categories.Unit)]
public sealed class DefaultGeometryTests
{
    private readonly DetectorLayout _layout = DefaultLayout.Load();

    [Test]
    public void Detectors_OfThePilotRun_AreAllThere()
    {
        string[] names =
        [
            "BM01", "BM02", "BM03", "BM04", "MM1", "MM2", "S0", "S1", "ECAL", "VHCAL", "MM3", "MM4", "MM5", "MS2", "Vm1", "Vm2", "MM6", "MM7", "MM8", "V1", "S4",
            "HCAL1", "HCAL2", "Smu",
        ];
        Assert.That(_layout.Volumes.Select(volume => volume.Name), Is.SupersetOf(names));
        Assert.That(_layout.Volumes.Where(volume => volume.System == DetectorSystem.Tracker).Select(volume => volume.Module), Is.EqualTo(Enumerable.Range(0, 8)));
    }

    [TestCase("ECAL", 40.0, 41.0)]
    [TestCase("MM4", 0.0065, 0.0075)]
    public void Depth_InRadiationLengths_IsThatOfTheExperiment(string name, double least, double most)
    {
        double depth = Depth(name, material => _layout.Materials[material].RadiationLength);
        Assert.That(depth, Is.InRange(least, most));
    }

    [TestCase("VHCAL", 4.9, 5.3)]
    [TestCase("HCAL1", 7.2, 7.7)]
    public void Depth_InInteractionLengths_IsThatOfTheExperiment(string name, double least, double most)
    {
        double depth = Depth(name, material => _layout.Materials[material].NuclearInteractionLength);
        Assert.That(depth, Is.InRange(least, most));
    }

    [Test]
    public void Field_OfMs2_BendsNegativeMuonsToPositiveX()
    {
        var navigator = new Navigator(_layout);
        Location middle = navigator.Locate(new Vector3D(0, 0, 6000), Vector3D.AlongBeam);
        Assert.That(navigator.HasField(middle, out Vector3D field));
        Assert.That(-Vector3D.Cross(Vector3D.AlongBeam, field).X, Is.Positive);
        Assert.That(field.Length * 2.0, Is.EqualTo(1.4).Within(1e-12), "1.4 T*m over 2 m");
    }

    [Test]
    public void Readout_OfCounters_NamesCountersInOrderOfTriggerBits() =>
        Assert.That(string.Join(' ', _layout.Readout.Counters.Select(counter => counter.Volume)), Is.EqualTo("S0 S1 Smu S4 V1 Vm1 Vm2"));

    [Test]
    [Category(Categories.Statistical)]
    public void RandomRays_ThroughTheSetUp_AddUpAndKnowWhereTheyAre()
    {
        var navigator = new Navigator(_layout);
        var random = new RandomStream(5, 0, 0, StreamPurpose.Study);
        for (int ray = 0; ray < 4000; ray++)
        {
            Vector3D direction = ray % 2 == 0 ? RayWalk.Direction(ref random) : NearBeam(ref random);
            var start = new Vector3D(random.Uniform(-150, 150), random.Uniform(-150, 150), random.Uniform(-5000, 17_000));
            NavigatorStatisticsTests.Check(navigator, start, direction);
        }
    }

    private static Vector3D NearBeam(ref RandomStream random) =>
        new Vector3D(1e-3 * random.Normal(), 1e-3 * random.Normal(), random.Uniform() < 0.5 ? 1 : -1).Normalised();

    private double Depth(string name, Func<MaterialId, double> length)
    {
        LayerStructure layers = _layout.Find(name)!.Layers!;
        return layers.Count * layers.Unit.Sum(slab => slab.Thickness / length(slab.Material));
    }
}
