using System;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking;

[TestFixture]
public sealed class TrackerViewsTests
{
    /// <summary>Clusters count from the middle of their plane, hits from the axis of the set-up.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Of_Clusters_TakesThoseOfTheSpectrometer()
    {
        const double angle = 0.1;
        Spectrometer spectrometer = Spectrometer.Find(SmallLayout.WithDipole())!.With(plane => plane with { X = 10, Y = -20, Angle = angle });
        var clusters = new TrackerClusters();
        clusters.Begin.Add(0);
        clusters.Begin.Add(0);
        Add(clusters, 0, 0, 1);
        Add(clusters, 3, 0, 1.5f);
        Add(clusters, 3, 1, -2.5f);
        clusters.Begin.Add(3);
        var views = new TrackerViews(spectrometer);
        Assert.That(views.Of(clusters, 0).IsEmpty);
        ViewHit[] hits = views.Of(clusters, 1).ToArray();
        Assert.That(hits, Has.Length.EqualTo(2), "module 0 stands before the target");
        Assert.That((hits[0].Plane, hits[0].View, hits[1].Plane, hits[1].View), Is.EqualTo((2, 0, 2, 1)));
        Assert.That(hits[0].Position, Is.EqualTo(1.5 + 10 * Math.Cos(angle) - 20 * Math.Sin(angle)).Within(1e-9));
        Assert.That(hits[1].Position, Is.EqualTo(-2.5 - 10 * Math.Sin(angle) - 20 * Math.Cos(angle)).Within(1e-9));
        Assert.That(hits[1].Sigma, Is.EqualTo(0.0625));
        Assert.That((hits[1].Charge, hits[1].Time, hits[1].Alternatives), Is.EqualTo((1000.0, 7.0, 2)));
    }

    private static void Add(TrackerClusters clusters, int module, int view, float position)
    {
        clusters.Channel.Add(new ChannelId(DetectorSystem.Tracker, module, view).Value);
        clusters.Position.Add(position);
        clusters.Sigma.Add(0.0625f);
        clusters.Charge.Add(1000);
        clusters.Time.Add(7);
        clusters.Width.Add(3);
        clusters.Alternatives.Add(2);
    }
}
