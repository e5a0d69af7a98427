using System;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking;

/// <summary>Strips of the stations of the default set-up put together to hits.</summary>
[TestFixture]
public sealed class HodoscopeViewsTests
{
    private const int Bm03 = 3;
    private const int PlaneOfBm03 = 3;

    private readonly HodoscopeDigits _digits = new();
    private readonly HodoscopeViews _views;

    public HodoscopeViewsTests()
    {
        DetectorLayout layout = DefaultLayout.Load();
        _views = new HodoscopeViews(layout, BeamSpectrometer.Find(layout)!);
    }

    [SetUp]
    public void Empty()
    {
        foreach (Column column in _digits.Columns) column.Clear();
        _digits.Begin.Add(0);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Of_OneStrip_IsAHitInItsMiddle()
    {
        ViewHit hit = Hits((Bm03, 0, 5f))[0];
        Assert.That((hit.Plane, hit.View, hit.Time), Is.EqualTo((PlaneOfBm03, 1, 5.0)));
        Assert.That(hit.Position, Is.EqualTo(-115 + 2.5).Within(1e-9), "the first of 46 strips of 5 mm");
        Assert.That(hit.Sigma, Is.EqualTo(5 / Math.Sqrt(12)).Within(1e-9));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Of_Neighbours_AreOneHitWhateverTheirOrder()
    {
        ViewHit[] hits = Hits((Bm03, 21, 0.2f), (Bm03, 40, 0f), (Bm03, 20, 0f), (Bm03, 22, 0.1f));
        Assert.That(hits, Has.Length.EqualTo(2));
        Assert.That(hits[0].Position, Is.EqualTo(-115 + 21.5 * 5).Within(1e-9));
        Assert.That(hits[0].Sigma, Is.EqualTo(1.5 * 5 / Math.Sqrt(12)).Within(1e-9), "three strips");
        Assert.That((hits[0].Charge, hits[0].Time), Is.EqualTo((30, 0.1)).Within(1e-6));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Of_NeighboursAtOtherTimesOrInOtherStations_AreHitsOfTheirOwn()
    {
        Assert.That(Hits((Bm03, 21, 0f), (Bm03, 22, 3f)), Has.Length.EqualTo(2), "5 σ of a difference are 2.1 ns");
        Empty();
        Assert.That(Hits((Bm03, 21, 0f), (Bm03 + 1, 22, 0f)), Has.Length.EqualTo(2));
    }

    private ViewHit[] Hits(params (int Station, int Strip, float Time)[] strips)
    {
        foreach ((int station, int strip, float time) in strips)
        {
            _digits.Channel.Add(new ChannelId(DetectorSystem.BeamMomentumStation, station, 0, 0, strip).Value);
            _digits.Photoelectrons.Add(10);
            _digits.Time.Add(time);
        }
        _digits.Begin.Add(_digits.Channel.Count);
        return _views.Of(_digits, 0).ToArray();
    }
}
