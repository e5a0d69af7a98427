using System;
using System.Buffers.Binary;
using System.IO;

namespace NA64Mu.App.Journals;

/// <summary>Reader of a journal from its start to the first byte that is not good.</summary>
internal sealed class JournalReader
{
    private readonly Stream _stream;
    private readonly long _length;
    private byte[] _content = [];
    private readonly ulong _seed;

    /// <summary>Reads the header.</summary>
    /// <param name="stream">The file; stays open.</param>
    public JournalReader(Stream stream)
    {
        _stream = stream;
        _length = stream.Length;
        _stream.Position = 0;
        ReadSignature();
        if (State == JournalState.Good && TryReadFrame(0, out ReadOnlySpan<byte> header))
        {
            Header = header.ToArray();
            _seed = JournalFormat.Hash(header, seed: 0);
        }
        HasHeader = State == JournalState.Good;
    }

    /// <summary>Whether there is a good header.</summary>
    public bool HasHeader { get; }

    /// <summary>The header; empty where there is none.</summary>
    public byte[] Header { get; } = [];

    /// <summary>How far the file could be read.</summary>
    public JournalState State { get; private set; }

    /// <summary>Good records so far.</summary>
    public long Records { get; private set; }

    /// <summary>End of the last good frame [bytes].</summary>
    public long End { get; private set; }

    /// <summary>Bytes behind the last good frame.</summary>
    public long BytesBehind => _length - End;

    /// <summary>Reads the next record.</summary>
    /// <param name="record">Its content, until the next call.</param>
    /// <returns>False where there is none, and <see cref="State"/> says why.</returns>
    public bool TryReadNext(out ReadOnlySpan<byte> record)
    {
        record = default;
        if (State != JournalState.Good || !TryReadFrame(Records + 1, out record)) return false;
        Records++;
        return true;
    }

    private void ReadSignature()
    {
        Span<byte> signature = stackalloc byte[JournalFormat.Signature.Length];
        int count = _stream.ReadAtLeast(signature, signature.Length, throwOnEndOfStream: false);
        if (!JournalFormat.Signature.StartsWith(signature[..count])) State = JournalState.Foreign;
        else if (count < signature.Length) State = JournalState.Torn;
        else End = count;
    }

    private bool TryReadFrame(long number, out ReadOnlySpan<byte> content)
    {
        content = default;
        Span<byte> prefix = stackalloc byte[JournalFormat.PrefixLength];
        if (BytesBehind < prefix.Length)
        {
            State = BytesBehind == 0 && number > 0 ? JournalState.AtEnd : JournalState.Torn;
            return false;
        }
        _stream.ReadExactly(prefix);
        int length = JournalFormat.ReadPrefix(prefix, number, _seed);
        long frame = prefix.Length + (long)length + JournalFormat.HashLength;
        if (length < 0 || BytesBehind < frame)
        {
            State = length < 0 ? JournalState.Damaged : JournalState.Torn;
            return false;
        }
        return TryReadContent(length, frame, out content);
    }

    private bool TryReadContent(int length, long frame, out ReadOnlySpan<byte> content)
    {
        int count = length + JournalFormat.HashLength;
        if (_content.Length < count) _content = new byte[count];
        _stream.ReadExactly(_content.AsSpan(0, count));
        content = _content.AsSpan(0, length);
        if (JournalFormat.Hash(content, _seed) != BinaryPrimitives.ReadUInt64LittleEndian(_content.AsSpan(length)))
        {
            State = JournalState.Damaged;
            return false;
        }
        End += frame;
        return true;
    }
}
