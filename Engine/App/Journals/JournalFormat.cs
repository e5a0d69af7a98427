using System;
using System.Buffers.Binary;
using System.IO.Hashing;

namespace NA64Mu.App.Journals;

/// <summary>Bytes of a journal: a signature, then frames. The content of the first frame is the header, each later one is a record.</summary>
/// <remarks>
/// A frame is a prefix (mark, length of the content, number of the record, hash of these), the content, and the hash of the content; numbers are
/// little-endian. The prefix has a hash of its own, so that a file that ends within a frame can be told from one whose bytes have changed. Hashes of
/// records start from that of the header: a record of another journal never counts.
/// </remarks>
internal static class JournalFormat
{
    /// <summary>Bytes of a prefix.</summary>
    public const int PrefixLength = HashedLength + HashLength;

    /// <summary>Bytes of a hash.</summary>
    public const int HashLength = 8;

    /// <summary>Longest content of a frame [bytes].</summary>
    public const int LongestContent = 1 << 30;

    private const uint Mark = 0x4B434C42;
    private const int HashedLength = 16;

    /// <summary>First bytes of a journal; the last of them is the version of the format.</summary>
    public static ReadOnlySpan<byte> Signature => "NA64MUJ\u0002"u8;

    /// <summary>Hash of some bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="seed">Hash of the header; 0 for the header.</param>
    public static ulong Hash(ReadOnlySpan<byte> bytes, ulong seed) => XxHash3.HashToUInt64(bytes, (long)seed);

    /// <summary>Writes a frame.</summary>
    /// <param name="frame">Room of the length of a prefix, the content and a hash.</param>
    /// <param name="number">Number of the record.</param>
    /// <param name="content">Its content.</param>
    /// <param name="seed">Hash of the header.</param>
    /// <returns>Hash of the content.</returns>
    public static ulong WriteFrame(Span<byte> frame, long number, ReadOnlySpan<byte> content, ulong seed)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(frame, Mark);
        BinaryPrimitives.WriteInt32LittleEndian(frame[4..], content.Length);
        BinaryPrimitives.WriteInt64LittleEndian(frame[8..], number);
        BinaryPrimitives.WriteUInt64LittleEndian(frame[HashedLength..], Hash(frame[..HashedLength], seed));
        content.CopyTo(frame[PrefixLength..]);
        ulong hash = Hash(content, seed);
        BinaryPrimitives.WriteUInt64LittleEndian(frame[(PrefixLength + content.Length)..], hash);
        return hash;
    }

    /// <summary>Reads a prefix.</summary>
    /// <param name="prefix">Its bytes.</param>
    /// <param name="number">Number that the record must have.</param>
    /// <param name="seed">Hash of the header.</param>
    /// <returns>Length of the content; -1 where the bytes are no such prefix.</returns>
    public static int ReadPrefix(ReadOnlySpan<byte> prefix, long number, ulong seed)
    {
        int length = BinaryPrimitives.ReadInt32LittleEndian(prefix[4..]);
        bool isGood = BinaryPrimitives.ReadUInt64LittleEndian(prefix[HashedLength..]) == Hash(prefix[..HashedLength], seed)
            && BinaryPrimitives.ReadUInt32LittleEndian(prefix) == Mark
            && BinaryPrimitives.ReadInt64LittleEndian(prefix[8..]) == number
            && length is >= 0 and <= LongestContent;
        return isGood ? length : -1;
    }
}
