using System;
using System.Collections.Generic;
using System.IO;
using NA64Mu.App.Journals;
using NA64Mu.Core;

namespace NA64Mu.App.Output;

/// <summary>Store of all events of a run: finished blocks stand in a journal, digits and truth in an event file at the end.</summary>
/// <remarks>
/// Each block is written twice (docs/decisions/0013): to the journal by the order of blocks, which makes it safe, and to the spool by the order of
/// columns, which the event file needs. The spool of a run that was killed is of no use; it is made again from the journal.
/// </remarks>
internal sealed class EventStore : IRunStore
{
    private readonly BlockRecord _record = new();
    private readonly EventFileWriter _writer;
    private readonly RunJournal _journal;

    /// <summary>Starts a file, or goes on with one.</summary>
    /// <param name="path">Final name.</param>
    /// <param name="identity">The run.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="overwrite">What to do with a file that is already there, or a journal that does not fit.</param>
    /// <param name="clock">Clock of the checkpoints.</param>
    /// <exception cref="OutputException">The place cannot be written, another run is at work there, or something is in the way.</exception>
    /// <exception cref="InvalidInputException">The journal is of another run.</exception>
    public EventStore(string path, RunIdentity identity, RunStart start, OverwritePolicy overwrite, TimeProvider clock)
        : this(path, identity, start, overwrite, clock, JournalFile.OpenLocked, EventFileWriter.OpenTemporary)
    {
    }

    /// <summary>The same with files that are opened by the caller.</summary>
    internal EventStore(
        string path, RunIdentity identity, RunStart start, OverwritePolicy overwrite, TimeProvider clock, Func<string, Stream> openJournal,
        Func<string, Stream> openTemporary)
    {
        EventFileWriter.RequireFree(path, overwrite);
        JournalFile file = JournalFile.Open(path, openJournal);
        bool isNew = file.Stream.Length == 0;
        EventFileWriter? writer = null;
        try
        {
            Column[] columns = identity.NewColumns();
            writer = new EventFileWriter(path, columns, identity.Header, overwrite, openTemporary);
            _journal = new RunJournal(file, identity, start, overwrite, clock, record => Replay(record, columns, writer));
        }
        catch
        {
            writer?.Dispose();
            if (isNew) file.Remove();
            file.Dispose();
            throw;
        }
        _writer = writer;
    }

    /// <inheritdoc/>
    public long BlocksDone { get; private set; }

    /// <inheritdoc/>
    public RunReport ReportDone { get; } = new();

    /// <inheritdoc/>
    public string? Warning => _journal.Warning;

    /// <inheritdoc/>
    public string? KeptIn => _journal.Records > 0 ? _journal.Path : null;

    /// <inheritdoc/>
    public long EventsKept { get; private set; }

    /// <inheritdoc/>
    public void Append(EventBlock block)
    {
        _journal.Append(_record.Encode(block));
        EventsKept += block.Report.Events;
        _writer.Append(block.Columns);
    }

    /// <inheritdoc/>
    public void Checkpoint() => _journal.Checkpoint();

    /// <inheritdoc/>
    public void Complete(RunReport report)
    {
        if (report.Problem is null) _writer.Complete(RunTotals.Of(report));
        else _writer.Complete(RunTotals.Of(report), report.FileFor(_writer.Path), OverwritePolicy.Replace);
        _journal.Remove();
    }

    /// <summary>Closes all files; the journal stays where the run is not complete.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        _journal.Dispose();
    }

    private void Replay(ReadOnlySpan<byte> record, IReadOnlyList<Column> columns, EventFileWriter writer)
    {
        ReportDone.Add(BlockRecord.Decode(record, BlocksDone, columns));
        EventsKept = ReportDone.Events;
        writer.Append(columns);
        BlocksDone++;
    }
}
