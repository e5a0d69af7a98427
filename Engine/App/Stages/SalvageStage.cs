using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using NA64Mu.App.Journals;
using NA64Mu.App.Output;
using NA64Mu.Core;

namespace NA64Mu.App.Stages;

/// <summary>Event file of the finished blocks in the journal of a run that was stopped; the journal stays.</summary>
internal static class SalvageStage
{
    /// <summary>Reads and writes.</summary>
    /// <param name="input">Journal.</param>
    /// <param name="path">File to write, marked as incomplete where blocks are missing.</param>
    /// <param name="overwrite">What to do with a file that is there.</param>
    /// <param name="cancellation">Stops between blocks; nothing is left under the final name.</param>
    /// <exception cref="InvalidInputException">It is no journal, or there is nothing in it.</exception>
    public static SalvageReport Run(string input, string path, OverwritePolicy overwrite, CancellationToken cancellation)
    {
        try
        {
            return Write(input, path, overwrite, cancellation);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidDataException)
        {
            throw new InvalidInputException($"'{input}' is the journal of another version of the program: {exception.Message}", exception);
        }
    }

    private static SalvageReport Write(string input, string path, OverwritePolicy overwrite, CancellationToken cancellation)
    {
        var clock = new StageClock();
        using FileStream stream = File.Open(input, FileMode.Open, FileAccess.Read, FileShare.Read);
        var journal = new JournalReader(stream);
        if (!journal.HasHeader) throw new InvalidInputException(NoHeader(journal.State, input));
        var identity = RunIdentity.Parse(journal.Header);
        if (identity.Header.FileType == EventFileTypes.Histograms)
            throw new InvalidInputException($"'{input}' holds histograms, no events; go on with --resume");
        Column[] columns = identity.NewColumns();
        using var writer = new EventFileWriter(path, columns, identity.Header, overwrite);
        var report = new RunReport();
        while (journal.TryReadNext(out ReadOnlySpan<byte> record))
        {
            cancellation.ThrowIfCancellationRequested();
            report.Add(BlockRecord.Decode(record, journal.Records - 1, columns));
            writer.Append(columns);
        }
        if (journal.Records == 0) throw new InvalidInputException($"'{input}' holds no finished block of events");
        writer.Complete(RunTotals.Of(report, journal.Records == identity.Blocks ? Completeness.Complete : Completeness.Interrupted));
        clock.WriteSidecar(path, 1, report.Events);
        return new SalvageReport(report, identity.Events, journal.State == JournalState.Damaged ? journal.BytesBehind : 0);
    }

    private static string NoHeader(JournalState state, string input) => state switch
    {
        JournalState.Torn => $"'{input}' ends within its header: it holds no event",
        JournalState.Foreign => $"'{input}' is not a journal of this version of the program",
        _ => $"the header of '{input}' is damaged",
    };
}
