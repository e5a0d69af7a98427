using System;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Trackers;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Trackers;

/// <summary>Read-out of a tracking plane.</summary>
[TestFixture]
public sealed class TrackerDigitizerTests
{
    private const int Events = 50_000;

    private readonly ReadoutMap _map = new(ReadoutLayout.Create());

    [Test]
    [Category(Categories.Statistical)]
    public void Digitise_OneTrack_HasEfficiencyAndResolution()
    {
        var x = new Moments();
        var y = new Moments();
        ForEachEvent([(12.5, -7, 1e-3)], digits =>
        {
            if (digits.Channel.Count == 0) return;
            x.Add(digits.X[0]);
            y.Add(digits.Y[0]);
        });
        double efficiency = ReadoutLayout.TrackerReadout.Efficiency;
        Assert.That(x.Count, Is.EqualTo(Events * efficiency).Within(4 * Math.Sqrt(Events * efficiency * (1 - efficiency))), "4σ");
        Assert.That(x.Mean, Is.EqualTo(12.5).Within(4 * x.ErrorOfMean), "4σ");
        Assert.That(y.Mean, Is.EqualTo(-7).Within(4 * y.ErrorOfMean), "4σ");
        Assert.That(x.Width, Is.EqualTo(ReadoutLayout.TrackerReadout.Resolution).Within(4 * x.ErrorOfNormalWidth), "4σ");
        Assert.That(y.Width, Is.EqualTo(ReadoutLayout.TrackerReadout.Resolution).Within(4 * y.ErrorOfNormalWidth), "4σ");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Digitise_BelowThreshold_MakesNoHit()
    {
        ForEachEvent([(0, 0, 0.9e-4)], digits => Assert.That(digits.Channel.Count, Is.Zero), events: 100);
    }

    [TestCase(2.0, 0.0, 2)]
    [TestCase(0.0, 2.0, 2)]
    [TestCase(0.5, 0.5, 1)]
    [Category(Categories.Statistical)]
    public void Digitise_TwoTracks_AreToldApartBeyondTheSeparation(double dx, double dy, int hits)
    {
        int most = 0;
        int found = 0;
        ForEachEvent([(0, 0, 1e-3), (dx, dy, 1e-3)], digits =>
        {
            most = Math.Max(most, digits.Channel.Count);
            found += digits.Channel.Count;
        });
        double expected = Events * hits * ReadoutLayout.TrackerReadout.Efficiency;
        Assert.That(most, Is.EqualTo(hits));
        Assert.That(found, Is.EqualTo(expected).Within(4 * Math.Sqrt(expected * 0.02)), "4σ");
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Digitise_TwoTracksClose_StandAtTheMeanWeightedByCharge()
    {
        var x = new Moments();
        ForEachEvent([(0, 0, 1e-3), (0.4, 0, 3e-3)], digits =>
        {
            if (digits.Channel.Count > 0) x.Add(digits.X[0]);
        });
        Assert.That(x.Mean, Is.EqualTo(0.3).Within(4 * x.ErrorOfMean), "4σ");
    }

    private void ForEachEvent((double X, double Y, double Energy)[] tracks, Action<TrackerDigits> look, int events = Events)
    {
        var deposits = new EventDeposits(_map);
        var sink = new DepositSink(deposits);
        for (int track = 0; track < tracks.Length; track++)
        {
            var step = new Step
            {
                From = new Vector3D(tracks[track].X - 0.1, tracks[track].Y, 1997.5),
                To = new Vector3D(tracks[track].X + 0.1, tracks[track].Y, 2002.5),
                Location = new Location(ReadoutLayout.Plane, 0),
                Deposit = tracks[track].Energy,
            };
            sink.Accept(in step, new ParticleState { Species = Species.MuMinus, Track = new TrackId(track) });
        }
        var digitizer = new TrackerDigitizer(_map);
        var digits = new EventDigits();
        for (int number = 0; number < events; number++)
        {
            var random = new RandomStream(3, 1, (ulong)number, StreamPurpose.Digitisation);
            digits.Clear();
            digitizer.Digitise(deposits, ref random, digits.Trackers);
            look(digits.Trackers);
        }
    }
}
