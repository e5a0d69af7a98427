using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.App;
using NA64Mu.Tests.App.HepMc;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

/// <summary>Beam files through the command line, from the beam to the event file.</summary>
[TestFixture]
public sealed class BeamCommandTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [TestCase("m2", "beam.hepmc3")]
    [TestCase("pencil", "beam.hepmc3.gz")]
    [Category(Categories.Regression)]
    public void Simulate_FromTheWrittenBeam_IsTheSameToTheLastBit(string source, string name)
    {
        string beam = _folder.File(source + name);
        string[] options = source == "pencil" ? ["--source", "pencil", "--spot", "3 4 mm", "--direction", "0.1 0.02 1"] : [];
        AssertSuccess(["beam", "--events", "60", "--seed", "4", "--output", beam, .. options]);
        SortedDictionary<string, Array> direct = Simulate(source + "direct", ["--events", "60", .. options]);
        SortedDictionary<string, Array> one = Simulate(source + "one", "--source", "hepmc:" + beam, "--threads", "1");
        SortedDictionary<string, Array> many = Simulate(source + "many", "--source", "hepmc:" + beam, "--threads", "3");
        StoredDatasets.AssertSame(many, one);
        foreach ((string path, Array values) in direct.Where(entry => !entry.Key.StartsWith("provenance", StringComparison.Ordinal)))
            Assert.That(one[path], Is.EqualTo(values), path);
    }

    [Test]
    [Category(Categories.Regression)]
    public void Simulate_SharesOfABeamFile_AreThatOfOneJob()
    {
        string beam = _folder.File("shares.hepmc3");
        AssertSuccess("beam", "--events", "40", "--output", beam);
        SortedDictionary<string, Array> whole = Simulate("whole", "--source", "hepmc:" + beam);
        SortedDictionary<string, Array>[] shares = [.. Enumerable.Range(0, 3).Select(shard => Simulate($"shard{shard}", "--source", "hepmc:" + beam, "--shard", $"{shard}", "--of", "3"))];
        StoredDatasets.AssertSame(StoredDatasets.Concatenate(StoredDatasets.Concatenate(shares[0], shares[1]), shares[2]), whole);
    }

    /// <summary>Two muons and a photon in one event, of weight 2: energies and tracks count all, the truth follows the first.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Simulate_SeveralPrimariesWithAWeight_BooksThemAll()
    {
        string beam = _folder.File("several.hepmc3");
        string particles = "P 1 0 13 0 0 160 160.0000349 0.10566 1\nP 2 0 -13 0 0.1 40 40.0002645 0.10566 1\nP 3 0 22 0 0 5 5 0 1\n";
        File.WriteAllText(beam, HepMcTexts.File($"E 3 0 3 @ 0 0 -3000 0\nU GEV MM\nW 2 0.25\n{particles}"));
        SortedDictionary<string, Array> stored = Simulate("several", "--source", "hepmc:" + beam);
        Assert.Multiple(() =>
        {
            Assert.That(((double[])stored["Truth/energy_incoming"])[0], Is.EqualTo(205_000 - 2 * 105.66).Within(0.5));
            Assert.That(((int[])stored["Truth/tracks"])[0], Is.GreaterThanOrEqualTo(3));
            Assert.That(((int[])stored["Truth/primary_pdg"])[0], Is.EqualTo(13));
            Assert.That((int[])stored["Primaries/pdg"], Is.EqualTo([13, -13, 22]));
            Assert.That(((double[])stored["Event/weight"])[0], Is.EqualTo(2));
            Assert.That(((double[])stored["Truth/hepmc_weight_second"])[0], Is.EqualTo(0.25));
            Assert.That(((long[])stored["Truth/hepmc_event"])[0], Is.EqualTo(3));
        });
        CommandRun info = CommandRun.Of("info", _folder.File("several.h5"), "--json");
        Assert.That(info.Json.GetProperty("sum_w").GetDouble(), Is.EqualTo(2));
        Assert.That(CommandRun.Of("validate", _folder.File("several.h5")).ExitCode, Is.Zero);
    }

    [TestCase("--events", "9", ExitCode.InvalidInput, "9 events are wanted from number 0 on, and the file has 2")]
    [TestCase("--first-event", "2", ExitCode.InvalidInput, "none behind number 2")]
    [TestCase("--weight-name", "third", ExitCode.InvalidInput, "there is no weight 'third'")]
    [TestCase("--spot", "1 1 mm", ExitCode.Usage, "--spot")]
    [Category(Categories.Unit)]
    public void Simulate_WhatTheFileCannotGive_IsRefused(string option, string value, int exitCode, string message)
    {
        string beam = _folder.File("short.hepmc3");
        File.WriteAllText(beam, HepMcTexts.File(HepMcTexts.Muon, HepMcTexts.Muon));
        CommandRun run = CommandRun.Of("simulate", "--physics", "fast", "--source", "hepmc:" + beam, option, value, "--output", _folder.File("none.h5"));
        Assert.That(run.ExitCode, Is.EqualTo(exitCode), run.Error);
        Assert.That(run.Error, Does.Contain(message));
        Assert.That(File.Exists(_folder.File("none.h5")), Is.False);
    }

    [TestCase("E 0 0 1 @ 0 0 -9e6 0\nP 1 0 13 0 0 160 160 0.1 1\n", "lies outside the world", "--seed", "1")]
    [TestCase("E 0 0 1 @ 0 0 -3000 0\nP 1 0 11 0 0 160 160 0 1\n", "begins with a muon", "--signal", "zprime")]
    [Category(Categories.Unit)]
    public void Simulate_BeamThatDoesNotFitTheRun_IsRefused(string text, string message, string option, string value)
    {
        string beam = _folder.File("unfit.hepmc3");
        File.WriteAllText(beam, HepMcTexts.Head + text + HepMcTexts.End);
        string[] boson = option == "--signal" ? ["--mass", "100 MeV", "--coupling", "1e-4"] : [];
        CommandRun run = CommandRun.Of(["simulate", "--physics", "fast", "--source", "hepmc:" + beam, option, value, .. boson, "--output", _folder.File("none.h5")]);
        Assert.That(run.ExitCode, Is.Not.Zero);
        Assert.That(run.Error, Does.Contain(message));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Simulate_AllowShortInput_TakesWhatIsThere()
    {
        string beam = _folder.File("allow.hepmc3");
        File.WriteAllText(beam, HepMcTexts.File(HepMcTexts.Muon, HepMcTexts.Muon));
        SortedDictionary<string, Array> stored = Simulate("allow", "--source", "hepmc:" + beam, "--events", "9", "--allow-short-input");
        Assert.That(stored["Event/event_number"], Has.Length.EqualTo(2));
    }

    [TestCase("--source", "hepmc:")]
    [TestCase("--source", "lhe:beam")]
    [TestCase("--weight-name", "a")]
    [TestCase("--physics", "fast")]
    [Category(Categories.Unit)]
    public void Beam_OptionsThatMakeNoSense_AreRefused(string option, string value) =>
        Assert.That(CommandRun.Of("beam", "--output", _folder.File("none.hepmc3"), option, value).ExitCode, Is.EqualTo(ExitCode.Usage));

    private SortedDictionary<string, Array> Simulate(string name, params string[] options)
    {
        string path = _folder.File(name + ".h5");
        AssertSuccess(["simulate", "--physics", "fast", "--seed", "4", "--output", path, "--no-progress", .. options]);
        return StoredDatasets.Read(path);
    }

    private static void AssertSuccess(params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }
}
