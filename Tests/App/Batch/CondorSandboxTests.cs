using System.IO;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Batch;

/// <summary>A production for HTCondor with a packed program, carried out by Tests/Scripts/condor_sandbox.sh, which does what HTCondor's manual says of files and exit codes.</summary>
[TestFixture]
[Platform("Linux")]
public sealed class CondorSandboxTests
{
    private const string Events = "16000";

    /// <summary>The program as it was built, which needs the .NET of this machine; a published folder is packed in the same way.</summary>
    private static string BuiltProgram => Path.Combine(TestContext.CurrentContext.TestDirectory, "..", "..", "App", Path.GetFileName(TestContext.CurrentContext.TestDirectory));

    [Test]
    [Category(Categories.Regression)]
    public void Production_InEmptyFoldersWithCheckpointsAndAKill_EqualsOneRun()
    {
        using var folder = new TemporaryFolder();
        string archive = folder.File("na64mu-test.tar.gz"), production = folder.File("production");
        CommandRun packed = ChildProgram.Run("tar", "-C", BuiltProgram, "--exclude=./runtimes", "--transform=s,^[.],na64mu,", "-czf", archive, ".");
        Assert.That(packed.ExitCode, Is.Zero, packed.Error);
        CommandRun made = CommandRun.Of(
            "batch", "make", "htcondor", "--physics", "fast", "--events", Events, "--run", "7", "--seed", "3", "--tag", "pool", "--jobs", "2", "--output", production,
            "--program", archive, "--time-per-event", "0.2", "--memory", "500");
        Assert.That(made.ExitCode, Is.Zero, made.Error);

        CommandRun jobs = ChildProgram.Run("timeout", "150", Repository.File("Tests/Scripts/condor_sandbox.sh"), production, folder.File("scratch"), "1", "0");
        Assert.That(jobs.ExitCode, Is.Zero, jobs.Output + jobs.Error);
        Assert.That(jobs.Output, Does.Contain("share 0, attempt 1: exit code 85").And.Contain("share 1, attempt 1: exit code 137").And.Contain("2 jobs, 1 checkpoints, 1 tried again"));
        CommandRun status = CommandRun.Of("batch", "status", production, "--deep");
        Assert.That(status.ExitCode, Is.Zero, status.Output);
        CommandRun merged = ChildProgram.Run(Path.Combine(production, "merge.sh"));
        Assert.That(merged.ExitCode, Is.Zero, merged.Error);
        Assert.That(CommandRun.Of("simulate", "--physics", "fast", "--run", "7", "--seed", "3", "--events", Events, "--output", folder.File("single.h5"), "--quiet").ExitCode, Is.Zero);
        MergedFile.AssertEqualsRun(Path.Combine(production, "na64mu_pool_r000007.sim.h5"), folder.File("single.h5"));
    }
}
