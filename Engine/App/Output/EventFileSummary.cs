using System;
using System.Collections.Generic;
using System.Linq;
using PureHDF;
using PureHDF.VOL.Native;

namespace NA64Mu.App.Output;

/// <summary>What an event file says of itself: the other way round of <see cref="EventFileAttributes"/>.</summary>
internal static class EventFileSummary
{
    /// <summary>Refuses files of another kind or of a newer layout.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="file">The open file.</param>
    /// <param name="fileType">Kind that is wanted.</param>
    public static void CheckKind(string path, NativeFile file, string fileType)
    {
        if (!file.AttributeExists("filetype")) throw new InvalidEventFileException(path, "it is an HDF5 file, but not one of this program");
        string found = ReadAttribute<string>(path, file, "filetype");
        if (found != fileType) throw new InvalidEventFileException(path, $"it is of type {found}, not {fileType}");
        int[] version = ReadAttribute<int[]>(path, file, "schema_version");
        int known = EventFileAttributes.SchemaVersion[0];
        if (version.Length != 2 || version[0] != known)
            throw new InvalidEventFileException(path, $"its schema version is {string.Join('.', version)}, this program reads {known}.x");
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
    public static T ReadAttribute<T>(string path, IH5Object owner, string name)
    {
        try
        {
            return owner.Attribute(name).Read<T>();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new InvalidEventFileException(path, $"its attribute {name} is absent or damaged", exception);
        }
    }

    private static ProvenanceRecord[] ReadProvenance(string path, NativeFile file)
    {
        try
        {
            IEnumerable<NativeGroup> groups = file.Group(EventFileAttributes.ProvenanceGroup).Children().Cast<NativeGroup>();
            ProvenanceRecord[] records = [.. groups.OrderBy(group => group.Name, StringComparer.Ordinal).Select(group => ReadRecord(path, group))];
            return records.Length > 0 ? records : throw new InvalidEventFileException(path, "it says nothing of its provenance");
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or InvalidEventFileException))
        {
            throw new InvalidEventFileException(path, "its provenance is absent or damaged", exception);
        }
    }

    private static ProvenanceRecord ReadRecord(string path, NativeGroup group) => new()
    {
        Stage = ReadAttribute<string>(path, group, "stage"),
        Program = ReadAttribute<string>(path, group, "program"),
        Version = ReadAttribute<string>(path, group, "version"),
        Commit = ReadAttribute<string>(path, group, "git_sha1"),
        Configuration = group.Dataset("config").Read<string>(),
        Geometry = group.Dataset("geometry").Read<string>(),
    };
}
