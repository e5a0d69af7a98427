using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NA64Mu.App.Batch;

/// <summary>What a job noted of its attempts.</summary>
/// <param name="Attempts">Starts.</param>
/// <param name="LastExit">Exit code of the last attempt; null where none has ended, or the last has not.</param>
/// <param name="Host">Machine of the last attempt; null where there was none.</param>
internal sealed record AttemptLog(int Attempts, int? LastExit, string? Host)
{
    /// <summary>Reads the notes; an absent file means no attempt.</summary>
    /// <param name="path">File of notes.</param>
    public static AttemptLog Read(string path) => File.Exists(path) ? Parse(File.ReadAllText(path)) : new AttemptLog(0, null, null);

    /// <summary>Takes the notes apart: lines of time, host and "start" or "exit CODE". A line cut short by a full disk counts as none.</summary>
    /// <param name="text">Notes.</param>
    internal static AttemptLog Parse(string text)
    {
        string[][] lines = [.. text.Split('\n').Select(line => line.Split(' ')).Where(words => words is [_, _, "start"] or [_, _, "exit", _])];
        bool hasEnded = lines.Length > 0 && lines[^1].Length == 4;
        return new AttemptLog(
            lines.Count(words => words.Length == 3),
            hasEnded && int.TryParse(lines[^1][3], NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? code : null,
            lines.Length > 0 ? lines[^1][1] : null);
    }
}
