using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Trackers;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Trackers;

/// <summary>Electronics and cluster finding on charges put on strips by hand.</summary>
[TestFixture]
public sealed class StripRunTests
{
    private static readonly DetectorLayout Layout = DefaultLayout.Load();

    [TestCase("MM3", 2)]
    [TestCase("MM3", 3)]
    [TestCase("MM3", 4)]
    [TestCase("MM6", 3)]
    [Category(Categories.Unit)]
    public void Find_OneClusterAnywhere_IsThereAndNowhereElse(string plane, int width)
    {
        var bench = new Bench(MicromegasBench.Healthy with { Noise = 0, ChargeSpread = 0 }, plane);
        int ambiguous = 0, wrong = 0;
        for (int first = 0; first + width <= bench.View.Map.Strips; first++)
        {
            for (int strip = first; strip < first + width; strip++) bench.Put(strip, 50_000 - 1000 * (strip - first));
            TrackerClusters clusters = bench.Read();
            if (clusters.Channel.Count != 1) ambiguous++;
            else if (clusters.Width[0] != width || System.Math.Abs(clusters.Position[0] - bench.View.Coordinate(first + 0.5 * (width - 1))) > 0.1) wrong++;
        }
        // Where two groups of strips meet, channels that are neighbours elsewhere may meet as well.
        Assert.That(ambiguous, Is.LessThanOrEqualTo(4));
        Assert.That(wrong, Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Find_TwoClusters_KeepTheirOwnChannels()
    {
        var bench = new Bench(MicromegasBench.Healthy with { Noise = 0, ChargeSpread = 0 }, "MM3");
        foreach (int strip in (int[])[20, 21, 22, 200, 201, 202]) bench.Put(strip, 40_000);
        TrackerClusters clusters = bench.Read();
        float[] positions = clusters.Position.Values.ToArray();
        System.Array.Sort(positions);
        Assert.That(positions, Is.EqualTo((float[])[(float)bench.View.Coordinate(21), (float)bench.View.Coordinate(201)]).Within(1e-4));
        Assert.That(clusters.Charge.Values.ToArray(), Is.All.EqualTo(120_000).Within(1));
        Assert.That(clusters.Alternatives.Values.ToArray(), Is.All.EqualTo(1));
    }

    /// <summary>Equal charges on n strips have the variance (n² − 1)/12 pitches².</summary>
    [TestCase(3, false)]
    [TestCase(4, true)]
    [TestCase(6, true)]
    [TestCase(10, true)]
    [Category(Categories.Unit)]
    public void Sigma_OfAClusterWiderThanDiffusion_StatesTheShiftThatAWideOneMayHave(int strips, bool isWide)
    {
        var bench = new Bench(MicromegasBench.Healthy with { Noise = 0, ChargeSpread = 0 }, "MM3");
        for (int strip = 100; strip < 100 + strips; strip++) bench.Put(strip, 8_000);
        double pitch = bench.Readout.Pitch, spread = (strips * strips - 1) / 12.0 * pitch * pitch;
        double diffusion = bench.Readout.TransverseDiffusion * bench.Readout.TransverseDiffusion * 0.25;
        double excess = 0.6 * (spread - 1.5 * (diffusion + pitch * pitch / 12));
        Assert.That(excess > 0, Is.EqualTo(isWide));
        double sigma = bench.Read().Sigma[0];
        // Few electrons: their own statistics are there as well.
        double withoutShift = sigma * sigma - System.Math.Max(0, excess);
        Assert.That(withoutShift / System.Math.Max(spread, diffusion), Is.InRange(0.05, 0.5));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Find_DeadStripInTheMiddle_IsBridged()
    {
        TrackerReadout readout = MicromegasBench.Healthy with { Noise = 0, ChargeSpread = 0, DeadStrips = 0.02 };
        var bench = new Bench(readout, "MM3");
        int dead = 5;
        while (!bench.View.IsDead(dead)) dead++;
        for (int strip = dead - 2; strip <= dead + 2; strip++) bench.Put(strip, 40_000);
        TrackerClusters clusters = bench.Read();
        Assert.That(clusters.Channel.Count, Is.EqualTo(1));
        Assert.That(clusters.Position[0], Is.EqualTo(bench.View.Coordinate(dead)).Within(1e-4));
        Assert.That(clusters.Width[0], Is.EqualTo(5));
        Assert.That(clusters.Charge[0], Is.EqualTo(160_000).Within(1));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Read_ChargeAboveTheRange_Saturates()
    {
        var bench = new Bench(MicromegasBench.Healthy with { Noise = 0, ChargeSpread = 0 }, "MM3");
        bench.Put(20, 1e6);
        bench.Put(21, 1e6);
        Assert.That(bench.Read().Charge[0], Is.EqualTo(2 * bench.Readout.Saturation).Within(1));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Read_ChargeSpread_LosesNothing()
    {
        var bench = new Bench(MicromegasBench.Healthy with { Noise = 0, ChargeSpread = 0.1, Threshold = 1 }, "MM3");
        bench.Put(20, 50_000);
        bench.Put(21, 30_000);
        TrackerClusters clusters = bench.Read();
        Assert.That(clusters.Charge[0], Is.EqualTo(80_000).Within(1));
        Assert.That(clusters.Width[0], Is.EqualTo(4));
        Assert.That(clusters.Position[0], Is.EqualTo(bench.View.Coordinate(20.375)).Within(1e-4));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Read_NoiseAlone_FiresAtTheRateOfItsTail()
    {
        const int Events = 200_000;
        TrackerReadout readout = MicromegasBench.Healthy with { Threshold = 4500 };
        var view = new StripView(readout, 80, 0);
        var channels = new ChannelReadout(readout, view.Map.Channels);
        long fired = 0;
        for (int number = 0; number < Events; number++)
        {
            var random = new RandomStream(1, 0, (ulong)number, StreamPurpose.Digitisation);
            channels.Read(view, ref random);
            fired += channels.Fired.Length;
            foreach (int channel in channels.Fired) Assert.That(channels.Amplitude(channel), Is.GreaterThanOrEqualTo(readout.Threshold));
        }
        double expected = Events * 3.0 * 64 * 1.3498980e-3;
        Assert.That(fired, Is.EqualTo(expected).Within(4 * System.Math.Sqrt(expected) + 0.003 * expected), "4σ, and channels with two samples above");
    }

    [Test]
    [Category(Categories.Statistical)]
    public void DeadStrips_OfASeed_AreAsManyAsAskedFor()
    {
        TrackerReadout readout = MicromegasBench.Healthy with { DeadStrips = 0.1 };
        var dead = new List<int>();
        var view = new StripView(readout, 4000, 3);
        var again = new StripView(readout, 4000, 3);
        var other = new StripView(readout, 4000, 4);
        bool differs = false;
        for (int strip = 0; strip < view.Map.Strips; strip++)
        {
            if (view.IsDead(strip)) dead.Add(strip);
            Assert.That(again.IsDead(strip), Is.EqualTo(view.IsDead(strip)));
            differs |= other.IsDead(strip) != view.IsDead(strip);
        }
        Assert.That(differs, Is.True);
        Assert.That(dead, Has.Count.EqualTo(1600).Within(4 * System.Math.Sqrt(1600 * 0.9)), "4σ");
    }

    /// <summary>One view of a plane whose strips are charged by hand.</summary>
    private sealed class Bench
    {
        private readonly TrackerPlane _plane;
        private readonly ChannelReadout _channels;
        private readonly StripClusterFinder _finder;

        public Bench(TrackerReadout readout, string plane)
        {
            Readout = readout;
            _plane = new TrackerPlane(Layout.Find(plane)!, Layout.Materials, readout);
            _channels = new ChannelReadout(readout, View.Map.Channels);
            _finder = new StripClusterFinder(readout, View.Map.Words);
        }

        public TrackerReadout Readout { get; }

        public StripView View => _plane.FirstView;

        public void Put(int strip, double charge) => View.Add(View.Coordinate(strip), new StripSignal(0.5 * charge, charge, 0.6 * charge));

        public TrackerClusters Read()
        {
            var random = new RandomStream(1, 0, 0, StreamPurpose.Digitisation);
            var clusters = new TrackerClusters();
            _channels.Read(View, ref random);
            View.Clear();
            _finder.Find(_plane, 0, 0.5, _channels, new ClusterClock(0, TimeGate.Always), ref random, clusters);
            return clusters;
        }
    }
}
