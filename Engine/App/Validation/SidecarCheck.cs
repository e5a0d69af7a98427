using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using NA64Mu.App.Output;

namespace NA64Mu.App.Validation;

/// <summary>Check of an event file against the length and hash in the JSON beside it.</summary>
internal static class SidecarCheck
{
    /// <summary>What is wrong; nothing where there is no sidecar.</summary>
    /// <param name="path">Event file.</param>
    /// <param name="sha256">Hash of the event file.</param>
    public static IEnumerable<string> Problems(string path, string sha256)
    {
        string sidecar = RunSidecar.PathFor(path);
        if (!File.Exists(sidecar)) yield break;
        (long Bytes, string? Hash)? stored = Read(sidecar);
        if (stored is not { } known)
        {
            yield return $"{Path.GetFileName(sidecar)} beside it cannot be read";
            yield break;
        }
        foreach (string problem in LengthProblems(path, sidecar, known.Bytes)) yield return problem;
        if (sha256 != known.Hash) yield return $"its SHA-256 is not the one in {Path.GetFileName(sidecar)}: its bytes have changed";
    }

    /// <summary>What is wrong with the length alone, which is soon seen; nothing where there is no sidecar.</summary>
    /// <param name="path">Event file.</param>
    public static IEnumerable<string> LengthProblems(string path)
    {
        string sidecar = RunSidecar.PathFor(path);
        if (!File.Exists(sidecar)) return [];
        return Read(sidecar) is not { } known ? [$"{Path.GetFileName(sidecar)} beside it cannot be read"] : LengthProblems(path, sidecar, known.Bytes);
    }

    private static IEnumerable<string> LengthProblems(string path, string sidecar, long known)
    {
        long bytes = new FileInfo(path).Length;
        if (bytes != known) yield return FormattableString.Invariant($"it has {bytes} bytes, but {Path.GetFileName(sidecar)} says {known}");
    }

    private static (long Bytes, string? Hash)? Read(string sidecar)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(sidecar));
            return (document.RootElement.GetProperty("file_bytes").GetInt64(), document.RootElement.GetProperty("file_sha256").GetString());
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
