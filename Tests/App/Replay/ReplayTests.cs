using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Replay;

/// <summary>Events made again from nothing but the file that has them.</summary>
[TestFixture]
public sealed class ReplayTests
{
    private readonly TemporaryFolder _folder = new();

    private static IEnumerable<TestCaseData> Runs =>
    [
        new TestCaseData("m2", (string[])["--physics", "fast"]),
        new TestCaseData("full", (string[])["--physics", "full", "--events", "6"]),
        new TestCaseData("pencil", (string[])["--physics", "fast", "--source", "pencil", "--particle", "e-", "--momentum", "80.1 GeV", "--spot", "5 7 mm", "--direction", "0.01 0.003 0.7"]),
        new TestCaseData("signal", (string[])["--physics", "fast", "--signal", "zprime", "--mass", "100 MeV", "--coupling", "1e-4"]),
        new TestCaseData("weighted", (string[])["--physics", "fast", "--geometry", "*"]),
        new TestCaseData("beam", (string[])["--physics", "fast", "--source", "hepmc:*"]),
    ];

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [TestCaseSource(nameof(Runs))]
    [Category(Categories.Regression)]
    public void Replay_AnyEventOfSimulatedOrReconstructedFile_IsIdentical(string name, string[] options)
    {
        string simulated = Simulate(name, options);
        string reconstructed = _folder.File(name + ".reco.h5");
        Assert.That(CommandRun.Of("reconstruct", simulated, "--output", reconstructed).ExitCode, Is.Zero);
        foreach (int number in (int[])[0, 3, 5])
        {
            JsonElement json = Replay(simulated, number).Json;
            Assert.That(json.GetProperty("verdict").GetString(), Is.EqualTo("identical"), json.GetProperty("differences").ToString());
            Assert.That(json.GetProperty("columns_compared").GetInt32(), Is.GreaterThan(80));
            Assert.That(json.GetProperty("warnings").GetArrayLength(), Is.Zero);
            Assert.That(json.GetProperty("not_in_file").GetArrayLength() + json.GetProperty("not_replayed").GetArrayLength(), Is.Zero);
        }
        CommandRun late = name == "beam" ? Replay(reconstructed, 5, "--beam-file", _folder.File("beam.hepmc3.gz")) : Replay(reconstructed, 5);
        Assert.That(late.Json.GetProperty("verdict").GetString(), Is.EqualTo("identical"), late.Error);
    }

