using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.App;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>Geometry files of docs/examples: they load, they run, and they do what they say.</summary>
[TestFixture]
public sealed class ExampleGeometryTests
{
    private const string Example = "docs/examples/spectrometer_before_target.yaml";

    [TestCase("docs/examples/absorber.yaml")]
    [TestCase(Example)]
    [Category(Categories.Unit)]
    public void Geometry_OfAnExample_HasNoOverlaps(string file)
    {
        CommandRun run = CommandRun.Of("geometry", "check", Repository.File(file));
        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
    }

    /// <summary>Whatever is changed in geometry.yaml from the target on, or in materials, read-out, physics and cuts, has to be changed there as well.</summary>
    [TestCase("\nmaterials:", "\nworld:")]
    [TestCase("  # Target region.", "\nbeam:")]
    [TestCase("  waist: 0 m", "  # Hadrons for each muon")]
    [TestCase("\ncalibration:", null)]
    [Category(Categories.Unit)]
    public void SpectrometerBeforeTarget_ButForBeamLine_IsTheDefaultFile(string from, string? to)
    {
        string one = Part(File.ReadAllText(DefaultLayout.File)), other = Part(File.ReadAllText(Repository.File(Example)));
        Assert.That(one, Has.Length.GreaterThan(500));
        Assert.That(other, Is.EqualTo(one));

        string Part(string text)
        {
            int start = text.IndexOf(from, StringComparison.Ordinal), end = to is null ? text.Length : text.IndexOf(to, StringComparison.Ordinal);
            Assert.That(start, Is.InRange(1, end), from);
            return text[start..end];
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Spectrometers_OfTheExample_StandBeforeAndBehindTheTarget()
    {
        DetectorLayout layout = GeometryLoader.Load(Repository.File(Example));
        Spectrometer before = BeamSpectrometer.Find(layout)!, behind = Spectrometer.Find(layout)!;
        Assert.That((before.FieldZMin, before.FieldZMax, before.PlanesBefore, before.Planes.Length), Is.EqualTo((-9000.0, -7000.0, 3, 6)));
        Assert.That((behind.FieldZMin, behind.PlanesBefore, behind.Planes.Length), Is.EqualTo((5000.0, 3, 6)));
        Assert.That(before.FieldIntegral, Is.EqualTo(1.4 * Units.Metre).Within(1e-6), "1.4 T m");
    }

    /// <summary>Muons of the beam are measured before and behind the target; their axis is level at the target.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Muons_OfTheExample_AreMeasuredBeforeTheTarget()
    {
        using var folder = new TemporaryFolder();
        SortedDictionary<string, Array> truth = Simulate(folder, Repository.File(Example), "m2", 400);
        SortedDictionary<string, Array> reconstructed = StoredDatasets.Read(folder.File("run.reco.h5"));
        double[] momentum = Column(reconstructed, "Reco/incoming_momentum"), kind = Column(truth, "Truth/primary_pdg");
        double[] trueMomentum = [.. Column(truth, "Truth/setup_entrance_pz")];
        double[] start = Column(truth, "Truth/primary_z");
        int[] muons = [.. Enumerable.Range(0, kind.Length).Where(row => kind[row] == 13 && start[row] < -36_000 && trueMomentum[row] > 140_000)];
        double[] residuals = [.. muons.Where(row => double.IsFinite(momentum[row])).Select(row => momentum[row] / trueMomentum[row] - 1)];
        Assert.That(muons, Has.Length.GreaterThan(100));
        Assert.That(residuals.Length, Is.GreaterThan(0.6 * muons.Length));
        Assert.That(residuals.Count(residual => Math.Abs(residual) < 0.1), Is.GreaterThan(0.9 * residuals.Length));
        Assert.That(Math.Abs(residuals.Order().ElementAt(residuals.Length / 2)), Is.LessThan(0.02), "median");
    }

    /// <summary>Pions of 5 GeV/c: with the interaction length that `na64mu physics` prints, and none for those that scatter back or lose themselves.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Absorber_PionsOf5GeV_LetsThroughWhatItShould()
    {
        using var folder = new TemporaryFolder();
        const int events = 400;
        CommandRun run = CommandRun.Of(
            "simulate", "--output", folder.File("run.h5"), "--no-progress", "--geometry", Repository.File("docs/examples/absorber.yaml"), "--source", "pencil", "--particle", "pi-",
            "--momentum", "5 GeV", "--position", "0 0 -36.001 m", "-n", $"{events}");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        double[] behind = Column(StoredDatasets.Read(folder.File("run.h5")), "Truth/behind_absorber_z");
        CommandRun physics = CommandRun.Of("physics", "--particle", "pi-", "--material", "Al", "--energy", "4.5 GeV", "--json");
        double length = physics.Json.GetProperty("processes").EnumerateArray().Single(line => line.GetProperty("process").GetString() == "inelastic").GetProperty("mean_free_path").GetDouble();
        double expected = Math.Exp(-1500 / length);
        double passed = behind.Count(double.IsFinite) / (double)events;
        TestContext.Out.WriteLine($"{passed:G4} of {expected:G4}, length {length:F0} mm");
        Assert.That(passed, Is.EqualTo(expected).Within(4 * Math.Sqrt(expected * (1 - expected) / events)));
    }

    [Test]
    [Category(Categories.Regression)]
    public void Absorber_OfTheDefaultFile_LoadsAndRuns()
    {
        using var folder = new TemporaryFolder();
        string text = File.ReadAllText(DefaultLayout.File);
        Assert.That(text, Does.Contain("  # absorber: {"));
        File.WriteAllText(folder.File("absorber.yaml"), text.Replace("  # absorber: {", "  absorber: {", StringComparison.Ordinal));
        Volume absorber = GeometryLoader.Load(folder.File("absorber.yaml")).Find("absorber")!;
        Assert.That(absorber.ZMax - absorber.ZMin, Is.EqualTo(1500).Within(1e-9));
        SortedDictionary<string, Array> truth = Simulate(folder, folder.File("absorber.yaml"), "m2", 30);
        Assert.That(Column(truth, "Truth/energy_incoming"), Has.Length.EqualTo(30));
    }

    private static SortedDictionary<string, Array> Simulate(TemporaryFolder folder, string geometry, string source, int events)
    {
        string[] common = ["--no-progress"];
        CommandRun run = CommandRun.Of(["simulate", "--output", folder.File("run.sim.h5"), "--geometry", geometry, "--physics", "fast", "--source", source, "-n", $"{events}", .. common]);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Success), run.Error);
        run = CommandRun.Of("reconstruct", folder.File("run.sim.h5"), "--output", folder.File("run.reco.h5"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return StoredDatasets.Read(folder.File("run.sim.h5"));
    }

    private static double[] Column(SortedDictionary<string, Array> file, string path) => [.. file[path].Cast<object>().Select(Convert.ToDouble)];
}
