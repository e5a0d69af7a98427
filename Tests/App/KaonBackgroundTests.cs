using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>Kaons of the beam that decay into muons which look slow: in the default set-up, and with a spectrometer right before the target; fast mode, decays five times as often.</summary>
[TestFixture]
public sealed class KaonBackgroundTests
{
    private const double Fraction = 3e-8;
    private const string Decays = "\nweighting: {scale: [{process: decay, factor: 5, particles: [kaon-], primary: true}]}\n";

    /// <summary>A muon of a decay that p_in does not see passes cut (i) as a kaon of 160 GeV/c: on 31 m before S0 in one set-up, on the last of 8 m in the other.</summary>
    [TestCase(12_000)]
    [Category(Categories.Statistical)]
    public void SpectrometerBeforeTarget_KaonsThatDecayBeforeIt_AreRefused(int events) => AssertRefused(events);

    [TestCase(60_000)]
    [Category(Categories.Statistical)]
    [Category(Categories.LongRunning)]
    public void SpectrometerBeforeTarget_ManyKaonsThatDecayBeforeIt_AreRefused(int events) => AssertRefused(events);

    private static void AssertRefused(int events)
    {
        Background far = Background.Of("default", DefaultLayout.File, events);
        Background near = Background.Of("spectrometer", Repository.File("docs/examples/spectrometer_before_target.yaml"), events);
        double ratio = near.MistakenBeforeTarget.Value / far.MistakenBeforeTarget.Value;
        double error = ratio * Math.Sqrt(Square(near.MistakenBeforeTarget.Error / near.MistakenBeforeTarget.Value) + Square(far.MistakenBeforeTarget.Error / far.MistakenBeforeTarget.Value));
        TestContext.Out.WriteLine(FormattableString.Invariant($"mistaken before the target: {ratio:F3} ± {error:F3} of the default"));
        Assert.That(ratio + 3 * error, Is.LessThan(0.8));
        Assert.That(far.MistakenBeforeTarget.Value, Is.GreaterThan(1e-3));
    }

    private static double Square(double value) => value * value;

    /// <summary>Probabilities per kaon.</summary>
    private sealed record Background((double Value, double Error) MistakenBeforeTarget)
    {
        private static readonly string[] Planes = ["Truth/setup_entrance_z", "Truth/ecal_exit_z", "Truth/ms2_entrance_z"];
        private static readonly string[] Ends = ["before -3.5 m", "from there to the end of the ECAL", "from there to MS2", "behind"];

        public static Background Of(string name, string geometry, int events)
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder.File("geometry.yaml"), File.ReadAllText(geometry) + Decays);
            CommandRun run = CommandRun.Of(
                "run", "--physics", "fast", "-n", $"{events}", "--no-progress", "--geometry", folder.File("geometry.yaml"), "--output", folder.File("out"),
                "--set", "geometry.beam.hadrons[1].fraction=0", "--set", "geometry.beam.hadrons[2].fraction=3e-8", "--set", "geometry.beam.hadrons[2].enhancement=1e15");
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            SortedDictionary<string, Array> truth = StoredDatasets.Read(folder.File("out/na64mu.sim.h5")), reconstructed = StoredDatasets.Read(folder.File("out/na64mu.reco.h5"));
            double[] weight = [.. Column(truth, "Event/weight").Select(value => value / Fraction)], trigger = Column(reconstructed, "Reco/trigger_bits");
            double[] incoming = Column(reconstructed, "Reco/incoming_momentum"), outgoing = Column(reconstructed, "Reco/outgoing_momentum");
            double[][] reached = [.. Planes.Select(plane => Column(truth, plane))];
            int[] end = [.. Enumerable.Range(0, weight.Length).Select(row => reached.Count(plane => double.IsFinite(plane[row])))];
            bool HasBeam(int row) => ((uint)trigger[row] >> 30 & 1) != 0;
            bool IsFast(int row) => incoming[row] is >= 140_000 and <= 180_000;
            bool IsSlow(int row) => outgoing[row] < 100_000;
            (string Name, Func<int, bool> Holds)[] selections =
            [
                ("ended", _ => true), ("p_out < 100 GeV/c", IsSlow), ("and S0 S1 Smu", row => IsSlow(row) && HasBeam(row)), ("and (i)", row => IsSlow(row) && HasBeam(row) && IsFast(row)),
                ("slow, (i), any trigger", row => IsSlow(row) && IsFast(row)),
            ];
            TestContext.Out.WriteLine($"{name}: per kaon, by where it ended, {events} kaons");
            foreach ((string selection, Func<int, bool> holds) in selections)
            {
                TestContext.Out.WriteLine($"  {selection,-24}" + string.Join(
                    ", ", Enumerable.Range(0, Ends.Length).Select(place => (Ends[place], Sum(row => end[row] == place && holds(row))))
                        .Select(part => FormattableString.Invariant($"{part.Item1}: {part.Item2.Value:0.00e-0} ± {part.Item2.Error:0.0e-0}"))));
            }
            TestContext.Out.WriteLine(string.Join('\n', File.ReadLines(folder.File("out/cutflow.csv")).Select(line => "  " + string.Join(',', line.Split(',').Take(4)))));
            return new Background(Sum(row => end[row] == 0 && IsSlow(row) && IsFast(row)));

            (double Value, double Error) Sum(Func<int, bool> holds)
            {
                double[] weights = [.. Enumerable.Range(0, weight.Length).Where(holds).Select(row => weight[row])];
                return (weights.Sum() / events, Math.Sqrt(weights.Sum(value => value * value)) / events);
            }
        }

        private static double[] Column(SortedDictionary<string, Array> file, string path) => [.. file[path].Cast<object>().Select(Convert.ToDouble)];
    }
}
