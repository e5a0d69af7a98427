using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>The same share started twice, as processes: the second leaves the first alone.</summary>
[TestFixture]
[Platform("Linux")]
public sealed class TwoJobsTests
{
    private static readonly string[] Share = ["simulate", "--physics", "fast", "--events", "9000", "--shard", "1", "--of", "3", "--threads", "1", "--no-progress", "--resume", "--output"];

    /// <summary>The first is held while the second tries, so that both are at work for sure.</summary>
    [Test]
    [Category(Categories.Regression)]
    public void Simulate_TheSameShareTwice_IsMadeByTheFirstAlone()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("share.h5");
        using Process first = ChildProgram.Start([.. Share, file]);
        WaitFor(first, file + ".journal");
        ChildProgram.Shell($"kill -STOP {first.Id}");
        CommandRun second = ChildProgram.Run("dotnet", [ChildProgram.Program, .. Share, file]);
        ChildProgram.Shell($"kill -CONT {first.Id}");
        string error = first.StandardError.ReadToEnd();
        first.WaitForExit();
        Assert.That(second.ExitCode, Is.EqualTo(ExitCode.InputOutput), second.Error);
        Assert.That(second.Error, Does.StartWith("error: ").And.Contain("share.h5").And.Contain("another"));
        Assert.That(first.ExitCode, Is.Zero, error);
        // A third finds the share in place.
        Assert.That(CommandRun.Of([.. Share, file]).ExitCode, Is.Zero);
        Assert.That(CommandRun.Of([.. Share, folder.File("alone.h5")]).ExitCode, Is.Zero);
        Assert.That(File.ReadAllBytes(file), Is.EqualTo(File.ReadAllBytes(folder.File("alone.h5"))));
        Assert.That(Directory.GetFiles(folder.Path), Has.Length.EqualTo(4));
    }

    private static void WaitFor(Process run, string path)
    {
        var clock = Stopwatch.StartNew();
        while (!File.Exists(path))
        {
            Assert.That(run.HasExited, Is.False, "the run ended too soon");
            Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromMinutes(2)));
            Thread.Sleep(10);
        }
    }
}
