using System;
using System.IO;
using System.Linq;
using NA64Mu.App.Journals;

namespace NA64Mu.App.Output;

/// <summary>Whether the file of a run is there already, so that nothing is left to do.</summary>
internal static class FinishedRun
{
    /// <summary>Looks at the file under the final name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="identity">The run.</param>
    /// <param name="overwrite">Whether another file may be replaced.</param>
    /// <returns>Whether it is there, complete and of this run.</returns>
    /// <exception cref="InvalidInputException">Something else is there and may not be replaced.</exception>
    public static bool IsThere(string path, RunIdentity identity, OverwritePolicy overwrite)
    {
        if (!File.Exists(path)) return false;
        string[] differences = Differences(path, identity);
        if (differences.Length == 0) return true;
        if (overwrite == OverwritePolicy.Replace) return false;
        throw new InvalidInputException(
            $"'{path}' is not the file of this run: {string.Join("; ", differences)}; give the settings of that run, another name, or --force to replace it");
    }

    /// <summary>Removes what a run has left that was killed between putting its file in place and its end: journal and temporary files.</summary>
    /// <param name="path">The file.</param>
    /// <param name="identity">The run; the journal of another stays, and all that belongs to it.</param>
    public static void RemoveLeftovers(string path, RunIdentity identity)
    {
        if (!File.Exists(JournalFile.PathFor(path)))
        {
            RemoveTemporaryFiles(path);
            return;
        }
        using JournalFile journal = JournalFile.Open(path, JournalFile.OpenLocked);
        if (!new JournalReader(journal.Stream).Header.AsSpan().SequenceEqual(identity.ToBytes())) return;
        RemoveTemporaryFiles(path);
        journal.Remove();
    }

    private static void RemoveTemporaryFiles(string path)
    {
        foreach (string temporary in EventFileWriter.TemporaryFilesOf(path)) File.Delete(temporary);
    }

    private static string[] Differences(string path, RunIdentity identity)
    {
        try
        {
            using var reader = new EventFileReader(path, fileType: null);
            var there = RunIdentity.Of(reader.Header, reader.Totals.Tries, []) with { Columns = identity.Columns };
            if (reader.Totals.Completeness != Completeness.Complete) return ["it is incomplete"];
            return [.. there.DifferencesTo(identity)];
        }
        catch (InvalidEventFileException exception)
        {
            return [exception.Reason];
        }
    }
}
