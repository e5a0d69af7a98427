using System;
using System.Buffers.Binary;
using System.IO;

namespace NA64Mu.App.Output;

/// <summary>First look at a file, before the HDF5 library sees it: is it there, is it HDF5, is it as long as it says.</summary>
/// <remarks>
/// HDF5 File Format Specification version 3.0, section II.A: signature, then version, sizes, and at byte 28 the end-of-file address.
/// </remarks>
internal static class Hdf5Signature
{
    private const int SuperblockSize = 48;
    private const int VersionPlace = 8;
    private const int OffsetSizePlace = 9;
    private const int EndOfFilePlace = 28;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'H', (byte)'D', (byte)'F', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    /// <summary>Refuses what cannot be an event file.</summary>
    /// <param name="path">The file.</param>
    public static void Check(string path)
    {
        Span<byte> superblock = stackalloc byte[SuperblockSize];
        long length;
        int read;
        try
        {
            using FileStream file = File.OpenRead(path);
            length = file.Length;
            read = file.ReadAtLeast(superblock, SuperblockSize, throwOnEndOfStream: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidEventFileException(path, exception.Message.TrimEnd('.'), "look at its permissions and its disk", exception);
        }
        if (read < Signature.Length || !superblock[..Signature.Length].SequenceEqual(Signature))
        {
            throw IsJournal(path)
                ? new InvalidEventFileException(path, "it is the journal of a run that was stopped", "give the command of the run again with --resume, or 'na64mu salvage' what is finished")
                : new InvalidEventFileException(path, "it is not an HDF5 file", EventFileTypes.Advice(null));
        }
        if (read < SuperblockSize || superblock[VersionPlace] is not (2 or 3) || superblock[OffsetSizePlace] != sizeof(ulong))
            throw new InvalidEventFileException(path, "it is an HDF5 file, but not one of this program", EventFileTypes.Advice(null));
        ulong end = BinaryPrimitives.ReadUInt64LittleEndian(superblock[EndOfFilePlace..]);
        if ((ulong)length < end) throw new InvalidEventFileException(path, $"it is cut off: {length} bytes of {end}");
    }

    private static bool IsJournal(string path) => path.EndsWith(".journal", StringComparison.Ordinal);
}
