using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Configuration;

[TestFixture]
[Category(Categories.Unit)]
public sealed class CalibrationReaderTests
{
    private const string Calibrated = GeometryTexts.Sandwich + """

        calibration:
          tag: beam-1
          origin:
            command: 'na64mu calibrate'
            seed: 1
          hcal: {fraction: 0.025, error: 0.0001}
          cells:
            calorimeter:
              constants:
                1 1.1 1 1 1  1 1 1 1 1  1 1 1 1 1  1 1 1 1 1
                1 1 1 1 1  1 1 1 1 1  1 1 1 1 1  1 1 1 1 0.9
              errors: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0.1
        readout:
          hcal: {photoelectrons: 0.08 /MeV, constant_term: 6 %, noise: 25 MeV, threshold: 100 MeV, time_resolution: 1.5 ns}
        """;

    [Test]
    public void Section_WithEverything_IsRead()
    {
        DetectorLayout layout = GeometryLoader.Parse(Calibrated, "test.yaml");
        CalibrationSettings calibration = layout.Readout.Calibration;
        Assert.That((calibration.Tag, calibration.Origin["command"], calibration.Origin["seed"]), Is.EqualTo(("beam-1", "na64mu calibrate", "1")));
        Assert.That(layout.Readout.Calorimeters[DetectorSystem.Hcal].VisibleFraction, Is.EqualTo(0.025));
        IReadOnlyList<double> cells = calibration.Cells["calorimeter"];
        Assert.That((cells.Count, cells[0], cells[1], cells[39]), Is.EqualTo((40, 1.0, 1.1, 0.9)));
    }

    [TestCase("hcal: {fraction: 0.025, error: 0.0001}", "hcal: 0.025")]
    [TestCase("  tag: beam-1\n", "")]
    public void Section_WithLess_IsReadAsWell(string text, string shorter)
    {
        DetectorLayout layout = GeometryLoader.Parse(Calibrated.Replace(text, shorter), "test.yaml");
        Assert.That(layout.Readout.Calorimeters[DetectorSystem.Hcal].VisibleFraction, Is.EqualTo(0.025));
    }

    [TestCase("fraction: 0.025", "fraction: 0", "calibration.hcal.fraction", "greater than zero")]
    [TestCase("fraction: 0.025", "fraktion: 0.025", "calibration.hcal.fraktion", "not a known setting")]
    [TestCase("error: 0.0001", "error: -1", "calibration.hcal.error", "must not be negative")]
    [TestCase("    calorimeter:\n", "    calorimter:\n", "calibration.cells.calorimter", "there is no calorimeter 'calorimter'")]
    [TestCase(" 0.9\n", "\n", "calibration.cells.calorimeter.constants", "has 39 numbers, the volume has 40 cells")]
    [TestCase(" 0.9\n", " 0\n", "calibration.cells.calorimeter.constants", "greater than zero")]
    [TestCase(" 0.1\n", " -0.1\n", "calibration.cells.calorimeter.errors", "must not be negative")]
    [TestCase("  tag: beam-1\n", "  tagg: beam-1\n", "calibration.tagg", "not a known setting")]
    [TestCase("  tag: beam-1\n", "  tag: [a, b]\n", "calibration.tag", "a list")]
    public void Section_WithAMistake_IsReportedWithItsKey(string text, string mistake, string key, string problem) =>
        AssertOneProblem(Calibrated.Replace(text, mistake), key, problem);

