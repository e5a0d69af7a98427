using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>Runs killed at random moments, as a process of their own; docs/validation.md has more cycles.</summary>
[TestFixture]
[Platform("Linux")]
public sealed class KillAndResumeTests
{
    private static string Script => Repository.File("Tests/Scripts/kill-and-resume.sh");

    [TestCase(4, "events")]
    [TestCase(2, "summary")]
    [TestCase(2, "histograms")]
    [TestCase(200, "events", Category = Categories.LongRunning)]
    [Category(Categories.Regression)]
    public void Simulate_KilledTimeAndAgain_EndsWithTheSameBytes(int cycles, string store)
    {
        CommandRun run = ChildProgram.Run("bash", Script, $"{cycles}", "2500", "1", store, "dotnet", ChildProgram.Program);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        TestContext.Out.WriteLine(run.Output);
        Assert.That(run.Output, Does.Contain("all with the bytes of an undisturbed run"));
    }
}
