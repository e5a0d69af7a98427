using System.Diagnostics;
using System.IO;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Batch;

/// <summary>Productions that keep less than all events, and that take their beam from a file.</summary>
[TestFixture]
[Platform("Linux")]
public sealed class StoredProductionTests
{
    private const int LongestWait = 60_000;

    private static string Program => Path.Combine(TestContext.CurrentContext.TestDirectory, "na64mu");

    [TestCase("summary", ".reco.h5")]
    [TestCase("histograms", ".hist.h5")]
    [Category(Categories.Regression)]
    public void Production_FromABeamFile_EqualsOneRunOfAllItsEvents(string store, string suffix)
    {
        using var folder = new TemporaryFolder();
        string card = folder.File("cards/my.yaml");
        Directory.CreateDirectory(folder.File("cards"));
        Require("beam", "--events", "250", "--output", folder.File("cards/beam.hepmc3"));
        File.WriteAllText(card, "physics: fast\nsource: hepmc\nhepmc:\n  file: beam.hepmc3\n");
        string production = folder.File("production");
        Require(
            "batch", "make", "local", "--config", card, "--store", store, "--output", production, "--jobs", "2", "--tag", "file", "--time-per-event", "1",
            "--program", Program);
        Assert.That(Run(Path.Combine(production, "local.sh")), Is.Zero);
        Assert.That(File.Exists(Path.Combine(production, "out/na64mu_file_r000001_0001" + suffix)));
        CommandRun status = CommandRun.Of("batch", "status", production, "--deep");
        Assert.That(status.ExitCode, Is.EqualTo(ExitCode.Success), status.Output);
        Assert.That(Run(Path.Combine(production, "merge.sh")), Is.Zero);
        Require("simulate", "--config", card, "--store", store, "--output", folder.File("single.h5"), "--no-progress");
        MergedFile.AssertEqualsRun(Path.Combine(production, "na64mu_file_r000001" + suffix), folder.File("single.h5"));
    }

    private static void Require(params string[] words)
    {
        CommandRun run = CommandRun.Of(words);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    /// <summary>Runs a script from a folder that is not its own.</summary>
    private static int Run(string script)
    {
        using Process process = Process.Start(new ProcessStartInfo(script) { WorkingDirectory = Path.GetTempPath() })!;
        Assert.That(process.WaitForExit(LongestWait));
        return process.ExitCode;
    }
}
