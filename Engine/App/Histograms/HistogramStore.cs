using System;
using NA64Mu.App.Journals;
using NA64Mu.App.Output;
using NA64Mu.Geometry;

namespace NA64Mu.App.Histograms;

/// <summary>Store that keeps histograms and the cut flow of a run, and no events.</summary>
/// <remarks>
/// From time to time what the blocks since the last time have filled goes to the journal as one record. Sums are exact, so records add up to the
/// histograms of an undisturbed run; what a kill can cost is the time between two records.
/// </remarks>
internal sealed class HistogramStore : IRunStore
{
    /// <summary>Longest time between two records.</summary>
    public static readonly TimeSpan RecordInterval = TimeSpan.FromSeconds(5);

    private readonly string _path;
    private readonly OverwritePolicy _overwrite;
    private readonly EventFileHeader _header;
    private readonly TimeProvider _clock;
    private readonly RunHistograms _recorded;
    private readonly RunHistograms _added;
    private readonly RunReport _report = new();
    private readonly RunJournal _journal;
    private long _blocksRecorded;
    private long _blocks;
    private long _lastRecord;

    /// <summary>Starts a file, or goes on with one.</summary>
    /// <param name="path">Final name.</param>
    /// <param name="layout">The set-up.</param>
    /// <param name="identity">The run.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="overwrite">What to do with a file that is already there, or a journal that does not fit.</param>
    /// <param name="clock">Clock of records and checkpoints.</param>
    /// <exception cref="OutputException">The place cannot be written, another run is at work there, or something is in the way.</exception>
    /// <exception cref="InvalidInputException">The journal is of another run.</exception>
    public HistogramStore(string path, DetectorLayout layout, RunIdentity identity, RunStart start, OverwritePolicy overwrite, TimeProvider clock)
    {
        EventFileWriter.RequireFree(path, overwrite);
        _path = path;
        _overwrite = overwrite;
        _header = identity.Header;
        _clock = clock;
        _recorded = new RunHistograms(layout);
        _added = new RunHistograms(layout);
        JournalFile file = JournalFile.Open(path, JournalFile.OpenLocked);
        bool isNew = file.Stream.Length == 0;
        try
        {
            _journal = new RunJournal(file, identity, start, overwrite, clock, Replay);
        }
        catch
        {
            if (isNew) file.Remove();
            file.Dispose();
            throw;
        }
        BlocksDone = _blocks = _blocksRecorded;
        _report.Add(ReportDone);
        EventsKept = ReportDone.Events;
        _lastRecord = clock.GetTimestamp();
    }

    /// <inheritdoc/>
    public long BlocksDone { get; }

    /// <inheritdoc/>
    public RunReport ReportDone { get; private set; } = new();

    /// <inheritdoc/>
    public string? Warning => _journal.Warning;

    /// <inheritdoc/>
    public string? KeptIn => _journal.Records > 0 ? _journal.Path : null;

    /// <inheritdoc/>
    public long EventsKept { get; private set; }

    /// <inheritdoc/>
    public void Append(EventBlock block)
    {
        _added.Fill(block.Reconstructed!, block.TruthOfPlots!);
        _report.Add(block.Report);
        _blocks++;
        TimeSpan elapsed = _clock.GetElapsedTime(_lastRecord);
        if (elapsed < TimeSpan.Zero || elapsed >= RecordInterval) Record();
    }

    /// <inheritdoc/>
    public void Checkpoint()
    {
        Record();
        _journal.Checkpoint();
    }

    /// <inheritdoc/>
    public void Complete(RunReport report)
    {
        _recorded.Add(_added);
        _added.Clear();
        HistogramFileWriter.Write(report.FileFor(_path), _header, RunTotals.Of(report), _recorded, report.Problem is null ? _overwrite : OverwritePolicy.Replace);
        _journal.Remove();
    }

    /// <summary>Closes the journal, which stays where the run is not complete.</summary>
    public void Dispose() => _journal.Dispose();

    private void Record()
    {
        if (_blocks > _blocksRecorded) _journal.Append(HistogramRecord.Encode(_blocks, _report, _added));
        (_blocksRecorded, EventsKept) = (_blocks, _report.Events);
        _recorded.Add(_added);
        _added.Clear();
        _lastRecord = _clock.GetTimestamp();
    }

    private void Replay(ReadOnlySpan<byte> record) => (_blocksRecorded, ReportDone) = HistogramRecord.Decode(record, _recorded);
}
