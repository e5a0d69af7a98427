using System;
using System.IO;
using NA64Mu.Core;

namespace NA64Mu.App.Journals;

/// <summary>Writer of a journal: each record goes to the system as a whole, so that killing the program loses none.</summary>
internal sealed class JournalWriter
{
    private readonly Stream _stream;
    private readonly ulong _seed;
    private byte[] _frame = new byte[1024];

    /// <summary>Begins a journal; what the file held is forgotten.</summary>
    /// <param name="stream">The file, unbuffered; stays open.</param>
    /// <param name="header">Says what the records belong to.</param>
    public JournalWriter(Stream stream, ReadOnlySpan<byte> header)
    {
        _stream = stream;
        _stream.SetLength(0);
        _stream.Position = 0;
        _stream.Write(JournalFormat.Signature);
        _seed = WriteFrame(0, header);
    }

    /// <summary>Goes on behind the last good record; what stands behind it is cut off.</summary>
    /// <param name="stream">The file, unbuffered; stays open.</param>
    /// <param name="reader">Has read it to that place.</param>
    public JournalWriter(Stream stream, JournalReader reader)
    {
        Requires.That(reader.HasHeader, "a journal without header cannot go on");
        _stream = stream;
        _seed = JournalFormat.Hash(reader.Header, seed: 0);
        Records = reader.Records;
        _stream.SetLength(reader.End);
        _stream.Position = reader.End;
    }

    /// <summary>Records so far.</summary>
    public long Records { get; private set; }

    /// <summary>Adds a record.</summary>
    /// <param name="record">Its content.</param>
    public void Append(ReadOnlySpan<byte> record)
    {
        WriteFrame(Records + 1, record);
        Records++;
    }

    /// <summary>Brings all records to the disk, so that not even a failure of power loses them.</summary>
    public void FlushToDisk()
    {
        if (_stream is FileStream file) file.Flush(flushToDisk: true);
        else _stream.Flush();
    }

    private ulong WriteFrame(long number, ReadOnlySpan<byte> content)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Length, JournalFormat.LongestContent);
        int length = JournalFormat.PrefixLength + content.Length + JournalFormat.HashLength;
        if (_frame.Length < length) _frame = new byte[length + length / 2];
        ulong hash = JournalFormat.WriteFrame(_frame, number, content, _seed);
        _stream.Write(_frame.AsSpan(0, length));
        return hash;
    }
}
