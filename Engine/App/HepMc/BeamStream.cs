using System;
using System.IO;
using System.IO.Compression;

namespace NA64Mu.App.HepMc;

/// <summary>Opening of beam files, packed with gzip or not; what counts are the first bytes, not the name.</summary>
internal static class BeamStream
{
    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidInputException">There is none, or it is packed in another way.</exception>
    public static Stream Open(string path)
    {
        if (!File.Exists(path)) throw new InvalidInputException($"beam file '{path}' does not exist");
        FileStream file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[3];
        int length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        start = start[..length];
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b])) return new GZipStream(file, CompressionMode.Decompress);
        if (!start.SequenceEqual((ReadOnlySpan<byte>)[0xfd, (byte)'7', (byte)'z']) && !start.SequenceEqual("BZh"u8)) return file;
        file.Dispose();
        throw new InvalidInputException($"{path}: it is packed with xz or bzip2; unpack it, or pack it with gzip");
    }

    /// <summary>Opens a file for writing, packed where its name ends in ".gz".</summary>
    /// <param name="stream">The file.</param>
    /// <param name="path">Its name.</param>
    /// <returns>What text is written to; the file stays open.</returns>
    public static Stream Pack(Stream stream, string path) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true) : stream;
}
