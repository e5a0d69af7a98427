using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Batch;

/// <summary>What "batch status" finds and "batch resubmit" does about it, for one production with a share in each state.</summary>
[TestFixture]
public sealed class BatchStatusTests
{
    private const int Jobs = 8;

    private static readonly string[] Expected = ["done", "bad", "running", "stopped", "stopped", "failed", "missing", "bad"];

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Make()
    {
        _folder = new TemporaryFolder();
        CommandRun run = CommandRun.Of(
            "batch", "make", "local", "--output", _folder.Path, "--jobs", $"{Jobs}", "--tag", "test", "--physics", "fast", "--run", "12", "--events", "81",
            "--first-event", "500", "--program", Repository.File("README.md"), "--time-per-event", "1");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("an event takes 1 ms of one core").And.Not.Contains("asked for").And.Not.Contains("shorter than"));
        Simulate(0, Out(0));
        Simulate(1, Out(1));
        using (FileStream file = File.OpenWrite(Out(1))) file.SetLength(file.Length - 1);
        Attempts(2, "start");
        Attempts(3, "start", "exit 85");
        Attempts(4, "start");
        File.SetLastWriteTimeUtc(Notes(4), new DateTime(2022, 3, 22, 0, 0, 0, DateTimeKind.Utc));
        Attempts(5, "start", "exit 4", "start", "exit 5");
        Simulate(6, Out(7));
    }

    [TearDown]
    public void RemoveFiles() => _folder.Dispose();

    [TestCase("--deep")]
    [TestCase("--quick")]
    [TestCase("--json")]
    [Category(Categories.Unit)]
    public void Status_OfAProduction_FindsWhatIsThere(string option)
    {
        CommandRun run = CommandRun.Of("batch", "status", _folder.Path, option, "--json");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InvalidInput), run.Error);
        JsonElement[] shards = [.. run.Json.GetProperty("shards").EnumerateArray()];
        Assert.That(shards.Select(shard => shard.GetProperty("state").GetString()), Is.EqualTo(Expected));
        Assert.That(shards[5].GetProperty("exit_code").GetInt32(), Is.EqualTo(5));
        Assert.That(shards[5].GetProperty("attempts").GetInt32(), Is.EqualTo(2));
        Assert.That(shards[7].GetProperty("problems")[0].GetString(), Does.Contain("share 6 of 8"));
        Assert.That(run.Json.GetProperty("counts").GetProperty("stopped").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Status_AsText_NamesSharesAndReasons()
    {
        CommandRun run = CommandRun.Of("batch", "status", _folder.Path);
        Assert.That(run.Output, Does.Contain("done          1  0\n").And.Contains("stopped       2  3-4\n").And.Contains("share 5: exit code 5")
            .And.Contains("share 4: killed without a word").And.Contains("1 of 8 shares are good; next: na64mu batch resubmit "));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Share_OfOtherSettings_IsBad()
    {
        using var other = new TemporaryFolder();
        foreach (string name in (string[])["production.json", "run.yaml", "geometry.yaml"]) File.Copy(_folder.File(name), other.File(name));
        Directory.CreateDirectory(other.File("out"));
        File.Copy(Out(0), other.File(Path.GetRelativePath(_folder.Path, Out(0))));
        File.AppendAllText(other.File("run.yaml"), "# edited\n");
        JsonElement shard = CommandRun.Of("batch", "status", other.Path, "--json").Json.GetProperty("shards")[0];
        Assert.That(shard.GetProperty("state").GetString(), Is.EqualTo("bad"));
        Assert.That(shard.GetProperty("problems")[0].GetString(), Does.Contain("run.yaml"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Resubmit_OfAProduction_MovesBadFilesAsideAndNamesTheRest()
    {
        byte[] good = File.ReadAllBytes(Out(0)), bad = File.ReadAllBytes(Out(1));
        JsonElement answer = CommandRun.Of("batch", "resubmit", _folder.Path, "--json").Json;
        Assert.That(answer.GetProperty("shards").EnumerateArray().Select(shard => shard.GetInt32()), Is.EqualTo((int[])[1, 3, 4, 5, 6, 7]));
        Assert.That(File.ReadAllText(_folder.File("resubmit_001.sh")), Does.Contain("local.sh\" \"$@\" 1 3 4 5 6 7\n"));
        Assert.That(File.ReadAllBytes(Out(0)), Is.EqualTo(good));
        Assert.That(File.Exists(Out(1)) || File.Exists(Out(7)), Is.False);
        Assert.That(File.ReadAllBytes(_folder.File("out/aside_001/na64mu_test_r000012_0001.sim.h5")), Is.EqualTo(bad));
        Assert.That(File.Exists(Notes(2)) && !File.Exists(Notes(5)), "notes of a running job stay");
    }

    private static string Name(int shard) => string.Create(CultureInfo.InvariantCulture, $"out/na64mu_test_r000012_{shard:0000}");

    private string Out(int shard) => _folder.File(Name(shard) + ".sim.h5");

    private string Notes(int shard) => _folder.File(Name(shard) + ".attempts");

    private void Attempts(int shard, params string[] events) => File.WriteAllLines(Notes(shard), events.Select(text => $"2022-03-22T00:00:00Z node {text}"));

    private void Simulate(int shard, string path)
    {
        CommandRun run = CommandRun.Of(
            "simulate", "--config", _folder.File("run.yaml"), "--geometry", _folder.File("geometry.yaml"), "--events", "81", "--first-event", "500",
            "--shard", $"{shard}", "--of", $"{Jobs}", "--threads", "1", "--output", path, "--no-progress");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }
}
