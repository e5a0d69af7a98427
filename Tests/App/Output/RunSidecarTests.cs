using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using NA64Mu.App.Output;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Output;

/// <summary>The JSON beside an event file.</summary>
[TestFixture]
public sealed class RunSidecarTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Write_Record_IsJsonWithSnakeCaseKeysAndUnits()
    {
        using var folder = new TemporaryFolder();
        string path = RunSidecar.PathFor(folder.File("a.h5"));
        Sample().Write(path);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(path));
        Assert.That(json.RootElement.GetProperty("wall_time_s").GetDouble(), Is.EqualTo(1.5));
        Assert.That(json.RootElement.GetProperty("command_line")[0].GetString(), Is.EqualTo("na64mu"));
        Assert.That(json.RootElement.GetProperty("schema").GetString(), Is.EqualTo("na64mu.sidecar/1"));
        Assert.That(json.RootElement.GetProperty("environment").GetProperty("NA64_THREADS").GetString(), Is.EqualTo("2"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Write_FolderAbsent_SaysSo()
    {
        using var folder = new TemporaryFolder();
        Assert.That(() => Sample().Write(folder.File("absent/a.h5.json")), Throws.TypeOf<OutputException>().With.Message.Contains("absent"));
    }

    private static RunSidecar Sample() => new()
    {
        File = "a.h5",
        FileBytes = 10,
        FileSha256 = "00",
        Version = "0.1.0",
        CommandLine = ["na64mu", "simulate"],
        WorkingFolder = "/",
        Host = "host",
        Platform = "linux-x64",
        Threads = 2,
        StartedAt = DateTimeOffset.UnixEpoch,
        EndedAt = DateTimeOffset.UnixEpoch,
        WallTimeS = 1.5,
        CpuTimeS = 2.5,
        PeakMemoryBytes = 100,
        Events = 10,
        Environment = new Dictionary<string, string> { ["NA64_THREADS"] = "2" },
    };
}
