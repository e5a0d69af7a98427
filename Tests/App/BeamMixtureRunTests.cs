using System;
using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.App;
using NA64Mu.App.Output;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>Runs of muons and hadrons of the beam, from the command line to the cut flow.</summary>
[TestFixture]
public sealed class BeamMixtureRunTests
{
    private const int Events = 300;
    private const double Pions = 1e-6, Kaons = 3e-8, PionFactor = 5e5, KaonFactor = 1.5e7;

    private readonly TemporaryFolder _folder = new();
    private string _log = "";

    [OneTimeSetUp]
    public void Simulate() => _log = Simulate("beam");

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    [Category(Categories.Unit)]
    public void File_OfAMixture_HasTheWeightOfEachKind()
    {
        using var reader = new EventFileReader(_folder.File("beam.sim.h5"), EventFileTypes.Simulation);
        int[] kinds = reader.ReadColumn<int>("Truth/primary_pdg");
        double[] weights = reader.ReadColumn<double>("Event/weight");
        const double sum = 1 + Pions * PionFactor + Kaons * KaonFactor;
        Assert.Multiple(() =>
        {
            foreach ((int pdg, double weight, double part) in ((int, double, double)[])[(13, sum, 1 / sum), (-211, sum / PionFactor, 0.5 / sum), (-321, sum / KaonFactor, 0.45 / sum)])
            {
                double[] ofKind = [.. weights.Zip(kinds).Where(row => row.Second == pdg).Select(row => row.First)];
                Assert.That(ofKind, Is.All.EqualTo(weight).Within(1e-9).Percent);
                Assert.That(ofKind.Length, Is.EqualTo(Events * part).Within(4 * Math.Sqrt(Events * part * (1 - part))));
            }
            Assert.That(reader.Totals.SumOfWeights, Is.EqualTo(weights.Sum()).Within(1e-9).Percent);
            Assert.That(reader.Totals.MuonsOnTarget, Is.EqualTo(Events));
            Assert.That(reader.GeometryText, Does.Contain("fraction: 1e-6"));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Log_OfAMixture_TellsPartsAndWorth()
    {
        Assert.That(_log, Does.Contain("beam: mu- 0.5128 of the events, weight 1.95; pi- 0.2564 of the events"));
        Assert.That(_log, Does.Match(@"weights: 300 histories of 300 events, sum \d+(\.\d+)?, effective events \d+"));
    }

    /// <summary>Hadrons start where muons do, before BM01, and go through BEND6.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Hadrons_OfTheBeam_StartBeforeTheStations()
    {
        using var reader = new EventFileReader(_folder.File("beam.sim.h5"), EventFileTypes.Simulation);
        int[] kinds = reader.ReadColumn<int>("Truth/primary_pdg");
        double[] start = reader.ReadColumn<double>("Truth/primary_z");
        Assert.That(start.Zip(kinds).Where(row => row.Second < 0).Count(row => row.First == -112_500), Is.GreaterThan(0.9 * kinds.Count(kind => kind < 0)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void CutFlow_OfAMixture_CountsWeights()
    {
        using var reader = new EventFileReader(_folder.File("beam.sim.h5"), EventFileTypes.Simulation);
        Run("reconstruct", _folder.File("beam.sim.h5"), "--output", _folder.File("beam.reco.h5"));
        Run("select", _folder.File("beam.reco.h5"), "--output", _folder.File("cuts"));
        string[] all = File.ReadAllLines(Path.Combine(_folder.File("cuts"), "cutflow.csv"))[1].Split(',');
        Assert.That(double.Parse(all[2], CultureInfo.InvariantCulture), Is.EqualTo(reader.Totals.SumOfWeights).Within(1e-9).Percent);
    }

    [TestCase("bench", "--events", "10")]
    [TestCase("compare", "--events", "10", "--source", "m2")]
    [TestCase("scan", "s4", "--events", "10")]
    [Category(Categories.Unit)]
    public void Verb_ThatKnowsNoWeights_RefusesTheBeam(params string[] words)
    {
        string geometry = _folder.File("hadrons.yaml");
        File.WriteAllText(geometry, File.ReadAllText(DefaultLayout.File).Replace("pi-, fraction: 0", "pi-, fraction: 1e-6", StringComparison.Ordinal));
        CommandRun run = CommandRun.Of([.. words, "--geometry", geometry]);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InvalidInput), run.Error);
        Assert.That(run.Error, Does.Contain($"'{words[0]}' is for muons"));
    }

    private string Simulate(string name) => Run(
        "simulate", "--physics", "fast", "-n", $"{Events}", "--output", _folder.File(name + ".sim.h5"), "--no-progress",
        "--set", "geometry.beam.hadrons[1].fraction=1e-6", "--set", "geometry.beam.hadrons[2].fraction=3e-8").Error;

    private static CommandRun Run(params string[] words)
    {
        CommandRun run = CommandRun.Of(words);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return run;
    }
}
