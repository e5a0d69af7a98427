using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Stages;

/// <summary>Digits made anew of stored hits.</summary>
[TestFixture]
public sealed class DigitizeStageTests
{
    private TemporaryFolder _folder = null!;

    [OneTimeSetUp]
    public void CreateFolder() => _folder = new TemporaryFolder();

    [OneTimeTearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase("beam")]
    [TestCase("signal", "--signal", "vector", "--mass", "100 MeV", "--coupling", "1e-4")]
    [Category(Categories.Regression)]
    public void Digitize_WithTheReadOutOfTheFile_GivesTheSameDatasets(string name, params string[] options)
    {
        string simulated = Simulate(name, options), again = _folder.File(name + ".again.h5");
        AssertSuccess("digitize", simulated, "--output", again);
        SortedDictionary<string, Array> one = StoredDatasets.Read(simulated), other = StoredDatasets.Read(again);
        Assert.That(other.Keys.Except(one.Keys), Is.EqualTo((string[])["provenance/001_digi/config", "provenance/001_digi/geometry"]));
        foreach ((string path, Array values) in one) Assert.That(other[path], Is.EqualTo(values), path);
        AssertSuccess("validate", again);
        AssertSuccess("reconstruct", again);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Digitize_WithAnotherReadOut_ChangesDigitsAndNothingElse()
    {
        string simulated = Simulate("other"), again = _folder.File("other.again.h5");
        string text = File.ReadAllText(Repository.File("geometry.yaml"));
        File.WriteAllText(_folder.File("quiet.yaml"), text.Replace("threshold: 30 MeV", "threshold: 300 MeV", StringComparison.Ordinal));
        AssertSuccess("digitize", simulated, "--geometry", _folder.File("quiet.yaml"), "--output", again);
        SortedDictionary<string, Array> one = StoredDatasets.Read(simulated), other = StoredDatasets.Read(again);
        Assert.That(other["CalorimeterDigits/energy"], Has.Length.LessThan(one["CalorimeterDigits/energy"].Length));
        foreach ((string path, Array values) in one.Where(column => column.Key.StartsWith("Truth/", StringComparison.Ordinal) || column.Key.Contains("Hits", StringComparison.Ordinal)))
            Assert.That(other[path], Is.EqualTo(values), path);
        CommandRun info = CommandRun.Of("info", again);
        Assert.That(info.Output, Does.Contain("digi"));
        CommandRun replay = CommandRun.Of("replay", again, "--event", "3");
        Assert.That(replay.ExitCode, Is.Zero, replay.Output);
    }

    [TestCase("threshold: 30 MeV", "threshold: 300 MeV", false)]
    [TestCase("length: 4 mm, front: -3.0 m", "length: 4 mm, front: -2.9 m", true)]
    [Category(Categories.Unit)]
    public void Digitize_WithVolumesElsewhere_SaysThatTheyHaveNoEffect(string setting, string changed, bool isToldOf)
    {
        string simulated = Simulate("moved" + isToldOf), geometry = _folder.File("moved.yaml");
        string text = File.ReadAllText(Repository.File("geometry.yaml"));
        Assert.That(text, Does.Contain(setting));
        File.WriteAllText(geometry, text.Replace(setting, changed, StringComparison.Ordinal));
        CommandRun run = CommandRun.Of("digitize", simulated, "--geometry", geometry, "--output", _folder.File($"moved{isToldOf}.again.h5"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, isToldOf ? Does.Contain("'volumes' differ") : Does.Not.Contain("volumes"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Digitize_FileWithoutHits_IsRefused()
    {
        string path = _folder.File("bare.sim.h5");
        AssertSuccess("simulate", "--physics", "fast", "--events", "3", "--output", path, "--no-progress");
        CommandRun run = CommandRun.Of("digitize", path);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(run.Error, Does.Contain("--store hits"));
        Assert.That(File.Exists(_folder.File("bare.digi.sim.h5")), Is.False);
    }

    private string Simulate(string name, params string[] options)
    {
        string path = _folder.File(name + ".sim.h5");
        AssertSuccess(["simulate", "--physics", "fast", "--events", "40", "--seed", "5", "--store", "hits", "--output", path, "--no-progress", .. options]);
        return path;
    }

    private static void AssertSuccess(params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }
}
