using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using NA64Mu.App.Plots;

namespace NA64Mu.App.Output;

/// <summary>
/// How, where and when an event file was made: all that may differ between two files of the same bytes. Written as JSON beside the
/// file.
/// </summary>
public sealed record RunSidecar
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
    };

    /// <summary>Layout of this record.</summary>
    public string Schema { get; init; } = "na64mu.sidecar/1";

    /// <summary>Name of the event file, without folder.</summary>
    public required string File { get; init; }

    /// <summary>Length of the event file in bytes.</summary>
    public required long FileBytes { get; init; }

    /// <summary>SHA-256 of the event file.</summary>
    public required string FileSha256 { get; init; }

    /// <summary>Program version with commit.</summary>
    public required string Version { get; init; }

    /// <summary>Command line, word by word.</summary>
    public required IReadOnlyList<string> CommandLine { get; init; }

    /// <summary>Working folder.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Name of the machine.</summary>
    public required string Host { get; init; }

    /// <summary>Operating system and processor kind.</summary>
    public required string Platform { get; init; }

    /// <summary>Threads used.</summary>
    public required int Threads { get; init; }

    /// <summary>Start in universal time.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>End in universal time.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>Time from start to end [s].</summary>
    public required double WallTimeS { get; init; }

    /// <summary>Processor time of all threads [s].</summary>
    public required double CpuTimeS { get; init; }

    /// <summary>Largest memory in use [bytes].</summary>
    public required long PeakMemoryBytes { get; init; }

    /// <summary>Events written.</summary>
    public required long Events { get; init; }

    /// <summary>Environment variables that were heeded.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Name of the sidecar of an event file.</summary>
    /// <param name="eventFile">The event file.</param>
    public static string PathFor(string eventFile) => eventFile + ".json";

    /// <summary>Text in JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Format);

    /// <summary>Writes the sidecar.</summary>
    /// <param name="path">Its name.</param>
    /// <exception cref="OutputException">The place cannot be written.</exception>
    public void Write(string path)
    {
        try
        {
            AtomicFile.Write(path, Encoding.UTF8.GetBytes(ToJson() + "\n"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(path, exception.Message, "free space, check permissions, or give another name", exception);
        }
    }
}
