using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NA64Mu.App.Journals;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Journals;

/// <summary>Journals that are cut, bent and continued at every byte.</summary>
[TestFixture]
public sealed class JournalTests
{
    private static readonly string[] Records = ["first", "", "a record of some length, longer than the others", "last"];

    [Test]
    [Category(Categories.Unit)]
    public void Reader_WholeJournal_GivesHeaderAndRecords()
    {
        (JournalReader reader, List<string> records) = Read(Journal(out _));
        Assert.That((Encoding.UTF8.GetString(reader.Header), reader.State, reader.BytesBehind), Is.EqualTo(("header", JournalState.AtEnd, 0L)));
        Assert.That(records, Is.EqualTo(Records));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Reader_CutAtAnyByte_GivesTheWholeRecordsAndCallsItTorn()
    {
        byte[] whole = Journal(out List<long> ends);
        for (int length = 0; length < whole.Length; length++)
        {
            (JournalReader reader, List<string> records) = Read(whole[..length]);
            int expected = Math.Max(0, ends.Count(end => end <= length) - 1);
            bool isAtBorder = ends.Contains(length);
            Assert.That(reader.State, Is.EqualTo(isAtBorder ? JournalState.AtEnd : JournalState.Torn), $"{length} bytes");
            Assert.That(reader.HasHeader, Is.EqualTo(length >= ends[0]), $"{length} bytes");
            Assert.That(records, Is.EqualTo(Records[..expected]), $"{length} bytes");
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Reader_AnyBitFlipped_GivesTheRecordsBeforeAndNeverABadOne()
    {
        byte[] whole = Journal(out List<long> ends);
        for (int bit = 0; bit < 8 * whole.Length; bit++)
        {
            byte[] bent = [.. whole];
            bent[bit / 8] ^= (byte)(1 << bit % 8);
            (JournalReader reader, List<string> records) = Read(bent);
            int expected = Math.Max(0, ends.Count(end => end <= bit / 8) - 1);
            Assert.That(records, Is.EqualTo(Records[..expected]), $"bit {bit}");
            Assert.That(reader.State, Is.EqualTo(bit < 8 * JournalFormat.Signature.Length ? JournalState.Foreign : JournalState.Damaged), $"bit {bit}");
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Reader_RecordOfAnotherJournal_DoesNotCount()
    {
        byte[] mine = Journal(out List<long> ends, "header");
        byte[] other = Journal(out _, "Header");
        (JournalReader reader, List<string> records) = Read([.. mine[..(int)ends[1]], .. other[(int)ends[1]..]]);
        Assert.That((records.Count, reader.State), Is.EqualTo((1, JournalState.Damaged)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Writer_GoesOnBehindATornRecord_MakesTheSameBytes()
    {
        byte[] whole = Journal(out List<long> ends);
        for (int length = (int)ends[0]; length < whole.Length; length++)
        {
            using var stream = new MemoryStream();
            stream.Write(whole.AsSpan(0, length));
            (JournalReader reader, List<string> records) = Read(stream);
            var writer = new JournalWriter(stream, reader);
            foreach (string record in Records[records.Count..]) writer.Append(Encoding.UTF8.GetBytes(record));
            Assert.That(stream.ToArray(), Is.EqualTo(whole), $"{length} bytes");
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Reader_TextFile_IsForeign()
    {
        (JournalReader reader, _) = Read("# 0001 a page of notes"u8.ToArray());
        Assert.That((reader.State, reader.HasHeader), Is.EqualTo((JournalState.Foreign, false)));
    }

    private static byte[] Journal(out List<long> ends, string header = "header")
    {
        using var stream = new MemoryStream();
        var writer = new JournalWriter(stream, Encoding.UTF8.GetBytes(header));
        ends = [stream.Length];
        foreach (string record in Records)
        {
            writer.Append(Encoding.UTF8.GetBytes(record));
            ends.Add(stream.Length);
        }
        return stream.ToArray();
    }

    private static (JournalReader Reader, List<string> Records) Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Read(stream);
    }

    private static (JournalReader Reader, List<string> Records) Read(Stream stream)
    {
        var reader = new JournalReader(stream);
        var records = new List<string>();
        while (reader.TryReadNext(out ReadOnlySpan<byte> record)) records.Add(Encoding.UTF8.GetString(record));
        return (reader, records);
    }
}
