using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using NA64Mu.App;
using NA64Mu.App.Batch;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Batch;

/// <summary>A whole production with jobs as processes: made, stopped, gone on with, damaged, repaired, merged.</summary>
[TestFixture]
[Platform("Linux")]
public sealed class LocalProductionTests
{
    private const int LongestWait = 60_000;

    /// <summary>Longer than a journal without a block, whose header holds the geometry [bytes].</summary>
    private const int JournalHeader = 60_000;

    private const string Events = "4000";
    private const string First = "out/na64mu_e2e_r000012_0000";
    private const string Last = "out/na64mu_e2e_r000012_0002";

    private static string HostName => System.Net.Dns.GetHostName();

    private static string Program => Path.Combine(TestContext.CurrentContext.TestDirectory, "na64mu");

    [Test]
    [Category(Categories.Regression)]
    public void Production_StoppedDamagedAndRepaired_EqualsOneRun()
    {
        using var folder = new TemporaryFolder();
        Assert.That(Make(folder).ExitCode, Is.Zero);
        StopTheFirstJob(folder);
        CommandRun stopped = CommandRun.Of("batch", "status", folder.Path, "--json");
        Assert.That(stopped.ExitCode, Is.EqualTo(ExitCode.InvalidInput), stopped.Error);
        Assert.That(States(stopped), Is.EqualTo((string[])["stopped", "missing", "missing"]));
        Assert.That(stopped.Json.GetProperty("shards")[0].GetProperty("events_kept").GetInt64(), Is.InRange(100, 1333));

        Assert.That(Run(folder, "./local.sh", "--parallel", "2"), Is.Zero);
        Assert.That(AttemptLog.Read(folder.File(First + ".attempts")), Is.EqualTo(new AttemptLog(2, 0, HostName)));
        byte[] good = File.ReadAllBytes(folder.File(First + ".sim.h5"));
        Assert.That(CommandRun.Of("batch", "status", folder.Path, "--deep").ExitCode, Is.Zero);

        Damage(folder.File(Last + ".sim.h5"));
        Assert.That(States(CommandRun.Of("batch", "status", folder.Path, "--json")), Is.EqualTo((string[])["done", "done", "bad"]));
        Assert.That(Run(folder, "./merge.sh"), Is.EqualTo(ExitCode.InvalidInput));
        CommandRun repaired = CommandRun.Of("batch", "resubmit", folder.Path, "--submit");
        Assert.That(repaired.ExitCode, Is.Zero, repaired.Error);
        Assert.That(repaired.Error, Does.Contain("moved aside: out/aside_001/na64mu_e2e_r000012_0002.sim.h5"));
        Assert.That(File.ReadAllBytes(folder.File(First + ".sim.h5")), Is.EqualTo(good));
        CommandRun status = CommandRun.Of("batch", "status", folder.Path);
        Assert.That(status.ExitCode, Is.Zero, status.Output);

        Assert.That(Run(folder, "./merge.sh"), Is.Zero);
        Assert.That(CommandRun.Of(
            "simulate", "--physics", "fast", "--run", "12", "--seed", "5", "--events", Events, "--output", folder.File("single.sim.h5"), "--no-progress").ExitCode, Is.Zero);
        MergedFile.AssertEqualsRun(folder.File("na64mu_e2e_r000012.sim.h5"), folder.File("single.sim.h5"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Make_WhereAFolderIs_NeedsForceAndSparesResults()
    {
        using var folder = new TemporaryFolder();
        Assert.That(Make(folder).ExitCode, Is.Zero);
        Assert.That(Make(folder).ExitCode, Is.EqualTo(ExitCode.InputOutput));
        Assert.That(Make(folder, "--force").ExitCode, Is.Zero);
        File.WriteAllText(folder.File(First + ".sim.h5"), "precious");
        CommandRun run = Make(folder, "--force");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InputOutput));
        Assert.That(run.Error, Does.Contain("results"));
    }

    [TestCase("--tag", "a/b")]
    [TestCase("--jobs", "5000")]
    [TestCase("--time-per-event", "-1")]
    [TestCase("--program", "absent/na64mu")]
    [TestCase("--max-array-size", "100")]
    [TestCase("--at-once", "2")]
    [TestCase("--time", "60")]
    [TestCase("--memory", "2000")]
    [Category(Categories.Unit)]
    public void Make_WithBadOptions_IsAMistakeOfUse(string option, string value)
    {
        using var folder = new TemporaryFolder();
        string[] options = ["batch", "make", "local", "--output", folder.File("p"), "--events", Events, "--jobs", "3"];
        CommandRun run = CommandRun.Of(option == "--jobs" ? [.. options[..^2], option, value] : [.. options, option, value]);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage), run.Error);
        Assert.That(run.Error, Does.Contain(option));
        Assert.That(folder.Files, Is.Empty);
    }

    [TestCase("status")]
    [TestCase("resubmit")]
    [Category(Categories.Unit)]
    public void Verb_OnNoProduction_SaysSo(string verb)
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.Of("batch", verb, folder.Path);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(run.Error, Does.Contain("batch make"));
    }

    private static CommandRun Make(TemporaryFolder folder, params string[] more) => CommandRun.Of(
    [
        "batch", "make", "local", "--output", folder.Path, "--jobs", "3", "--tag", "e2e", "--physics", "fast", "--run", "12", "--seed", "5", "--events", Events,
        "--program", Program, "--time-per-event", "1", .. more,
    ]);

    private static void StopTheFirstJob(TemporaryFolder folder)
    {
        using Process local = Start(folder, "./local.sh", "--parallel", "1");
        var journal = new FileInfo(folder.File(First + ".sim.h5.journal"));
        Assert.That(SpinWait.SpinUntil(() => { journal.Refresh(); return local.HasExited || (journal.Exists && journal.Length > JournalHeader); }, LongestWait));
        using (Process kill = Process.Start("kill", ["-TERM", $"{local.Id}"])) kill.WaitForExit();
        Assert.That(local.WaitForExit(LongestWait));
        Assert.That(local.ExitCode, Is.EqualTo(ExitCode.Terminated), File.ReadAllText(folder.File("logs/na64mu_e2e_r000012_0000.out")));
    }

    private static string?[] States(CommandRun status) =>
        [.. status.Json.GetProperty("shards").EnumerateArray().Select((JsonElement shard) => shard.GetProperty("state").GetString())];

    private static void Damage(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    private static int Run(TemporaryFolder folder, string script, params string[] arguments)
    {
        using Process process = Start(folder, script, arguments);
        Assert.That(process.WaitForExit(LongestWait));
        return process.ExitCode;
    }

    private static Process Start(TemporaryFolder folder, string script, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(folder.File(script), arguments) { WorkingDirectory = folder.Path })!;
}
