using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NA64Mu.App.Journals;

namespace NA64Mu.App.Batch;

/// <summary>Looks at what of a production has really arrived.</summary>
internal sealed class ProductionInspector
{
    /// <summary>Time that a job has from its first word to the lock on its journal.</summary>
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(1);

    private readonly string _folder;
    private readonly Production _production;
    private readonly SlurmQueue _queue;
    private readonly ShareCheck _check;
    private readonly DateTime _now;
    private readonly TimeSpan _patience;

    /// <summary>An inspector of one production.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="production">Its settings.</param>
    /// <param name="queue">What Slurm has still to do.</param>
    /// <param name="depth">How closely files are looked at.</param>
    /// <param name="now">Universal time.</param>
    /// <param name="patience">Time without a trace after which a job of another machine is taken to be dead.</param>
    public ProductionInspector(string folder, Production production, SlurmQueue queue, InspectionDepth depth, DateTime now, TimeSpan patience)
    {
        _folder = folder;
        _production = production;
        _queue = queue;
        _check = new ShareCheck(folder, production, depth);
        _now = now;
        _patience = patience;
    }

    /// <summary>State of all shares, in order.</summary>
    /// <param name="cancellation">Stops between blocks.</param>
    public IReadOnlyList<ShardStatus> Inspect(CancellationToken cancellation) => [.. _production.AllJobs().Select(job => Inspect(job, cancellation))];

    private ShardStatus Inspect(BatchJob job, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        string path = Path.Combine(_folder, job.File), notes = Path.Combine(_folder, job.AttemptsFile), journal = JournalFile.PathFor(path);
        AttemptLog attempts = AttemptLog.Read(notes);
        IReadOnlyList<string> problems = File.Exists(path) ? _check.Problems(path, job, cancellation) : [];
        JournalLook look = File.Exists(path) ? new JournalLook(false, null) : JournalLook.At(journal, _production.Store);
        // The lock of a job on this machine is seen for sure; over a network there may be none to see, and only its traces tell.
        TimeSpan patience = IsThisMachine(attempts.Host) && StartTime < _patience ? StartTime : _patience;
        bool isAlive = IsRecent(notes, patience) || (!IsThisMachine(attempts.Host) && IsRecent(journal, patience));
        return new ShardStatus
        {
            Shard = job.Shard,
            File = job.File,
            State = File.Exists(path) ? problems.Count == 0 ? ShardState.Done : ShardState.Bad : StateWithoutFile(job.Shard, attempts, look.IsHeld, isAlive),
            Attempts = attempts.Attempts,
            ExitCode = attempts.LastExit,
            Blocks = look.Blocks,
            Events = job.Events,
            Problems = problems,
        };
    }

    private ShardState StateWithoutFile(int shard, AttemptLog attempts, bool isHeld, bool isAlive)
    {
        if (isHeld || _queue.Running.Contains(shard)) return ShardState.Running;
        if (_queue.Waiting.Contains(shard)) return ShardState.Queued;
        return attempts switch
        {
            { Attempts: 0 } => ShardState.Missing,
            { LastExit: null } => isAlive ? ShardState.Running : ShardState.Stopped,
            { LastExit: ExitCode.RestartMe or ExitCode.Interrupted or ExitCode.Terminated } => ShardState.Stopped,
            { LastExit: ExitCode.Success } => ShardState.Missing,
            _ => ShardState.Failed,
        };
    }

    private bool IsRecent(string path, TimeSpan patience) => File.Exists(path) && File.GetLastWriteTimeUtc(path) >= _now - patience;

    private static bool IsThisMachine(string? host) => host?.Split('.')[0] == Environment.MachineName;
}
