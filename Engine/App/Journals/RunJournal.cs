using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using NA64Mu.App.Output;

namespace NA64Mu.App.Journals;

/// <summary>Journal of one run beside its output: locked against other runs, checked against this one, brought to the disk from time to time.</summary>
internal sealed class RunJournal : IDisposable
{
    /// <summary>Longest time that a failure of power can cost.</summary>
    public static readonly TimeSpan CheckpointInterval = TimeSpan.FromMinutes(1);

    private readonly JournalFile _file;
    private readonly TimeProvider _clock;
    private readonly JournalWriter _writer;
    private long _lastCheckpoint;

    /// <summary>Opens the journal of an output, and gives back what an earlier run has left in it.</summary>
    /// <param name="file">The file, open.</param>
    /// <param name="identity">The run.</param>
    /// <param name="start">Where the run starts.</param>
    /// <param name="overwrite">What to do with a journal that does not fit, or is in the way.</param>
    /// <param name="clock">Clock of the checkpoints.</param>
    /// <param name="replay">Takes the records of an earlier run, in order.</param>
    /// <exception cref="OutputException">A journal is in the way, or the place cannot be written.</exception>
    /// <exception cref="InvalidInputException">The journal is of another run, or none.</exception>
    public RunJournal(
        JournalFile file, RunIdentity identity, RunStart start, OverwritePolicy overwrite, TimeProvider clock, Action<ReadOnlySpan<byte>> replay)
    {
        _file = file;
        _clock = clock;
        _lastCheckpoint = clock.GetTimestamp();
        _writer = file.Guard(() => Open(identity, start, overwrite, replay));
    }

    /// <summary>Its name.</summary>
    public string Path => _file.Path;

    /// <summary>Records so far, those of earlier runs included.</summary>
    public long Records => _writer.Records;

    /// <summary>What the user should know of the journal that was found; null for nothing.</summary>
    public string? Warning { get; private set; }

    /// <summary>Adds a record.</summary>
    /// <param name="record">Its content.</param>
    /// <exception cref="OutputException">The disk is full or gone.</exception>
    public void Append(ReadOnlySpan<byte> record)
    {
        try
        {
            _writer.Append(record);
        }
        catch (Exception exception) when (WriteGuard.SystemError(exception) is { } error)
        {
            throw _file.Failure(error);
        }
        TimeSpan elapsed = _clock.GetElapsedTime(_lastCheckpoint);
        if (elapsed < TimeSpan.Zero || elapsed >= CheckpointInterval) Checkpoint();
    }

    /// <summary>Brings all records to the disk.</summary>
    /// <exception cref="OutputException">The disk is full, or the file is gone.</exception>
    public void Checkpoint()
    {
        _file.Guard(_writer.FlushToDisk);
        _file.RequireThere();
        _lastCheckpoint = _clock.GetTimestamp();
    }

    /// <summary>Removes the file, when it has served.</summary>
    public void Remove() => _file.Remove();

    /// <summary>Closes the file; one without records is removed.</summary>
    public void Dispose()
    {
        if (_writer.Records == 0) _file.Remove();
        _file.Dispose();
    }

    private JournalWriter Open(RunIdentity identity, RunStart start, OverwritePolicy overwrite, Action<ReadOnlySpan<byte>> replay)
    {
        var reader = new JournalReader(_file.Stream);
        if (start == RunStart.Resume && reader.HasHeader && Fits(reader, identity, overwrite))
        {
            while (reader.TryReadNext(out ReadOnlySpan<byte> record)) Replay(record, replay);
            if (reader.State == JournalState.Damaged)
                Warning = FormattableString.Invariant($"warning: {Path} is damaged behind record {reader.Records}: {reader.BytesBehind} bytes are not used, their events are simulated again");
            return new JournalWriter(_file.Stream, reader);
        }
        if (overwrite == OverwritePolicy.Refuse) RequireNothingToLose(reader, start);
        return new JournalWriter(_file.Stream, identity.ToBytes());
    }

    private void Replay(ReadOnlySpan<byte> record, Action<ReadOnlySpan<byte>> replay)
    {
        try
        {
            replay(record);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidInputException($"cannot go on from '{Path}': it holds {exception.Message}; use --force to start anew", exception);
        }
    }

    private bool Fits(JournalReader reader, RunIdentity identity, OverwritePolicy overwrite)
    {
        string[] differences = DifferencesTo(reader, identity);
        if (differences.Length > 0 && overwrite == OverwritePolicy.Refuse)
        {
            throw new InvalidInputException(
                $"'{Path}' is the journal of another run: {string.Join("; ", differences)}; give the settings of that run, another name, or --force to start anew");
        }
        return differences.Length == 0;
    }

    private void RequireNothingToLose(JournalReader reader, RunStart start)
    {
        if (reader.HasHeader)
        {
            if (!reader.TryReadNext(out _) && reader.State != JournalState.Damaged) return;
            throw new OutputException(
                Path, "it holds finished events of a run that was stopped",
                "go on with --resume, keep them in a file of their own with 'salvage', or use --force to start anew");
        }
        if (reader.State == JournalState.Torn) return;
        string what = reader.State == JournalState.Foreign ? "it is not a journal of this version of the program" : "its header is damaged";
        if (start == RunStart.Resume) throw new InvalidInputException($"cannot go on from '{Path}': {what}; use --force to start anew");
        throw new OutputException(Path, what, "remove it, use --force to replace it, or give another name");
    }

    private static string[] DifferencesTo(JournalReader reader, RunIdentity identity)
    {
        try
        {
            string[] differences = [.. RunIdentity.Parse(reader.Header).DifferencesTo(identity)];
            return differences.Length > 0 || reader.Header.AsSpan().SequenceEqual(identity.ToBytes()) ? differences : ["another layout"];
        }
        catch (JsonException)
        {
            return ["another layout"];
        }
    }
}
