using System;
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
[NonParallelizable] // a signal to this process would stop whatever other tests run in it
public sealed class SignalCancellationTests
{
    private const int LongestWait = 60_000;

    [TestCase("TERM", ExitCode.Terminated)]
    [TestCase("INT", ExitCode.Interrupted)]
    [TestCase("USR1", ExitCode.RestartMe)]
    [Category(Categories.Regression)]
    public void Simulate_StoppedByASignal_KeepsItsJournalAndSaysHowToGoOn(string signal, int exitCode)
    {
        using var folder = new TemporaryFolder();
        string error = SimulateUntilStopped(folder, 200_000, exitCode, process => Send(process, signal));
        Assert.That(error, Does.Contain($"stopped by a signal, SIG{signal}").And.Contain("--resume"));
        Assert.That(folder.Files, Is.EqualTo((string[])["run.h5.journal"]));
    }

    [Test]
    [Category(Categories.Regression)]
    public void Simulate_MoreSignalsBehindTheFirst_EndsAsByOne()
    {
        using var folder = new TemporaryFolder();
        string error = SimulateUntilStopped(folder, 200_000, ExitCode.RestartMe, process =>
        {
            // Of one kind: the system does not keep the order of different ones.
            for (int signal = 0; signal < 3; signal++) Send(process, "USR1");
        });
        Assert.That(error, Does.Contain("SIGUSR1"));
        Assert.That(folder.Files, Is.EqualTo((string[])["run.h5.journal"]));
    }

    [Test]
    [Category(Categories.Regression)]
    public void Simulate_AnotherJobWithTheSameOutput_FailsAndHarmsNothing()
    {
        using var folder = new TemporaryFolder();
        SimulateUntilStopped(folder, 200_000, ExitCode.Terminated, process =>
        {
            AssertThatASecondJobFails(folder, "--resume");
            AssertThatASecondJobFails(folder, "--force");
            Send(process, "TERM");
        });
        Assert.That(folder.Files, Is.EqualTo((string[])["run.h5.journal"]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Invoke_SignalBeforeTheRun_DoesNothing()
    {
        using var folder = new TemporaryFolder();
        using var signals = new SignalCancellation();
        using (Process kill = Process.Start("kill", ["-USR1", $"{Environment.ProcessId}"])) kill.WaitForExit();
        Assert.That(signals.Token.WaitHandle.WaitOne(LongestWait));
        using var error = new StringWriter();
        int exitCode = NA64Mu.App.Commands.CommandLine.Invoke(["simulate", "--output", folder.File("run.h5")], TextWriter.Null, error, signals);
        Assert.That((exitCode, error.ToString()), Is.EqualTo((ExitCode.RestartMe, $"error: stopped by a signal, SIGUSR1; nothing was left half-written{Environment.NewLine}")));
        Assert.That(folder.Files, Is.Empty);
    }

    private static void AssertThatASecondJobFails(TemporaryFolder folder, string way)
    {
        CommandRun second = CommandRun.Of("simulate", "--events", "10000000", "--physics", "fast", "--output", folder.File("run.h5"), way);
        Assert.That((second.ExitCode, second.Error.Contains("being used by another process")), Is.EqualTo((ExitCode.InputOutput, true)), second.Error);
    }

    private static string SimulateUntilStopped(TemporaryFolder folder, long journalBytes, int exitCode, Action<Process> stop)
    {
        using Process process = ChildProgram.Start("simulate", "--events", "10000000", "--physics", "fast", "--output", folder.File("run.h5"), "--threads", "1", "--no-progress");
        var journal = new FileInfo(folder.File("run.h5.journal"));
        // A journal of some length tells that the run is on its way.
        Assert.That(SpinWait.SpinUntil(() => process.HasExited || Refreshed(journal) > journalBytes, LongestWait));
        stop(process);
        bool hasEnded = process.WaitForExit(LongestWait);
        if (!hasEnded) process.Kill();
        string error = process.StandardError.ReadToEnd();
        Assert.That(hasEnded, "the program heeds the signal");
        Assert.That(process.ExitCode, Is.EqualTo(exitCode), error);
        return error;
    }

    private static long Refreshed(FileInfo file)
    {
        file.Refresh();
        return file.Exists ? file.Length : 0;
    }

    private static void Send(Process process, string signal)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        kill.WaitForExit();
    }
}
