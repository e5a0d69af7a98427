using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;
using PureHDF;
using PureHDF.VOL.Native;

namespace NA64Mu.Tests.App.Histograms;

/// <summary>What runs keep: summaries and histograms against those made of all events.</summary>
[TestFixture]
public sealed class StoreTests
{
    private const int Events = 250;
    private const int Shards = 3;

    private const string Weighting = """

        weighting:
          splitting:
            - {name: slow, primary: true, z: 0.5 m, energy: 0 100 GeV, factor: 4}
            - {name: common, primary: true, z: 0.5 m, energy: 150 300 GeV, factor: 0.3}
        """;

    private static readonly object[] Runs =
    [
        new object[] { "beam", Array.Empty<string>() },
        new object[] { "signal", (string[])["--signal", "vector", "--mass", "100 MeV", "--coupling", "1e-4", "--emission", "forced"] },
        new object[] { "splitting", (string[])["--geometry", "split.yaml"] },
    ];

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        _folder = new TemporaryFolder();
        File.WriteAllText(_folder.File("split.yaml"), File.ReadAllText(DefaultLayout.File) + Weighting);
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCaseSource(nameof(Runs))]
    [Category(Categories.Regression)]
    public void Summary_OfARun_HasTheBytesOfItsReconstructedEvents(string name, string[] words)
    {
        string summary = Simulate("summary", "summary", [.. words, "--threads", "2"]);
        string reconstructed = Reconstruct(Simulate(name, "events", words));
        Assert.That(File.ReadAllBytes(summary), Is.EqualTo(File.ReadAllBytes(reconstructed)));
        string[] shares = [.. Shares("summary", words)];
        SortedDictionary<string, Array> merged = StoredDatasets.Read(Merge(shares));
        Assert.That(merged.Remove("provenance/parts"));
        StoredDatasets.AssertSame(merged, StoredDatasets.Read(summary));
    }

    [TestCaseSource(nameof(Runs))]
    [Category(Categories.Regression)]
    public void Histograms_OfMergedShares_AreThoseOfOneRun(string name, string[] words)
    {
        string whole = Simulate(name, "histograms", words), threads = Simulate("threads", "histograms", [.. words, "--threads", "2"]);
        string merged = Merge([.. Shares("histograms", words)]);
        Assert.That(File.ReadAllBytes(threads), Is.EqualTo(File.ReadAllBytes(whole)));
        SortedDictionary<string, Array> found = StoredDatasets.Read(merged);
        Assert.That(found.Remove("provenance/parts"));
        StoredDatasets.AssertSame(found, StoredDatasets.Read(whole));
        Assert.That(Numbers(merged), Is.EqualTo(Numbers(whole)));
        Assert.That(found.Keys, Has.Some.EqualTo("hist/hermeticity_beam_trigger/values_digits").And.Some.EqualTo("cutflow/passed"));
        foreach (string file in (string[])[merged, whole])
        {
            CommandRun check = CommandRun.Of("validate", file);
            Assert.That(check.ExitCode, Is.Zero, check.Output);
        }
    }

    [TestCaseSource(nameof(Runs))]
    [Category(Categories.Regression)]
    public void CutFlow_OfHistograms_IsThatOfTheEvents(string name, string[] words)
    {
        string histograms = Simulate(name, "histograms", words), summary = Simulate("summary", "summary", words);
        foreach ((string file, string place) in (ReadOnlySpan<(string, string)>)[(histograms, "a"), (summary, "b")])
        {
            CommandRun run = CommandRun.Of("select", file, "--output", _folder.File(place));
            Assert.That(run.ExitCode, Is.Zero, run.Error);
        }
        foreach (string file in (string[])["cutflow.csv", "cutflow.json"])
            Assert.That(File.ReadAllText(_folder.File($"a/{file}")), Is.EqualTo(File.ReadAllText(_folder.File($"b/{file}"))));
    }

    [Test]
    [Category(Categories.Regression)]
    public void Plots_OfHistograms_AreThoseOfTheEvents()
    {
        string[] words = ["--geometry", "split.yaml"];
        string histograms = Simulate("h", "histograms", words), events = Simulate("e", "events", words);
        Plot(histograms, "a");
        Plot(Reconstruct(events), "b", "--truth", events);
        string[] files = [.. Directory.GetFiles(_folder.File("b")).Select(file => Path.GetFileName(file)!)];
        Assert.That(files, Has.Length.GreaterThan(30));
        Assert.That(Directory.GetFiles(_folder.File("a")).Select(Path.GetFileName), Is.EquivalentTo(files));
        foreach (string file in files)
            Assert.That(File.ReadAllBytes(_folder.File($"a/{file}")).AsSpan().SequenceEqual(File.ReadAllBytes(_folder.File($"b/{file}"))), file);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Files_OfHistograms_AreTakenOnlyForWhatTheyAre()
    {
        string histograms = Simulate("h", "histograms"), summary = Simulate("s", "summary", "--first-event", "1000");
        CommandRun info = CommandRun.Of("info", histograms);
        CommandRun mixed = CommandRun.Of("merge", _folder.File("x.h5"), histograms, summary);
        CommandRun twice = CommandRun.Of("merge", _folder.File("x.h5"), histograms, histograms);
        Assert.Multiple(() =>
        {
            Assert.That(info.Output, Does.Contain("na64mu.hist, stages sim, reco, hist").And.Contains("energy_all").And.Contains("beam_trigger"));
            Assert.That(mixed.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
            Assert.That(mixed.Error, Does.Contain("the kind of file"));
            Assert.That(twice.Error, Does.Contain("byte for byte the same file"));
            Assert.That(CommandRun.Of("reconstruct", histograms, "--output", _folder.File("y.h5")).Error, Does.Contain("it is of type na64mu.hist"));
            Assert.That(CommandRun.Of("plot", histograms, "--truth", summary).Error, Does.Contain("holds histograms"));
            Assert.That(CommandRun.Of("simulate", "--store", "rows").ExitCode, Is.EqualTo(ExitCode.Usage));
        });
    }

    /// <summary>Attributes that are numbers, of all groups.</summary>
    private static SortedDictionary<string, long> Numbers(string path)
    {
        using NativeFile file = H5File.OpenRead(path);
        var numbers = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (IH5Group group in file.Group("hist").Children().OfType<IH5Group>().Append(file.Group("cutflow")))
        {
            foreach (IH5Attribute attribute in group.Attributes().Where(attribute => attribute.Type.Size == sizeof(long)))
                numbers.Add($"{group.Name}.{attribute.Name}", attribute.Read<long>());
        }
        Assert.That(numbers, Has.Count.GreaterThan(26));
        return numbers;
    }

    private IEnumerable<string> Shares(string store, string[] words) =>
        Enumerable.Range(0, Shards).Select(index => Simulate($"{store}{index}", store, [.. words, "--shard", $"{index}", "--of", $"{Shards}"]));

    private string Simulate(string name, string store, params string[] words)
    {
        string path = _folder.File(name + ".h5");
        string[] threads = words.Contains("--threads") ? [] : ["--threads", "1"];
        words = [.. words.Select(word => word == "split.yaml" ? _folder.File(word) : word)];
        CommandRun run = CommandRun.Of(
            ["simulate", "--physics", "fast", "--events", $"{Events}", "--output", path, "--store", store, "--no-progress", .. threads, .. words]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return path;
    }

    private string Merge(string[] files)
    {
        string path = _folder.File("merged.h5");
        CommandRun run = CommandRun.Of(["merge", path, .. files.Reverse()]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return path;
    }

    private static string Reconstruct(string path)
    {
        CommandRun run = CommandRun.Of("reconstruct", path, "--output", path + ".reco");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return path + ".reco";
    }

    private void Plot(string file, string place, params string[] words)
    {
        CommandRun run = CommandRun.Of(["plot", file, "--output", _folder.File(place), .. words]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }
}
