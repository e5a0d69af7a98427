using System.IO;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>Disks that are really full, and become larger: what was finished is kept, and the rest follows.</summary>
[TestFixture]
[Platform("Linux")]
public sealed class DiskFullTests
{
    private const string Simulate = "simulate --physics fast --events 3000 --threads 1 --no-progress";

    /// <summary>Kilobytes: too few for the journal, or for all that the run needs at its end.</summary>
    [TestCase(700)]
    [TestCase(2000)]
    [TestCase(3500)]
    [Category(Categories.Regression)]
    public void Simulate_DiskFull_KeepsTheFinishedEventsAndGoesOnWhenThereIsSpace(int kilobytes)
    {
        using var folder = new TemporaryFolder();
        string disk = folder.File("disk");
        Directory.CreateDirectory(disk);
        if (ChildProgram.Shell($"mount -t tmpfs -o size={kilobytes}k tmpfs '{disk}'").ExitCode != 0) Assert.Ignore("only the superuser may mount a disk");
        try
        {
            CommandRun full = ChildProgram.Shell($"export DOTNET_EnableWriteXorExecute=0; na64mu {Simulate} -o '{disk}/a.h5'");
            Assert.That(full.ExitCode, Is.EqualTo(ExitCode.InputOutput), full.Error);
            Assert.That(full.Error, Does.Contain("No space left").And.Contain("of 3000 events are kept in").And.Contain("--resume"));
            Assert.That(Directory.GetFiles(disk), Is.EqualTo((string[])[$"{disk}/a.h5.journal"]));
            CommandRun resumed = ChildProgram.Shell($"mount -o remount,size=100m '{disk}' && na64mu {Simulate} -o '{disk}/a.h5' --resume");
            Assert.That(resumed.ExitCode, Is.Zero, resumed.Error);
            Assert.That(CommandRun.Of([.. Simulate.Split(' '), "-o", folder.File("b.h5")]).ExitCode, Is.Zero);
            Assert.That(File.ReadAllBytes($"{disk}/a.h5"), Is.EqualTo(File.ReadAllBytes(folder.File("b.h5"))));
        }
        finally
        {
            ChildProgram.Shell($"umount '{disk}'");
        }
    }

    [Test]
    [Category(Categories.Regression)]
    public void Merge_DiskFull_LeavesNothingAndHarmsNoShare()
    {
        using var folder = new TemporaryFolder();
        string disk = folder.File("disk");
        Directory.CreateDirectory(disk);
        string[] shares = [folder.File("0.h5"), folder.File("1.h5")];
        for (int share = 0; share < shares.Length; share++)
            Assert.That(CommandRun.Of("simulate", "--physics", "fast", "--events", "2000", "--quiet", "--shard", $"{share}", "--of", "2", "-o", shares[share]).ExitCode, Is.Zero);
        if (ChildProgram.Shell($"mount -t tmpfs -o size=700k tmpfs '{disk}'").ExitCode != 0) Assert.Ignore("only the superuser may mount a disk");
        try
        {
            string merge = $"na64mu merge '{disk}/all.h5' '{shares[0]}' '{shares[1]}'";
            CommandRun full = ChildProgram.Shell($"export DOTNET_EnableWriteXorExecute=0; {merge}");
            Assert.That(full.ExitCode, Is.EqualTo(ExitCode.InputOutput), full.Error);
            Assert.That(full.Error, Does.StartWith("error: ").And.Contain("No space left"));
            Assert.That(Directory.GetFiles(disk), Is.Empty);
            CommandRun merged = ChildProgram.Shell($"mount -o remount,size=100m '{disk}' && {merge}");
            Assert.That(merged.ExitCode, Is.Zero, merged.Error);
            Assert.That(CommandRun.Of("validate", $"{disk}/all.h5").ExitCode, Is.Zero);
        }
        finally
        {
            ChildProgram.Shell($"umount '{disk}'");
        }
    }
}
