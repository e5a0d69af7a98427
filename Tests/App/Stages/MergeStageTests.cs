using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.App;
using NA64Mu.App.Output;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Stages;

/// <summary>Shares that the program simulated, merged by the program, against one run of all events.</summary>
[TestFixture]
public sealed class MergeStageTests
{
    private const int Events = 250;
    private const int Shards = 4;

    private const string Weighting = """

        weighting:
          splitting:
            - {name: slow, primary: true, z: 0.5 m, energy: 0 100 GeV, factor: 4}
            - {name: common, primary: true, z: 0.5 m, energy: 150 300 GeV, factor: 0.5}
        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase("beam")]
    [TestCase("signal", "--signal", "vector", "--mass", "100 MeV", "--coupling", "1e-4", "--emission", "forced")]
    [TestCase("splitting", "--geometry", "split.yaml")]
    [Category(Categories.Regression)]
    public void Datasets_OfMergedShares_AreThoseOfOneRun(string name, params string[] words)
    {
        File.WriteAllText(_folder.File("split.yaml"), File.ReadAllText(DefaultLayout.File) + Weighting);
        words = [.. words.Select(word => word == "split.yaml" ? _folder.File(word) : word)];
        string whole = Simulate(name, words);
        string[] shares = [.. Enumerable.Range(0, Shards).Select(index => Simulate($"{name}{index}", [.. words, "--shard", $"{index}", "--of", $"{Shards}"]))];
        string merged = Merge("merged", [shares[2], shares[0], shares[3], shares[1]]);
        AssertSameEvents(merged, whole);
        CommandRun check = CommandRun.Of("validate", merged);
        Assert.That(check.ExitCode, Is.Zero, check.Output);
        string[] reconstructed = [.. shares.Select(Reconstruct)];
        AssertSameEvents(Merge("merged.reco", [.. reconstructed.Reverse()]), Reconstruct(whole));
        AssertSameEvents(Reconstruct(merged), Reconstruct(whole));
    }

    [Test]
    [Category(Categories.Regression)]
    public void Merge_InSteps_GivesTheSameBytesAsAtOnce()
    {
        string[] shares = [.. Enumerable.Range(0, 3).Select(index => Simulate($"{index}", "--shard", $"{index}", "--of", "3"))];
        string once = Merge("once", shares);
        // The first two alone lack the events of the third.
        CommandRun incomplete = CommandRun.Of("merge", _folder.File("half.h5"), shares[0], shares[1]);
        Assert.That(incomplete.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        string again = Merge("again", [shares[1], shares[2], shares[0]]);
        Assert.That(File.ReadAllBytes(again), Is.EqualTo(File.ReadAllBytes(once)));
        string first = Simulate("first", "--events", "100"), second = Simulate("second", "--events", "50", "--first-event", "100");
        string third = Simulate("third", "--events", "100", "--first-event", "150");
        string stepwise = Merge("stepwise", [Merge("two", [first, second]), third]);
        Assert.That(File.ReadAllBytes(stepwise), Is.EqualTo(File.ReadAllBytes(Merge("three", [first, second, third]))));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Merge_WithAGapAllowed_IsMarkedAsIncompleteAndIsNoPartOfAnother()
    {
        string first = Simulate("0", "--shard", "0", "--of", "3"), last = Simulate("2", "--shard", "2", "--of", "3");
        CommandRun run = CommandRun.Of("merge", _folder.File("gap.h5"), last, first, "--allow-gaps");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("warning: events 83 to 165 are missing"));
        CommandRun check = CommandRun.Of("validate", _folder.File("gap.h5"));
        Assert.That(check.Output, Does.Contain("marked as incomplete").And.Contains(": 1 problem(s)"));
        Assert.That(CommandRun.Of("merge", _folder.File("x.h5"), _folder.File("gap.h5")).ExitCode, Is.EqualTo(ExitCode.InvalidInput));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Merge_OfTornFiles_ListsAllAndLeavesNothing()
    {
        string good = Simulate("0", "--shard", "0", "--of", "3"), torn = Simulate("1", "--shard", "1", "--of", "3"), flipped = Simulate("2", "--shard", "2", "--of", "3");
        File.WriteAllBytes(torn, File.ReadAllBytes(torn)[..^100]);
        byte[] bytes = File.ReadAllBytes(flipped);
        bytes[bytes.Length / 2] ^= 4;
        File.WriteAllBytes(flipped, bytes);
        string absent = _folder.File("absent.h5");
        string[] before = _folder.Files;
        CommandRun run = CommandRun.Of("merge", _folder.File("all.h5"), good, torn, flipped, absent);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        foreach (string bad in (string[])[torn, flipped, absent]) Assert.That(run.Error, Does.Contain($"error: {bad}: "));
        Assert.That(run.Error, Does.Not.Contain($"error: {good}").And.Not.Contains("   at "));
        Assert.That(_folder.Files, Is.EquivalentTo(before));
        CommandRun rest = CommandRun.Of("merge", _folder.File("all.h5"), good, torn, flipped, absent, "--skip-bad", "--allow-gaps");
        Assert.That(rest.ExitCode, Is.Zero, rest.Error);
        Assert.That(StoredDatasets.Read(_folder.File("all.h5"))["Event/event_number"], Has.Length.EqualTo(Events / 3));
    }

    private static void AssertSameEvents(string merged, string whole)
    {
        SortedDictionary<string, Array> found = StoredDatasets.Read(merged);
        Assert.That(found.Remove("provenance/parts"));
        StoredDatasets.AssertSame(found, StoredDatasets.Read(whole));
        using var one = new EventFileReader(merged, fileType: null);
        using var other = new EventFileReader(whole, fileType: null);
        // Sums of floating-point numbers in another order.
        const double Rounding = 1e-12;
        Assert.Multiple(() =>
        {
            Assert.That(one.Events, Is.EqualTo(other.Events));
            Assert.That(one.Header with { Parts = [], Provenance = [] }, Is.EqualTo(other.Header with { Parts = [], Provenance = [] }));
            Assert.That(one.Header.Provenance, Is.EqualTo(other.Header.Provenance));
            Assert.That((one.Totals.Tries, one.Totals.MuonsOnTarget, one.Totals.Completeness), Is.EqualTo((other.Totals.Tries, other.Totals.MuonsOnTarget, other.Totals.Completeness)));
            Assert.That(one.Totals.SumOfWeights, Is.EqualTo(other.Totals.SumOfWeights).Within(Rounding * other.Totals.SumOfWeights));
            Assert.That(one.Totals.SumOfSquaredWeights, Is.EqualTo(other.Totals.SumOfSquaredWeights).Within(Rounding * other.Totals.SumOfSquaredWeights));
            Assert.That(one.Header.Parts.Sum(part => part.Events), Is.EqualTo(other.Events));
            Assert.That(one.Header.Parts, Has.Count.EqualTo(Shards));
        });
    }

    private string Simulate(string name, params string[] words)
    {
        string[] events = words.Contains("--events") ? [] : ["--events", $"{Events}"];
        string path = _folder.File(name + ".sim.h5");
        CommandRun run = CommandRun.Of(["simulate", "--physics", "fast", .. events, "--output", path, "--no-progress", "--threads", "1", .. words]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return path;
    }

    private string Merge(string name, string[] files)
    {
        string path = _folder.File(name + ".h5");
        CommandRun run = CommandRun.Of(["merge", path, .. files]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return path;
    }

    private static string Reconstruct(string path)
    {
        string target = path + ".reco";
        CommandRun run = CommandRun.Of("reconstruct", path, "--output", target, "--force");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return target;
    }
}