    [Test]
    [Category(Categories.Regression)]
    public void Replay_MergedFile_IsIdenticalInEachPart()
    {
        string[] parts = [.. Enumerable.Range(0, 3).Select(shard => Simulate($"part{shard}", "--physics", "fast", "--events", "20", "--shard", $"{shard}", "--of", "3"))];
        string merged = _folder.File("merged.h5");
        CommandRun merge = CommandRun.Of(["merge", merged, .. parts]);
        Assert.That(merge.ExitCode, Is.Zero, merge.Error);
        foreach (int number in (int[])[0, 6, 19]) Assert.That(Replay(merged, number).Json.GetProperty("verdict").GetString(), Is.EqualTo("identical"));
        CommandRun beyond = Replay(merged, 20);
        Assert.That(beyond.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(beyond.Error, Does.Contain("there is no event 20; it has events 0 to 19"));
    }

    /// <summary>One bit of one energy turned in the file: the replay must see it, and name the column.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Replay_FileWithAChangedNumber_NamesTheColumn()
    {
        string path = Simulate("changed", "--physics", "fast", "--events", "4");
        byte[] bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, Reseeded(bytes));
        CommandRun run = CommandRun.Of("replay", path, "--event", "2");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.QualityLimit), run.Error);
        Assert.That(run.Output, Does.Contain("DIFFERS in").And.Contain("Event/CalorimeterDigits_begin: row 1 is"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Steps_AsCsv_AddUpToTheDepositOfTheEvent()
    {
        string path = Simulate("steps", "--physics", "full", "--events", "1", "--source", "pencil", "--particle", "gamma", "--momentum", "300 MeV", "--position", "0 0 -1 m");
        string csv = _folder.File("steps.csv");
        CommandRun run = CommandRun.Of("replay", path, "--event", "0", "--steps", "csv", "--output", csv, "--json");
        Assert.That(run.Error, Does.Contain($"wrote {csv}"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        JsonElement row = run.Json.GetProperty("branches")[0];
        string[] lines = File.ReadAllLines(csv);
        Dictionary<string, int> place = lines[0].Split(',').Select((column, index) => (column, index)).ToDictionary();
        string[][] steps = [.. lines[1..].Select(line => line.Split(','))];
        Assert.That(steps, Has.Length.EqualTo(run.Json.GetProperty("steps").GetInt32()).And.Length.EqualTo(row.GetProperty("Truth/steps").GetInt32()));
        double deposited = steps.Sum(step => Number(step[place["deposit_mev"]]));
        Assert.That(deposited, Is.EqualTo(row.GetProperty("Truth/energy_deposited").GetDouble()).Within(1e-9).Percent);
        Assert.That(steps[0][place["species"]], Is.EqualTo("gamma"));
        Assert.That(steps.Select(step => step[place["end"]]), Does.Contain("conversion").Or.Contain("compton"));
        string[] known = [.. steps.Select(step => step[place["track"]])];
        Assert.That(steps.Select(step => step[place["parent"]]), Is.All.Matches<string>(parent => known.Contains(parent)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Steps_OfOneBranch_AreOfThatBranchAlone()
    {
        string path = Simulate("weighted-steps", "--physics", "fast", "--geometry", "*");
        CommandRun all = CommandRun.Of("replay", path, "--event", "1", "--steps", "csv");
        Assert.That(all.Output.Split('\n').Skip(1).Any(line => line.StartsWith("1,", StringComparison.Ordinal)));
        CommandRun one = CommandRun.Of("replay", path, "--event", "1", "--branch", "1", "--steps", "csv");
        Assert.That(one.ExitCode, Is.Zero, one.Error);
        Assert.That(one.Error, Does.Contain("identical in"));
        Assert.That(one.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1), Is.Not.Empty.And.All.StartsWith("1,"));
        Assert.That(CommandRun.Of("replay", path, "--event", "1", "--branch", "99").ExitCode, Is.EqualTo(ExitCode.InvalidInput));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Replay_ReconstructedFileOfABeamFile_AsksForTheBeamFileByItsHash()
    {
        string path = Simulate("ask", "--physics", "fast", "--source", "hepmc:*");
        string reconstructed = _folder.File("ask.reco.h5");
        Assert.That(CommandRun.Of("reconstruct", path, "--output", reconstructed).ExitCode, Is.Zero);
        CommandRun without = Replay(reconstructed, 0);
        Assert.That(without.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(without.Error, Does.Contain("beam.hepmc3.gz").And.Contain("SHA-256"));
        string other = _folder.File("other.hepmc3");
        Assert.That(CommandRun.Of("beam", "--events", "3", "--output", other).ExitCode, Is.Zero);
        Assert.That(Replay(reconstructed, 0, "--beam-file", other).Error, Does.Contain("this is not the beam file of the run"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Options_ThatHaveNoEffect_AreRefused()
    {
        string path = Simulate("options", "--physics", "fast", "--events", "1");
        Assert.That(CommandRun.Of("replay", path, "--event", "0", "--output", "x").ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(CommandRun.Of("replay", path, "--event", "0", "--beam-file", "x").ExitCode, Is.EqualTo(ExitCode.InvalidInput));
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static CommandRun Replay(string path, int number, params string[] options) => CommandRun.Of(["replay", path, "--event", $"{number}", "--json", .. options]);

    /// <summary>The file with another seed in its configuration, which has as many digits.</summary>
    private static byte[] Reseeded(byte[] bytes)
    {
        int place = bytes.AsSpan().IndexOf("seed: 1\n"u8);
        Assert.That(place, Is.Positive);
        bytes[place + 6] = (byte)'2';
        return bytes;
    }

    private string Simulate(string name, params string[] options)
    {
        string path = _folder.File(name + ".sim.h5");
        string[] resolved = [.. options.Select(option => option.Replace("hepmc:*", "hepmc:" + Beam(), StringComparison.Ordinal)).Select(option => option == "*" ? Geometry() : option)];
        string[] events = options.Contains("--events") ? [] : ["--events", "8"];
        CommandRun run = CommandRun.Of(["simulate", "--output", path, "--no-progress", .. events, .. resolved]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return path;
    }

    private string Beam()
    {
        string path = _folder.File("beam.hepmc3.gz");
        if (!File.Exists(path)) Assert.That(CommandRun.Of("beam", "--events", "8", "--seed", "9", "--output", path).ExitCode, Is.Zero);
        return path;
    }

    /// <summary>The set-up with muons that are split in front of the ECAL.</summary>
    private string Geometry()
    {
        string path = _folder.File("split.yaml");
        File.WriteAllText(path, File.ReadAllText(DefaultLayout.File) + "\nweighting:\n  splitting: [{name: all, primary: true, z: -1 m, factor: 2}]\n");
        return path;
    }
}
