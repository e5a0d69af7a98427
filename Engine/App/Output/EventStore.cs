using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.App.Output;

/// <summary>Store of all events of a run: digits and truth in an event file.</summary>
internal sealed class EventStore : IRunStore
{
    private readonly EventFileWriter _writer;

    /// <summary>Starts a file.</summary>
    /// <param name="path">Final name.</param>
    /// <param name="schema">Columns of a block; only their names, units, meanings and types are used.</param>
    /// <param name="header">What is known before the first event.</param>
    /// <param name="overwrite">What to do with a file that is already there.</param>
    public EventStore(string path, IReadOnlyList<Column> schema, EventFileHeader header, OverwritePolicy overwrite)
    {
        _writer = new EventFileWriter(path, schema, header, overwrite);
    }

    /// <inheritdoc/>
    public long BlocksDone => 0;

    /// <inheritdoc/>
    public RunReport ReportDone { get; } = new();

    /// <inheritdoc/>
    public void Append(EventBlock block) => _writer.Append(block.Columns);

    /// <inheritdoc/>
    public void Checkpoint()
    {
    }

    /// <inheritdoc/>
    public void Complete(RunReport report) => _writer.Complete(RunTotals.Of(report));

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
