using NA64Mu.App.Scans;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Scans;

[TestFixture]
public sealed class PlaneRecorderTests
{
    private static readonly double[] Planes = [100, 200, 300];

    [Test]
    [Category(Categories.Unit)]
    public void Accept_StepOverTwoPlanes_GivesPlacesOnTheStraightWay()
    {
        PlaneRecorder recorder = Follow(new Vector3D(10, -20, 50), new Vector3D(30, 20, 250));
        Assert.That(recorder.Hits.Length, Is.EqualTo(2));
        Assert.That((recorder.Hits[0].Plane, recorder.Hits[1].Plane), Is.EqualTo((0, 1)));
        Assert.That(recorder.Hits[0].X, Is.EqualTo(15).Within(1e-12));
        Assert.That(recorder.Hits[0].Y, Is.EqualTo(-10).Within(1e-12));
        Assert.That(recorder.Hits[1].X, Is.EqualTo(25).Within(1e-12));
        Assert.That(recorder.Hits[1].Y, Is.EqualTo(10).Within(1e-12));
    }

    /// <summary>A track cut into steps crosses each plane once, also where a step ends on it.</summary>
    [TestCase(100)]
    [TestCase(150)]
    [Category(Categories.Unit)]
    public void Accept_TrackInTwoSteps_CrossesEachPlaneOnce(double joint)
    {
        PlaneRecorder recorder = Follow(new Vector3D(0, 0, 0), new Vector3D(0, 0, joint), new Vector3D(0, 0, 400));
        Assert.That(recorder.Hits.ToArray(), Has.Length.EqualTo(3));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Accept_TrackThatComesBack_CrossesTwice()
    {
        PlaneRecorder recorder = Follow(new Vector3D(0, 0, 310), new Vector3D(0, 0, 290), new Vector3D(5, 0, 310));
        Assert.That(recorder.Hits.ToArray(), Has.Length.EqualTo(2));
        Assert.That(recorder.Hits[1].X, Is.EqualTo(2.5).Within(1e-12));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Accept_Photon_IsNotSeen()
    {
        var recorder = new PlaneRecorder(Planes);
        Step(recorder, new Vector3D(0, 0, 0), new Vector3D(0, 0, 400), new ParticleState { Species = Species.Gamma, KineticEnergy = 1000 });
        Assert.That(recorder.Hits.Length, Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Accept_ManyHits_KeepsAll()
    {
        var recorder = new PlaneRecorder(Planes);
        for (int step = 0; step < 100; step++) Step(recorder, new Vector3D(step, 0, 50), new Vector3D(step, 0, 150), Muon(step));
        Assert.That(recorder.Hits.Length, Is.EqualTo(100));
        Assert.That((recorder.Hits[0].IsPrimary, recorder.Hits[99].IsPrimary, recorder.Hits[99].X), Is.EqualTo((true, false, 99.0)));
        recorder.Clear();
        Assert.That(recorder.Hits.Length, Is.Zero);
    }

    private static PlaneRecorder Follow(params Vector3D[] places)
    {
        var recorder = new PlaneRecorder(Planes);
        for (int place = 1; place < places.Length; place++) Step(recorder, places[place - 1], places[place], Muon(0));
        return recorder;
    }

    private static void Step(PlaneRecorder recorder, Vector3D from, Vector3D to, ParticleState particle) =>
        recorder.Accept(new Step { From = from, To = to, KineticEnergyBefore = particle.KineticEnergy }, in particle);

    private static ParticleState Muon(int track) => new() { Species = Species.MuMinus, KineticEnergy = 1000, Track = new TrackId(track) };
}
