using System;
using System.IO;
using System.Linq;
using NA64Mu.App.Configuration;
using PureHDF;
using PureHDF.VOL.Native;

namespace NA64Mu.App.Output;

/// <summary>What an event file says of itself: the other way round of <see cref="EventFileAttributes"/>.</summary>
internal static class EventFileSummary
{
    /// <summary>Refuses files of another kind or of a newer layout.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="file">The open file.</param>
    /// <param name="fileType">Kind that is wanted; null for any.</param>
    public static void CheckKind(string path, NativeFile file, string? fileType)
    {
        bool isOurs = Hdf5Guard.Read(path, "the HDF5 structure", () => file.AttributeExists("filetype"));
        if (!isOurs) throw new InvalidEventFileException(path, "it is an HDF5 file, but not one of this program", EventFileTypes.Advice(null));
        string found = ReadAttribute<string>(path, file, "filetype");
        if (fileType is not null && found != fileType) throw new InvalidEventFileException(path, $"it is of type {found}, not {fileType}", EventFileTypes.Advice(fileType));
        int[] version = ReadAttribute<int[]>(path, file, "schema_version");
        int known = EventFileAttributes.SchemaVersion[0];
        if (version.Length != 2 || version[0] != known)
            throw new InvalidEventFileException(path, $"its schema version is {string.Join('.', version)}, this program reads {known}.x", "use the version that wrote it");
    }

    /// <summary>What was known before the first event.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="file">The open file.</param>
    public static EventFileHeader ReadHeader(string path, NativeFile file) => new()
    {
        FileType = ReadAttribute<string>(path, file, "filetype"),
        RunNumber = ReadAttribute<uint>(path, file, "run_number"),
        Seed = ReadAttribute<ulong>(path, file, "seed"),
        FirstEvent = ReadAttribute<long>(path, file, "first_event"),
        Shard = ReadShard(path, file),
        Parts = ReadParts(path, file),
        PhysicsMode = ReadAttribute<string>(path, file, "physics"),
        Provenance = ReadProvenance(path, file),
    };

    /// <summary>What was known after the last event.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="file">The open file.</param>
    public static RunTotals ReadTotals(string path, NativeFile file) => new()
    {
        MuonsOnTarget = ReadAttribute<double>(path, file, "mot"),
        SumOfWeights = ReadAttribute<double>(path, file, "sum_w"),
        SumOfSquaredWeights = ReadAttribute<double>(path, file, "sum_w2"),
        Tries = ReadAttribute<long>(path, file, "n_tries"),
        Completeness = ReadAttribute<byte>(path, file, "complete") == 1 ? Completeness.Complete : Completeness.Interrupted,
    };

    /// <summary>An attribute.</summary>
    /// <typeparam name="T">Type it is read as.</typeparam>
    /// <param name="path">The file, for messages.</param>
    /// <param name="owner">What carries it.</param>
    /// <param name="name">Name of the attribute.</param>
    public static T ReadAttribute<T>(string path, IH5Object owner, string name) =>
        Hdf5Guard.Read(path, $"its attribute {name}", () => owner.Attribute(name).Read<T>() ?? throw NoText(name));

    /// <summary>The share of a run; null for a whole run, and in files of layout 1.2 and before, which know of no shares.</summary>
    private static EventShard? ReadShard(string path, NativeFile file)
    {
        if (!Hdf5Guard.Read(path, "the HDF5 structure", () => file.AttributeExists("n_shards"))) return null;
        var shard = new EventShard(
            ReadAttribute<long>(path, file, "shard"),
            ReadAttribute<long>(path, file, "n_shards"),
            ReadAttribute<long>(path, file, "run_first_event"),
            ReadAttribute<long>(path, file, "run_events"));
        if (shard.Count < 1 || shard.Index < 0 || shard.Index >= shard.Count || shard.RunFirstEvent < 0 || shard.RunEvents < 0)
            throw new InvalidEventFileException(path, "its attributes on the share of the run are damaged");
        EventShard whole = EventShard.Whole(ReadAttribute<long>(path, file, "first_event"), ReadAttribute<long>(path, file, "n_tries"));
        return shard == whole ? null : shard;
    }

    private static FilePart[] ReadParts(string path, NativeFile file)
    {
        string? text = Hdf5Guard.Read(path, "its list of parts", () =>
        {
            IH5Group provenance = file.Group(EventFileAttributes.ProvenanceGroup);
            return provenance.LinkExists(EventFileAttributes.PartsText) ? provenance.Dataset(EventFileAttributes.PartsText).Read<string>() : null;
        });
        return text is null ? [] : Hdf5Guard.Read(path, "its list of parts", () => FilePart.FromText(text));
    }

    private static ProvenanceRecord[] ReadProvenance(string path, NativeFile file)
    {
        ProvenanceRecord[] records = Hdf5Guard.Read(path, "its provenance", () => file
            .Group(EventFileAttributes.ProvenanceGroup)
            .Children()
            .OfType<NativeGroup>()
            .OrderBy(group => group.Name, StringComparer.Ordinal)
            .Select(group => ReadRecord(path, group))
            .ToArray());
        return records.Length > 0 ? records : throw new InvalidEventFileException(path, "it says nothing of its provenance");
    }

    private static ProvenanceRecord ReadRecord(string path, NativeGroup group) => new()
    {
        Stage = ReadAttribute<string>(path, group, "stage"),
        Program = ReadAttribute<string>(path, group, "program"),
        Version = ReadAttribute<string>(path, group, "version"),
        Commit = ReadAttribute<string>(path, group, "git_sha1"),
        Configuration = ReadText(group, "config"),
        Geometry = ReadText(group, "geometry"),
    };

    private static string ReadText(NativeGroup group, string name) => group.Dataset(name).Read<string>() ?? throw NoText(name);

    /// <summary>PureHDF gives null for a text whose place in the file is damaged.</summary>
    private static InvalidDataException NoText(string name) => new($"no text at {name}");
}
