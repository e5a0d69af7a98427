using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using NA64Mu.App.Configuration;
using NA64Mu.App.Output;
using NA64Mu.App.Validation;

namespace NA64Mu.App.Batch;

/// <summary>Check of a file that has arrived: whether it is the share that was asked for, whole and unchanged.</summary>
internal sealed class ShareCheck
{
    private readonly Production _production;
    private readonly string _runCard;
    private readonly string _geometry;
    private readonly InspectionDepth _depth;

    /// <summary>A check for one production.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="production">Its settings.</param>
    /// <param name="depth">How closely to look.</param>
    public ShareCheck(string folder, Production production, InspectionDepth depth)
    {
        _production = production;
        _depth = depth;
        _runCard = File.ReadAllText(Path.Combine(folder, ProductionFiles.RunCard));
        _geometry = File.ReadAllText(Path.Combine(folder, ProductionFiles.Geometry));
    }

    /// <summary>What is wrong with a file.</summary>
    /// <param name="path">The file, which is there.</param>
    /// <param name="job">Job that made it.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    public IReadOnlyList<string> Problems(string path, BatchJob job, CancellationToken cancellation)
    {
        List<string> problems = Mismatches(path, job);
        if (problems.Count > 0) return problems;
        // A job killed between its two files leaves no sidecar: then the file has to speak for itself.
        if (_depth == InspectionDepth.Deep || !File.Exists(RunSidecar.PathFor(path))) return EventFileValidator.Run(path, cancellation).Problems;
        return [.. _depth == InspectionDepth.Quick ? SidecarCheck.LengthProblems(path) : SidecarCheck.Problems(path, FileHash.Of(path))];
    }

    private string FileType => _production.Store switch
    {
        StoreKind.Summary => EventFileTypes.Reconstruction,
        StoreKind.Histograms => EventFileTypes.Histograms,
        _ => EventFileTypes.Simulation,
    };

    private List<string> Mismatches(string path, BatchJob job)
    {
        var problems = new List<string>();
        try
        {
            using var reader = new EventFileReader(path, fileType: null);
            EventFileHeader header = reader.Header;
            var wanted = new EventShard(job.Shard, _production.Jobs, _production.FirstEvent, _production.Events);
            if (header.FileType != FileType) problems.Add($"it is of kind {header.FileType}, not {FileType}");
            if (header.RunNumber != _production.Run) problems.Add(FormattableString.Invariant($"it is of run {header.RunNumber}"));
            EventShard found = header.Shard ?? EventShard.Whole(header.FirstEvent, reader.Totals.Tries);
            if (found != wanted) problems.Add(FormattableString.Invariant($"it is share {found.Index} of {found.Count}, events {found.FirstEvent} to {found.FirstEvent + found.Events - 1}"));
            if (header.Provenance[0].Configuration != _runCard) problems.Add($"its settings are not those of {ProductionFiles.RunCard}");
            if (header.Provenance[0].Geometry != _geometry) problems.Add($"its geometry is not {ProductionFiles.Geometry}");
            if (reader.Totals.Completeness != Completeness.Complete || reader.Totals.Tries != job.Events)
                problems.Add(FormattableString.Invariant($"it is not complete: {reader.Totals.Tries} of {job.Events} events"));
        }
        catch (InvalidEventFileException exception)
        {
            problems.Add(exception.Reason);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(exception.Message);
        }
        return problems;
    }
}
