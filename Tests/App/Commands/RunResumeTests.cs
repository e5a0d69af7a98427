using System.IO;
using NA64Mu.App;
using NA64Mu.App.Commands;
using NA64Mu.App.Output;
using NA64Mu.Tests.App.Output;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

/// <summary>"run --resume" with what a stopped or finished run has left, and outputs that cannot be written.</summary>
[TestFixture]
public sealed class RunResumeTests
{
    private readonly StoredRun _run = new();
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void NewFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    [Category(Categories.Regression)]
    public void Run_ResumedFromAJournalThenAgain_MakesEachResultOfTheSameEvents()
    {
        string simulated = _folder.File(RunCommand.SimulatedName), reconstructed = _folder.File(RunCommand.ReconstructedName);
        using (EventStore store = StoredRun.Open(simulated)) _run.FillTo(store, 4);
        Assert.That(Run(), Does.Not.Contain("complete: "));
        Assert.That(File.ReadAllBytes(simulated), Is.EqualTo(_run.Bytes));
        byte[] first = File.ReadAllBytes(reconstructed);
        File.Delete(reconstructed);
        // As a kill leaves it that comes between the renaming of the file and the end.
        File.WriteAllText(simulated + ".spool", "left");
        Assert.That(Run(), Does.Contain($"{simulated} is there already and complete: all that follows is made of it once more"));
        Assert.That(File.Exists(simulated + ".spool"), Is.False);
        Assert.That(File.ReadAllBytes(simulated), Is.EqualTo(_run.Bytes));
        Assert.That(File.ReadAllBytes(reconstructed), Is.EqualTo(first));
        Assert.That(File.Exists(_folder.File(RunCommand.SimulatedName + ".journal")), Is.False);
    }

    /// <summary>Not even the superuser can write there.</summary>
    [TestCase("events")]
    [TestCase("summary")]
    [TestCase("histograms")]
    [Platform("Linux")]
    [Category(Categories.Unit)]
    public void Simulate_OutputCannotBeWritten_FailsBeforeTheFirstEvent(string store)
    {
        CommandRun run = CommandRun.Of("simulate", "--events", "1000000000", "--physics", "fast", "--store", store, "-o", "/proc/na64mu.h5");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InputOutput));
        Assert.That(run.Error, Does.Contain("cannot write /proc"));
    }

    private string Run()
    {
        CommandRun run = CommandRun.Of("run", "--physics", "fast", "--events", $"{StoredRun.Events}", "--output", _folder.Path, "--resume", "--no-progress");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return run.Error;
    }
}
