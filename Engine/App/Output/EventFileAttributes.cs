using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using PureHDF;

namespace NA64Mu.App.Output;

/// <summary>Attributes of the root and the provenance groups: names as in docs/file-format.md.</summary>
internal static class EventFileAttributes
{
    /// <summary>Version of the layout: the first number changes when old readers must fail, the second when columns are added.</summary>
    public static readonly int[] SchemaVersion = [4, 0];

    /// <summary>Name of the group that holds one group for each stage.</summary>
    public const string ProvenanceGroup = "provenance";

    /// <summary>Name of the text in the provenance that lists the merged files.</summary>
    public const string PartsText = "parts";

    /// <summary>Attributes that are the same in all files.</summary>
    public static IReadOnlyList<(string Name, string Value)> Conventions { get; } =
        [("length_unit", "mm"), ("energy_unit", "MeV"), ("time_unit", "ns"), ("cellid_encoding", ChannelId.Encoding)];

    /// <summary>Writes all that is not a column.</summary>
    /// <param name="file">File to be written.</param>
    /// <param name="header">What was known before the first event.</param>
    /// <param name="totals">What is known after the last.</param>
    /// <param name="events">Number of events.</param>
    public static void Write(H5File file, EventFileHeader header, RunTotals totals, long events)
    {
        ProvenanceRecord last = header.Provenance[^1];
        file.Attributes["filetype"] = header.FileType;
        file.Attributes["schema_version"] = SchemaVersion;
        file.Attributes["program"] = last.Program;
        file.Attributes["version"] = last.Version;
        file.Attributes["git_sha1"] = last.Commit;
        file.Attributes["run_number"] = header.RunNumber;
        file.Attributes["seed"] = header.Seed;
        file.Attributes["first_event"] = header.FirstEvent;
        EventShard shard = header.Shard ?? EventShard.Whole(header.FirstEvent, totals.Tries);
        file.Attributes["shard"] = shard.Index;
        file.Attributes["n_shards"] = shard.Count;
        file.Attributes["run_first_event"] = shard.RunFirstEvent;
        file.Attributes["run_events"] = shard.RunEvents;
        file.Attributes["n_events"] = events;
        file.Attributes["physics"] = header.PhysicsMode;
        file.Attributes["mot"] = totals.MuonsOnTarget;
        file.Attributes["sum_w"] = totals.SumOfWeights;
        file.Attributes["sum_w2"] = totals.SumOfSquaredWeights;
        file.Attributes["n_tries"] = totals.Tries;
        file.Attributes["n_effective"] = totals.EffectiveEvents;
        file.Attributes["mot_effective"] = totals.EffectiveMuonsOnTarget;
        file.Attributes["complete"] = (byte)totals.Completeness;
        file.Attributes["config_sha256"] = Sha256(last.Configuration);
        file.Attributes["geometry_sha256"] = Sha256(last.Geometry);
        foreach ((string name, string value) in Conventions) file.Attributes[name] = value;
        for (int index = 0; index < header.Provenance.Count; index++) WriteRecord(file, index, header.Provenance[index]);
        if (header.Parts.Count > 0) Group(file, ProvenanceGroup)[PartsText] = new H5Dataset(FilePart.ToText(header.Parts));
    }

    /// <summary>A group of a file, made where it is not there.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">Path of the group.</param>
    public static H5Group Group(H5File file, string path)
    {
        H5Group group = file;
        foreach (string name in path.Split('/'))
        {
            if (!group.TryGetValue(name, out object? child)) group[name] = child = new H5Group();
            group = child as H5Group ?? throw new ArgumentException($"a bug: {path} runs through a dataset", nameof(path));
        }
        return group;
    }

    /// <summary>Hash of a text in UTF-8, in lower-case hexadecimal.</summary>
    /// <param name="text">The text.</param>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void WriteRecord(H5File file, int index, ProvenanceRecord record)
    {
        H5Group group = Group(file, $"{ProvenanceGroup}/{index.ToString("D3", CultureInfo.InvariantCulture)}_{record.Stage}");
        group.Attributes["stage"] = record.Stage;
        group.Attributes["program"] = record.Program;
        group.Attributes["version"] = record.Version;
        group.Attributes["git_sha1"] = record.Commit;
        group["config"] = new H5Dataset(record.Configuration);
        group["geometry"] = new H5Dataset(record.Geometry);
    }
}
