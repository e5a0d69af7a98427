using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using NA64Mu.App.Configuration;

namespace NA64Mu.App.Batch;

/// <summary>A run cut into jobs for a batch system: all that the files of its folder are made from, besides run card and geometry.</summary>
internal sealed record Production
{
    /// <summary>Layout of this record.</summary>
    public string Schema { get; init; } = "na64mu.production/1";

    /// <summary>Who starts the jobs.</summary>
    public required BatchEngine Engine { get; init; }

    /// <summary>What the user calls it; part of all file names.</summary>
    public required string Tag { get; init; }

    /// <summary>Run number.</summary>
    public required uint Run { get; init; }

    /// <summary>Number of the first event.</summary>
    public required long FirstEvent { get; init; }

    /// <summary>Number of events.</summary>
    public required long Events { get; init; }

    /// <summary>Number of jobs, each of which makes one share of the events.</summary>
    public required int Jobs { get; init; }

    /// <summary>Threads of a job.</summary>
    public required int Threads { get; init; }

    /// <summary>What is kept of the events.</summary>
    public StoreKind Store { get; init; }

    /// <summary>Full name of the beam file, whose own name and hash are in the run card; null for other sources.</summary>
    public string? BeamFile { get; init; }

    /// <summary>Words that start the program, or the archive of a published folder that travels with the jobs.</summary>
    public required IReadOnlyList<string> Program { get; init; }

    /// <summary>Time to ask for [min].</summary>
    public required int TimeMinutes { get; init; }

    /// <summary>Memory to ask for [MB].</summary>
    public required int MemoryMegabytes { get; init; }

    /// <summary>Jobs that may run at the same time; 0 for no limit.</summary>
    public int AtOnce { get; init; }

    /// <summary>One above the highest index that Slurm gives to the tasks of an array.</summary>
    public int MaxArraySize { get; init; } = SlurmConfiguration.DefaultMaxArraySize;

    /// <summary>Name of the production, with which all its files begin.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"na64mu_{Tag}_r{Run:000000}");

    /// <summary>The merged file, in the folder of the production.</summary>
    public string MergedFile => Name + Suffix;

    /// <summary>What the names of event files end in.</summary>
    [JsonIgnore]
    public string Suffix => Store switch
    {
        StoreKind.Summary => ".reco.h5",
        StoreKind.Histograms => ".hist.h5",
        _ => ".sim.h5",
    };

    /// <summary>Options of "simulate" that are not in the run card, word by word.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> SimulateOptions =>
    [
        // HTCondor puts the beam file beside the run card, where it is looked for.
        .. BeamFile is { } file && Engine != BatchEngine.HtCondor ? (string[])["--source", $"hepmc:{file}"] : [],
        .. Store != StoreKind.Events ? (string[])["--store", Store.ToString().ToLowerInvariant()] : [],
    ];

    /// <summary>Whether the program is an archive that the jobs unpack.</summary>
    [JsonIgnore]
    public bool IsArchive => Program.Count == 1 && Program[0].EndsWith(".tar.gz", StringComparison.Ordinal);

    /// <summary>A job.</summary>
    /// <param name="shard">Its share, from 0.</param>
    public BatchJob Job(int shard)
    {
        var share = new EventShard(shard, Jobs, FirstEvent, Events);
        return new BatchJob(shard, share.FirstEvent, share.Events, string.Create(CultureInfo.InvariantCulture, $"out/{Name}_{shard:0000}{Suffix}"));
    }

    /// <summary>All jobs in order.</summary>
    public IEnumerable<BatchJob> AllJobs() => Enumerable.Range(0, Jobs).Select(Job);
}
