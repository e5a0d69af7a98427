using System.Diagnostics;
using System.IO;
using System.Threading;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>Signals from outside, to a program of its own.</summary>
[TestFixture]
[Platform("Linux")]
public sealed class SignalCancellationTests
{
    private const int LongestWait = 60_000;

    [TestCase("TERM", ExitCode.Terminated)]
    [TestCase("INT", ExitCode.Interrupted)]
    [Category(Categories.Regression)]
    public void Simulate_StoppedByASignal_LeavesNoFile(string signal, int exitCode)
    {
        using var folder = new TemporaryFolder();
        using Process process = ChildProgram.Start("simulate", "--events", "10000000", "--output", folder.File("run.h5"), "--threads", "1");
        // The journal tells that the run is on its way.
        Assert.That(SpinWait.SpinUntil(() => process.HasExited || File.Exists(folder.File("run.h5.journal")), LongestWait));
        using (Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"])) kill.WaitForExit();
        bool hasEnded = process.WaitForExit(LongestWait);
        if (!hasEnded) process.Kill();
        string error = process.StandardError.ReadToEnd();
        Assert.That(hasEnded, "the program heeds the signal");
        Assert.That(process.ExitCode, Is.EqualTo(exitCode), error);
        Assert.That(error, Does.Contain("stopped by a signal"));
        Assert.That(folder.Files, Is.Empty);
    }
}
