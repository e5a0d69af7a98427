using System;
using System.Diagnostics;
using System.IO;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Batch;

/// <summary>A production on a Slurm of one node, which Tests/Scripts/slurm.sh starts, disturbs and shuts down.</summary>
[TestFixture]
[Platform("Linux")]
public sealed class SlurmProductionTests
{
    [Test]
    [Category(Categories.Regression)]
    [Category(Categories.LongRunning)]
    public void Production_OnSlurmWithJobsKilled_EqualsOneRun()
    {
        if (!File.Exists("/usr/sbin/slurmd")) Assert.Ignore("no Slurm here: apt-get install slurm-wlm");
        if (Environment.UserName != "root") Assert.Ignore("only root can start Slurm");
        using var folder = new TemporaryFolder();
        string program = Path.Combine(TestContext.CurrentContext.TestDirectory, "na64mu");
        var start = new ProcessStartInfo(Repository.File("Tests/Scripts/slurm.sh"), [program, folder.Path]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        TestContext.Out.Write(output);
        Assert.That(process.ExitCode, Is.Zero, output);
        MergedFile.AssertEqualsRun(folder.File("production/na64mu_slurm_r000007.sim.h5"), folder.File("single.sim.h5"));
    }
}
