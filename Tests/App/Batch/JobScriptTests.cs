using System.Diagnostics;
using System.IO;
using System.Threading;
using NA64Mu.App.Batch;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Batch;

/// <summary>The wrapper with a program that only ends as it is told, to see what becomes of exit codes and signals.</summary>
[TestFixture]
[Platform("Linux")]
public sealed class JobScriptTests
{
    private const int LongestWait = 30_000;

    private const string Attempts = "out/na64mu_test_r000012_0003.attempts";

    [TestCase(0, 1)]
    [TestCase(2, 1)]
    [TestCase(5, 1)]
    [TestCase(143, 1)]
    [TestCase(4, 1 + JobScript.MostRetries)]
    [TestCase(137, 1 + JobScript.MostRetries)]
    [TestCase(85, 1 + JobScript.MostRestarts)]
    [Category(Categories.Unit)]
    public void Job_OfAProgramThatEnds_PassesItsCodeOnAndTriesAgainWhereThatHelps(int code, int attempts)
    {
        using TemporaryFolder folder = Production($"exit {code}");
        using Process job = Start(folder);
        Assert.That(job.WaitForExit(LongestWait));
        Assert.That(job.ExitCode, Is.EqualTo(code));
        Assert.That(AttemptLog.Read(folder.File(Attempts)), Is.EqualTo(new AttemptLog(attempts, code, System.Net.Dns.GetHostName())));
    }

    [TestCase("TERM", 143, 1)]
    [TestCase("USR1", 0, 2)]
    [Category(Categories.Unit)]
    public void Job_ToldToStop_TellsTheProgramAndWaitsForIt(string signal, int code, int attempts)
    {
        using TemporaryFolder folder = Production(
            "trap 'sleep 0.3; exit 143' TERM; trap 'sleep 0.3; touch again; exit 85' USR1; [ -e again ] && exit 0; touch ready; for i in {1..600}; do sleep 0.05; done");
        using Process job = Start(folder);
        Assert.That(SpinWait.SpinUntil(() => File.Exists(folder.File("ready")), LongestWait));
        using (Process kill = Process.Start("kill", [$"-{signal}", $"{job.Id}"])) kill.WaitForExit();
        Assert.That(job.WaitForExit(LongestWait));
        Assert.That(job.ExitCode, Is.EqualTo(code));
        Assert.That(AttemptLog.Read(folder.File(Attempts)), Is.EqualTo(new AttemptLog(attempts, code, System.Net.Dns.GetHostName())));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Job_OfAShareThatIsThere_LeavesItAlone()
    {
        using TemporaryFolder folder = Production("exit 1");
        Directory.CreateDirectory(folder.File("out"));
        File.WriteAllText(folder.File("out/na64mu_test_r000012_0003.sim.h5"), "precious");
        using Process job = Start(folder);
        Assert.That(job.WaitForExit(LongestWait));
        Assert.That(job.ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(folder.File("out/na64mu_test_r000012_0003.sim.h5")), Is.EqualTo("precious"));
    }

    private static TemporaryFolder Production(string program)
    {
        var folder = new TemporaryFolder();
        string path = folder.File("program.sh");
        ProductionFolder.WriteFile(folder.Path, "program.sh", $"#!/bin/bash\n{program}\n");
        Production production = SampleProductions.Of(BatchEngine.Local) with { Program = [path] };
        ProductionFolder.WriteFile(folder.Path, "job.sh", JobScript.Of(production));
        return folder;
    }

    private static Process Start(TemporaryFolder folder) => Process.Start(folder.File("job.sh"), ["3"]);
}
