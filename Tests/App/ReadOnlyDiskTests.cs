using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>Disks that become read-only under a run: what was finished is kept, and the rest follows when they can be written again.</summary>
[TestFixture]
[Platform("Linux")]
public sealed class ReadOnlyDiskTests
{
    /// <summary>Length of a journal with some blocks of events [B].</summary>
    private const long SomeBlocks = 200_000;

    private const string Simulate = "simulate --physics fast --events 6000 --threads 1 --no-progress";

    /// <summary>A file system that has failed refuses all writing; a place that is bound again as read-only, new files alone.</summary>
    [TestCase("truncate -s 64M '{0}.image' && mkfs.ext4 -q '{0}.image' && mount -o loop '{0}.image' '{0}'", "sync -f '{0}' && mount -o remount,abort '{0}'", "umount '{0}' && mount -o loop '{0}.image' '{0}'", TestName = "Simulate_FileSystemFails_KeepsTheFinishedEventsAndGoesOn")]
    [TestCase("mount -t tmpfs tmpfs '{0}'", "mount --bind '{0}' '{0}' && mount -o remount,ro,bind '{0}'", "umount '{0}'", TestName = "Simulate_PlaceBecomesReadOnly_KeepsTheFinishedEventsAndGoesOn")]
    [Category(Categories.Regression)]
    public void Simulate_DiskBecomesReadOnly_KeepsTheFinishedEventsAndGoesOn(string make, string spoil, string mend)
    {
        using var folder = new TemporaryFolder();
        string disk = folder.File("disk");
        Directory.CreateDirectory(disk);
        if (ChildProgram.Shell(string.Format(null, make, disk)).ExitCode != 0) Assert.Ignore("only the superuser may mount a disk, and not everywhere");
        try
        {
            using (Process run = ChildProgram.Start([.. Simulate.Split(' '), "-o", $"{disk}/a.h5"]))
            {
                WaitForBlocks(run, $"{disk}/a.h5.journal");
                CommandRun spoiled = ChildProgram.Shell(string.Format(null, spoil, disk));
                Assert.That(spoiled.ExitCode, Is.Zero, spoiled.Error);
                string error = run.StandardError.ReadToEnd();
                run.WaitForExit();
                Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InputOutput), error);
                Assert.That(error, Does.Contain("Read-only file system").And.Contain("of 6000 events are kept in").And.Contain("--resume"));
                Assert.That(File.Exists($"{disk}/a.h5"), Is.False);
            }
            CommandRun mended = ChildProgram.Shell(string.Format(null, mend, disk));
            Assert.That(mended.ExitCode, Is.Zero, mended.Error);
            Assert.That(new FileInfo($"{disk}/a.h5.journal").Length, Is.GreaterThan(SomeBlocks / 2));
            CommandRun resumed = ChildProgram.Shell($"na64mu {Simulate} -o '{disk}/a.h5' --resume");
            Assert.That(resumed.ExitCode, Is.Zero, resumed.Error);
            Assert.That(CommandRun.Of([.. Simulate.Split(' '), "-o", folder.File("b.h5")]).ExitCode, Is.Zero);
            Assert.That(File.ReadAllBytes($"{disk}/a.h5"), Is.EqualTo(File.ReadAllBytes(folder.File("b.h5"))));
            Assert.That(Directory.GetFiles(disk), Is.EquivalentTo((string[])[$"{disk}/a.h5", $"{disk}/a.h5.json"]));
        }
        finally
        {
            ChildProgram.Shell($"while umount '{disk}' 2>/dev/null; do :; done");
        }
    }

    private static void WaitForBlocks(Process run, string journal)
    {
        var clock = Stopwatch.StartNew();
        while (!File.Exists(journal) || new FileInfo(journal).Length < SomeBlocks)
        {
            Assert.That(run.HasExited, Is.False, "the run ended before its disk could be spoiled");
            Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromMinutes(2)));
            Thread.Sleep(20);
        }
    }
}
