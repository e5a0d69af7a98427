using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using PureHDF;
using PureHDF.VOL.Native;

namespace NA64Mu.Tests.Support;

/// <summary>All datasets of an HDF5 file by path, found by walking through it rather than by what the program knows of it.</summary>
internal static class StoredDatasets
{
    public static SortedDictionary<string, Array> Read(string path)
    {
        using NativeFile file = H5File.OpenRead(path);
        var datasets = new SortedDictionary<string, Array>(StringComparer.Ordinal);
        Walk(file, "", datasets);
        return datasets;
    }

    public static void AssertSame(IReadOnlyDictionary<string, Array> actual, IReadOnlyDictionary<string, Array> expected)
    {
        Assert.That(actual.Keys, Is.EqualTo(expected.Keys));
        foreach ((string path, Array values) in expected) Assert.That(IsSame(actual[path], values), path);
    }

    /// <summary>The datasets of two jobs put one behind the other, with the offsets of the second shifted.</summary>
    public static SortedDictionary<string, Array> Concatenate(IReadOnlyDictionary<string, Array> first, IReadOnlyDictionary<string, Array> second)
    {
        var joined = new SortedDictionary<string, Array>(StringComparer.Ordinal);
        foreach ((string path, Array values) in first) joined.Add(path, Join(path, values, second[path]));
        return joined;
    }

    /// <summary>Bit for bit, so that NaN equals NaN and 0 is not -0.</summary>
    private static bool IsSame(Array actual, Array expected) =>
        actual.GetType() == expected.GetType() && actual.Length == expected.Length
        && (expected is string[] texts ? texts.SequenceEqual((string[])actual) : Bytes(actual).AsSpan().SequenceEqual(Bytes(expected)));

    private static byte[] Bytes(Array values)
    {
        var bytes = new byte[Buffer.ByteLength(values)];
        Buffer.BlockCopy(values, 0, bytes, 0, bytes.Length);
        return bytes;
    }

    private static Array Join(string path, Array first, Array second)
    {
        if (first is string[]) return first;
        if (first is long[] offsets && path.EndsWith("_begin", StringComparison.Ordinal))
            return (long[])[.. offsets[..^1], .. ((long[])second).Select(offset => offset + offsets[^1])];
        var joined = Array.CreateInstance(first.GetType().GetElementType()!, first.Length + second.Length);
        first.CopyTo(joined, 0);
        second.CopyTo(joined, first.Length);
        return joined;
    }

    private static void Walk(IH5Group group, string path, SortedDictionary<string, Array> datasets)
    {
        foreach (IH5Object child in group.Children())
        {
            string name = path.Length == 0 ? child.Name : $"{path}/{child.Name}";
            if (child is IH5Group inner) Walk(inner, name, datasets);
            else if (child is IH5Dataset dataset) datasets.Add(name, Values(dataset));
        }
    }

    private static Array Values(IH5Dataset dataset)
    {
        IH5DataType type = dataset.Type;
        bool isEmpty = dataset.Space.Dimensions is [0];
        return (type.Class, type.Size) switch
        {
            (H5DataTypeClass.FloatingPoint, 8) => isEmpty ? Array.Empty<double>() : dataset.Read<double[]>(),
            (H5DataTypeClass.FloatingPoint, 4) => isEmpty ? Array.Empty<float>() : dataset.Read<float[]>(),
            (H5DataTypeClass.FixedPoint, 8) when type.FixedPoint.IsSigned => isEmpty ? Array.Empty<long>() : dataset.Read<long[]>(),
            (H5DataTypeClass.FixedPoint, 8) => isEmpty ? Array.Empty<ulong>() : dataset.Read<ulong[]>(),
            (H5DataTypeClass.FixedPoint, 4) when type.FixedPoint.IsSigned => isEmpty ? Array.Empty<int>() : dataset.Read<int[]>(),
            (H5DataTypeClass.FixedPoint, 4) => isEmpty ? Array.Empty<uint>() : dataset.Read<uint[]>(),
            (H5DataTypeClass.FixedPoint, 1) => isEmpty ? Array.Empty<byte>() : dataset.Read<byte[]>(),
            (H5DataTypeClass.String or H5DataTypeClass.VariableLength, _) => new[] { dataset.Read<string>() },
            _ => throw new AssertionException($"{dataset.Name} is neither a column of numbers nor a text"),
        };
    }
}
