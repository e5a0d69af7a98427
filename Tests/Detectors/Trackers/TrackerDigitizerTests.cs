using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Trackers;

/// <summary>What comes out of a Micromegas under single muons: the table of docs/validation.md, "Micromegas".</summary>
[TestFixture]
public sealed class TrackerDigitizerTests
{
    private const double Near = 1;

    [Test]
    [Category(Categories.Statistical)]
    public void Digitise_StraightMuons_HasTheResolutionAndPullsStated()
    {
        Sample sample = Sample.Of(MicromegasBench.Healthy, 8000);
        GaussianCore core = GaussianCore.Fit(sample.Distances)!;
        GaussianCore pull = GaussianCore.Fit(sample.Pulls)!;
        GaussianCore time = GaussianCore.Fit(sample.Times)!;
        TestContext.Out.WriteLine(
            $"position: core {1e3 * core.Sigma:F1} ± {1e3 * core.SigmaError:F1} µm, mean {1e3 * core.Mean:F1} µm, all within 1 mm {1e3 * sample.Distance.Width:F1} µm; mean error stated {1e3 * sample.Sigma.Mean:F1} µm; "
            + $"pull {pull.Mean:F3} ± {pull.MeanError:F3}, {pull.Sigma:F3} ± {pull.SigmaError:F3}; time {time.Mean:F1}, core {time.Sigma:F1} ± {time.SigmaError:F1} ns, all {sample.Time.Width:F1} ns; "
            + $"strips {sample.Width.Mean:F2}; charge {sample.Charge.Mean:F0} e; in both views {sample.InBoth:F4}, first {sample.InFirst:F4}; "
            + $"ghosts {sample.Ghosts / (double)sample.Rows:P2}, in doubt {sample.InDoubt / (double)sample.Rows:P2}");
        Assert.That(core.Mean, Is.Zero.Within(4 * core.MeanError), "4σ");
        Assert.That(core.Sigma, Is.EqualTo(0.040).Within(0.003));
        Assert.That(pull.Mean, Is.Zero.Within(0.05));
        Assert.That(pull.Sigma, Is.EqualTo(1).Within(0.1));
        Assert.That(time.Sigma, Is.InRange(10, 17));
        Assert.That(sample.Width.Mean, Is.InRange(3, 4.2));
        Assert.That(sample.Ghosts + sample.InDoubt, Is.LessThan(0.02 * sample.Rows));
        Assert.That(sample.InBoth, Is.GreaterThan(0.99));
    }

    /// <summary>Each loss by itself and all together: a plane counts where both views have a cluster near the muon.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Digitise_StraightMuons_AreFoundAsOftenAsThePaperSays()
    {
        const int Events = 20_000;
        TrackerReadout readout = MicromegasBench.DefaultReadout;
        double healthy = Sample.Of(MicromegasBench.Healthy, Events).InBoth;
        double dead = Sample.Of(readout with { DeadTime = 0 }, Events).InBoth;
        double blind = Sample.Of(readout with { DeadStrips = 0 }, Events).InBoth;
        double both = new[] { "MM3", "MM4", "MM5" }.Average(plane => Sample.Of(readout, Events, plane: plane).InBoth);
        TestContext.Out.WriteLine($"found: healthy {healthy:F4}, with dead strips {dead:F4}, with dead time {blind:F4}, with both {both:F4}");
        double error = Math.Sqrt(0.02 / Events);
        Assert.That(blind, Is.EqualTo(healthy * (1 - readout.DeadTime)).Within(4 * error), "4σ");
        Assert.That(dead, Is.LessThanOrEqualTo(healthy + 4 * error));
        Assert.That(both, Is.EqualTo(0.98).Within(0.002));
    }

