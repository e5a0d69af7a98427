using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace NA64Mu.App.Batch;

/// <summary>Looks at what of a production has really arrived.</summary>
internal sealed class ProductionInspector
{
    private readonly string _folder;
    private readonly Production _production;
    private readonly SlurmQueue _queue;
    private readonly ShareCheck _check;
    private readonly DateTime _aliveSince;

    /// <summary>An inspector of one production.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="production">Its settings.</param>
    /// <param name="queue">What Slurm has still to do.</param>
    /// <param name="depth">How closely files are looked at.</param>
    /// <param name="aliveSince">Jobs that left a trace after this time, in universal time, are taken to be running.</param>
    public ProductionInspector(string folder, Production production, SlurmQueue queue, InspectionDepth depth, DateTime aliveSince)
    {
        _folder = folder;
        _production = production;
        _queue = queue;
        _check = new ShareCheck(folder, production, depth);
        _aliveSince = aliveSince;
    }

    /// <summary>State of all shares, in order.</summary>
    /// <param name="cancellation">Stops between blocks.</param>
    public IReadOnlyList<ShardStatus> Inspect(CancellationToken cancellation) => [.. _production.AllJobs().Select(job => Inspect(job, cancellation))];

    private ShardStatus Inspect(BatchJob job, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        string path = Path.Combine(_folder, job.File), notes = Path.Combine(_folder, job.AttemptsFile), journal = path + ".journal";
        AttemptLog attempts = AttemptLog.Read(notes);
        IReadOnlyList<string> problems = File.Exists(path) ? _check.Problems(path, job, cancellation) : [];
        bool isAlive = IsRecent(notes) || IsRecent(journal);
        return new ShardStatus
        {
            Shard = job.Shard,
            File = job.File,
            State = File.Exists(path) ? problems.Count == 0 ? ShardState.Done : ShardState.Bad : StateWithoutFile(job.Shard, attempts, isAlive),
            Attempts = attempts.Attempts,
            ExitCode = attempts.LastExit,
            Blocks = null,
            Problems = problems,
        };
    }

    private ShardState StateWithoutFile(int shard, AttemptLog attempts, bool isAlive)
    {
        if (_queue.Running.Contains(shard)) return ShardState.Running;
        if (_queue.Waiting.Contains(shard)) return ShardState.Queued;
        return attempts switch
        {
            { Attempts: 0 } => ShardState.Missing,
            { LastExit: null } => isAlive ? ShardState.Running : ShardState.Stopped,
            { LastExit: JobScript.CheckpointCode or ExitCode.Interrupted or ExitCode.Terminated } => ShardState.Stopped,
            { LastExit: ExitCode.Success } => ShardState.Missing,
            _ => ShardState.Failed,
        };
    }

    private bool IsRecent(string path) => File.Exists(path) && File.GetLastWriteTimeUtc(path) >= _aliveSince;
}
