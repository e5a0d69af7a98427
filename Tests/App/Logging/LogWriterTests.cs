using System.IO;
using System.Linq;
using NA64Mu.App;
using NA64Mu.App.Logging;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Logging;

[TestFixture]
public sealed class LogWriterTests
{
    private static readonly string[] Lines = ["error: e", "warning: w", "1/2 events", "debug: d"];

    [TestCase(LogLevel.Error, 1)]
    [TestCase(LogLevel.Warning, 2)]
    [TestCase(LogLevel.Info, 3)]
    [TestCase(LogLevel.Debug, 4)]
    [Category(Categories.Unit)]
    public void WriteLine_AtALevel_TellsItAndThoseBefore(LogLevel level, int told)
    {
        using var folder = new TemporaryFolder();
        var console = new StringWriter();
        using (var log = new LogWriter(console, new ManualTime()))
        {
            log.Tell(level);
            log.KeepIn(folder.File("a.log"));
            foreach (string line in Lines) log.WriteLine(line);
            log.Write("bar");
        }
        string bar = level >= LogLevel.Info ? "bar" : "";
        Assert.That(console.ToString(), Is.EqualTo(string.Concat(Lines.Take(told).Select(line => line + "\n")) + bar));
        string[] kept = File.ReadAllLines(folder.File("a.log"));
        Assert.That(kept, Has.All.Match(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ ."));
        Assert.That(kept.Select(line => line[21..]), Is.EqualTo(Lines.Take(level == LogLevel.Debug ? 4 : 3)), "the file keeps what quiet leaves out");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Options_OfARun_SayWhatIsTold()
    {
        using var folder = new TemporaryFolder();
        CommandRun Simulate(string name, params string[] words) =>
            CommandRun.Of(["simulate", "--physics", "fast", "-n", "10", "--threads", "1", "--output", folder.File(name), .. words]);
        CommandRun plain = Simulate("a.h5"), quiet = Simulate("b.h5", "-q", "--log-file", folder.File("b.log")), verbose = Simulate("c.h5", "-v");
        Assert.That((plain.ExitCode, quiet.ExitCode, verbose.ExitCode), Is.EqualTo((0, 0, 0)));
        Assert.That(plain.Error, Does.Contain("10/10 events").And.Contains("wrote ").And.Not.Contains("debug:"));
        Assert.That(quiet.Error, Is.Empty);
        Assert.That(File.ReadAllText(folder.File("b.log")), Does.Contain("Z 10/10 events").And.Contains("Z wrote "));
        Assert.That(verbose.Error, Does.Contain("debug: na64mu ").And.Contains("debug: ms per event: physics "));
        Assert.That(File.ReadAllBytes(folder.File("b.h5")), Is.EqualTo(File.ReadAllBytes(folder.File("a.h5"))));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Log_OnADataFileOrTheOutput_IsRefused()
    {
        using var folder = new TemporaryFolder();
        string data = folder.File("a.h5"), absent = folder.File("b.h5");
        Assert.That(CommandRun.Of("simulate", "--physics", "fast", "-n", "3", "-o", data, "--no-progress").ExitCode, Is.Zero);
        byte[] before = File.ReadAllBytes(data);
        CommandRun onData = CommandRun.Of("info", data, "--log-file", data), onOutput = CommandRun.Of("simulate", "--physics", "fast", "-n", "3", "-o", absent, "--log-file", absent);
        Assert.That((onData.ExitCode, onOutput.ExitCode), Is.EqualTo((ExitCode.Usage, ExitCode.Usage)));
        Assert.That(onData.Error, Does.Contain("--log-file").And.Contains("is there and is no log"));
        Assert.That(onOutput.Error, Does.Contain("--log-file").And.Contains("is the output too"));
        string text = folder.File("card.yaml"), log = folder.File("a.log");
        File.WriteAllText(text, "seed: 1\n");
        Assert.That(CommandRun.Of("info", data, "--log-file", text).Error, Does.Contain("is there and is no log"));
        Assert.That(File.ReadAllText(text), Is.EqualTo("seed: 1\n"));
        for (int run = 0; run < 2; run++) Assert.That(CommandRun.Of("validate", data, "-v", "--log-file", log).ExitCode, Is.Zero, "a log is added to");
        Assert.That(File.ReadAllBytes(data), Is.EqualTo(before));
        Assert.That(File.Exists(absent), Is.False);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Options_ThatMakeNoSense_AreErrors()
    {
        CommandRun both = CommandRun.Of("config", "schema", "-q", "-v"), nowhere = CommandRun.Of("config", "schema", "--log-file", "/nowhere/a.log"),
            impatient = CommandRun.Of("simulate", "--progress-interval", "0");
        Assert.That((both.ExitCode, nowhere.ExitCode, impatient.ExitCode), Is.EqualTo((ExitCode.Usage, ExitCode.InputOutput, ExitCode.Usage)));
        Assert.That(both.Error, Does.Contain("error: command line: --quiet: cannot go with --verbose"));
        Assert.That(nowhere.Error, Does.StartWith("error: cannot write /nowhere/a.log"));
    }
}