    [TestCase(0.0, 0.040)]
    [TestCase(0.02, 0.042)]
    [TestCase(0.05, 0.055)]
    [TestCase(0.1, 0.085)]
    [Category(Categories.Statistical)]
    public void Digitise_InclinedMuons_AreMeasuredLessWell(double slope, double expected)
    {
        Sample sample = Sample.Of(MicromegasBench.Healthy, 4000, slope);
        GaussianCore core = GaussianCore.Fit(sample.Distances)!, pull = GaussianCore.Fit(sample.Pulls)!;
        TestContext.Out.WriteLine($"slope {slope}: core {1e3 * core.Sigma:F1} ± {1e3 * core.SigmaError:F1} µm, mean {1e3 * core.Mean:F1} µm, pull {pull.Mean:F2}, {pull.Sigma:F2}, strips {sample.Width.Mean:F2}");
        Assert.That(core.Sigma, Is.EqualTo(expected).Within(0.12 * expected));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Digitise_TwoMuons_AreToldApartFromAboutOneMillimetre()
    {
        double[] distances = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 5];
        double[] apart = [.. distances.Select(Apart)];
        TestContext.Out.WriteLine("told apart: " + string.Join(", ", distances.Zip(apart, (distance, share) => $"{distance} mm {share:P1}")));
        Assert.That(apart[1], Is.LessThan(0.05));
        Assert.That(apart[5], Is.GreaterThan(0.9));
        Assert.That(apart[^1], Is.GreaterThan(0.95));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Digitise_MoreEnergy_GivesMoreChargeInProportion()
    {
        TrackerReadout readout = MicromegasBench.Healthy with { Saturation = 1e9, Threshold = 4500 };
        double[] energies = [1e-3, 2e-3, 4e-3, 8e-3];
        double[] charges = [.. energies.Select(energy => Sample.Of(readout, 1000, energy: energy).Charge.Mean / energy)];
        TestContext.Out.WriteLine("charge per energy [e/keV]: " + string.Join(", ", charges.Select(charge => $"{1e-3 * charge:F0}")));
        foreach (double charge in charges) Assert.That(charge, Is.EqualTo(charges[^1]).Within(0.08 * charges[^1]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Digitise_SameEvent_IsTheSameAgainAndAllocatesNothing()
    {
        var bench = new MicromegasBench();
        bench.Cross(3, -4, 2e-3);
        bench.Cross(5, 9, 1e-3);
        for (int number = 0; number < 200; number++) bench.Digitise(number);
        bench.Digitise(7);
        float[] positions = bench.Clusters.Position.Values.ToArray();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int number = 0; number < 100; number++) bench.Digitise(number);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        bench.Digitise(7);
        Assert.That(bench.Clusters.Position.Values.ToArray(), Is.EqualTo(positions));
        // The list of columns of the bench, once an event.
        Assert.That(allocated, Is.LessThanOrEqualTo(100 * 200));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Digitise_MuonOutsideTheWindow_IsNotSeen()
    {
        var bench = new MicromegasBench(MicromegasBench.Healthy);
        bench.Cross(3, -4, 2e-3);
        bench.Cross(13, 14, 2e-3, time: 1000);
        bench.Digitise(1);
        Assert.That(bench.Rows(0).Count(), Is.EqualTo(1));
        Assert.That(bench.Rows(1).Count(), Is.EqualTo(1));
    }

    private static double Apart(double distance)
    {
        const int Events = 1000;
        var bench = new MicromegasBench(MicromegasBench.Healthy);
        int apart = 0;
        for (int number = 0; number < Events; number++)
        {
            var random = new RandomStream(11, 0, (ulong)number, StreamPurpose.Study);
            double x = random.Uniform(-30, 25);
            bench.Clear();
            bench.Cross(x, 0, MicromegasBench.Energy(ref random));
            bench.Cross(x + distance, 10, MicromegasBench.Energy(ref random));
            bench.Digitise(number);
            float[] found = [.. bench.Rows(0).Select(row => bench.Clusters.Position[row])];
            double reach = Math.Min(0.5 * distance, 0.5);
            if (found.Any(position => Math.Abs(position - x) < reach) && found.Any(position => Math.Abs(position - x - distance) < reach)) apart++;
        }
        return apart / (double)Events;
    }

    /// <summary>Single muons through a plane.</summary>
    private sealed class Sample
    {
        private int _inBoth;
        private int _inFirst;
        private int _events;

        public Histogram1D Distances { get; } = new("distance", Axis.Regular("distance", "mm", 250, -0.5, 0.5));

        public Histogram1D Pulls { get; } = new("pull", Axis.Regular("pull", "", 120, -6, 6));

        public Histogram1D Times { get; } = new("time", Axis.Regular("time", "ns", 100, -60, 60));

        public Moments Distance { get; } = new();

        public Moments Sigma { get; } = new();

        public Moments Time { get; } = new();

        public Moments Width { get; } = new();

        public Moments Charge { get; } = new();

        public int Rows { get; private set; }

        public int Ghosts { get; private set; }

        public int InDoubt { get; private set; }

        public double InBoth => _inBoth / (double)_events;

        public double InFirst => _inFirst / (double)_events;

        public static Sample Of(TrackerReadout readout, int events, double slope = 0, double energy = 0, string plane = "MM3")
        {
            var sample = new Sample { _events = events };
            var bench = new MicromegasBench(readout, plane);
            for (int number = 0; number < events; number++)
            {
                var random = new RandomStream(9, 0, (ulong)number, StreamPurpose.Study);
                double x = random.Uniform(-35, 35), y = random.Uniform(-35, 35);
                double drawn = MicromegasBench.Energy(ref random);
                bench.Clear();
                bench.Cross(x, y, energy > 0 ? energy : drawn, slope);
                bench.Digitise(number);
                bool inFirst = sample.Look(bench, 0, x), inSecond = sample.Look(bench, 1, y);
                if (inFirst) sample._inFirst++;
                if (inFirst && inSecond) sample._inBoth++;
            }
            return sample;
        }

        private bool Look(MicromegasBench bench, int view, double truth)
        {
            bool isFound = false;
            foreach (int row in bench.Rows(view))
            {
                double distance = bench.Clusters.Position[row] - truth;
                Rows++;
                if (bench.Clusters.Alternatives[row] > 1) InDoubt++;
                if (Math.Abs(distance) > Near)
                {
                    Ghosts++;
                    continue;
                }
                isFound = true;
                if (view > 0) continue;
                Distances.Fill(distance);
                Distance.Add(distance);
                Sigma.Add(bench.Clusters.Sigma[row]);
                Pulls.Fill(distance / bench.Clusters.Sigma[row]);
                Times.Fill(bench.Clusters.Time[row] - 100);
                Time.Add(bench.Clusters.Time[row] - 100);
                Width.Add(bench.Clusters.Width[row]);
                Charge.Add(bench.Clusters.Charge[row]);
            }
            return isFound;
        }
    }
}