    [TestCase("range: 50 MeV", "range", "must lie above the threshold")]
    [TestCase("cell_spread: 60 %", "cell_spread", "must not be above 0.5")]
    [TestCase("cell_spread: -1 %", "cell_spread", "between 0 and 1")]
    [TestCase("spread_seed: 3", "spread_seed", "no effect without 'cell_spread'")]
    [TestCase("edge_loss: 80 %", "edge_loss", "must not be above 0.7")]
    [TestCase("attenuation_length: 4 m", "readout_end", "is missing")]
    [TestCase("attenuation_length: 4 mm, readout_end: rear", "attenuation_length", "shorter than 1 cm")]
    [TestCase("readout_end: rear", "readout_end", "no effect without 'attenuation_length'")]
    [TestCase("attenuation_length: 4 m, readout_end: top", "readout_end", "'top' is not known")]
    [TestCase("time_stochastic: -1 ns", "time_stochastic", "must not be negative")]
    [TestCase("time_walk: 2 mm", "time_walk", "not a time")]
    public void Light_WithAMistake_IsReportedWithItsKey(string setting, string key, string problem) =>
        AssertOneProblem(WithLight(setting), $"readout.hcal.{key}", problem);

    [Test]
    public void Light_Settings_AreRead()
    {
        const string settings = "range: 100 GeV, cell_spread: 5 %, spread_seed: 3, edge_loss: 2 %, attenuation_length: 4 m, readout_end: front, time_stochastic: 10 ns, time_walk: 3 ns";
        CalorimeterReadout readout = GeometryLoader.Parse(WithLight(settings), "test.yaml").Readout.Calorimeters[DetectorSystem.Hcal];
        Assert.That((readout.Range, readout.CellSpread, readout.SpreadSeed, readout.EdgeLoss), Is.EqualTo((1e5, 0.05, 3, 0.02)));
        Assert.That((readout.AttenuationLength, readout.ReadoutEnd), Is.EqualTo((4000.0, FibreEnd.Front)));
        Assert.That((readout.TimeStochastic, readout.TimeWalk), Is.EqualTo((10.0, 3.0)));
    }

    [Test]
    public void Light_WithoutSettings_DoesNothing()
    {
        CalorimeterReadout readout = GeometryLoader.Parse(Calibrated, "test.yaml").Readout.Calorimeters[DetectorSystem.Hcal];
        Assert.That((readout.Range, readout.AttenuationLength), Is.EqualTo((double.PositiveInfinity, double.PositiveInfinity)));
        Assert.That((readout.CellSpread, readout.EdgeLoss, readout.TimeStochastic, readout.TimeWalk), Is.EqualTo((0.0, 0.0, 0.0, 0.0)));
    }

    [Test]
    public void Counter_Settings_AreReadAndMistakesReported()
    {
        CounterReadout counter = GeometryLoader.Parse(WithCounter("attenuation_length: 2 m, readout_end: +y, time_stochastic: 5 ns, time_walk: 1 ns"), "test.yaml").Readout.Counters[0];
        Assert.That((counter.AttenuationLength, counter.ReadoutEnd, counter.TimeStochastic, counter.TimeWalk), Is.EqualTo((2000.0, CounterEnd.HighY, 5.0, 1.0)));
        AssertOneProblem(WithCounter("attenuation_length: 2 m, readout_end: rear"), "readout.counters.one.readout_end", "'rear' is not known");
        AssertOneProblem(WithCounter("time_walk: -1 ns"), "readout.counters.one.time_walk", "must not be negative");
    }

    private static string WithLight(string settings) => Calibrated.Replace("time_resolution: 1.5 ns", $"time_resolution: 1.5 ns, {settings}");

    private static string WithCounter(string settings) => GeometryTexts.OneBlock + $$"""

          one: {detector: counter, material: lead, size: 0.1 0.1 0.1 m, front: 1 m}
        readout:
          counters:
            one: {role: beam, mip: 1 MeV, threshold: 0.3, photoelectrons: 20, inefficiency: 0, time_resolution: 1 ns, {{settings}}}
        """;

    private static void AssertOneProblem(string text, string key, string problem)
    {
        ConfigurationException found = Assert.Throws<ConfigurationException>(() => GeometryLoader.Parse(text, "test.yaml"))!;
        Assert.That(found.Problems.Select(one => $"{one.Key}: {one.Problem}"), Has.Exactly(1).StartsWith($"{key}: ").And.Exactly(1).Contains(problem));
    }
}
