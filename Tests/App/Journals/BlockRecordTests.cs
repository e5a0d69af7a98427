using System;
using System.IO;
using System.Linq;
using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.App.Journals;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Journals;

/// <summary>Records of blocks: what goes in comes out, and equal rows take the room of one.</summary>
[TestFixture]
public sealed class BlockRecordTests
{
    private const int Rows = 100;

    private static readonly DetectorLayout Layout = DefaultLayout.Load();

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(Rows)]
    [Category(Categories.Unit)]
    public void Decode_OfARecord_GivesTheRowsBack(int rows)
    {
        EventBlock block = BlockOf(rows, isEqual: place => place % 2 == 0), empty = NewBlock();
        BlockRecord.Decode(new BlockRecord().Encode(block), block.Index, empty.Columns);
        foreach ((Column written, Column read) in block.Columns.Zip(empty.Columns))
            Assert.That(read.Bytes.SequenceEqual(written.Bytes), Is.True, $"{written.Path}, {rows} rows");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Encode_EqualRows_TakeTheRoomOfOne()
    {
        int width = NewBlock().Columns.Sum(column => column.Width), columns = NewBlock().Columns.Count;
        int head = sizeof(long) + RunReport.ByteLength + columns * sizeof(int);
        Assert.That(new BlockRecord().Encode(BlockOf(Rows, _ => true)).Length, Is.EqualTo(head + width));
        Assert.That(new BlockRecord().Encode(BlockOf(Rows, _ => false)).Length, Is.EqualTo(head + Rows * width));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Decode_OfARecordCutShort_IsRefused()
    {
        EventBlock block = BlockOf(Rows, _ => true);
        byte[] record = new BlockRecord().Encode(block).ToArray();
        Assert.Throws<InvalidDataException>(() => BlockRecord.Decode(record.AsSpan(0, record.Length - 1), block.Index, block.Columns));
    }

    private static EventBlock BlockOf(int rows, Func<int, bool> isEqual)
    {
        EventBlock block = NewBlock();
        for (int place = 0; place < block.Columns.Count; place++)
        {
            Column column = block.Columns[place];
            column.Clear();
            for (int row = 0; row < rows; row++) column.AddBytes([.. Enumerable.Repeat((byte)(isEqual(place) ? 7 : row + 1), column.Width)]);
        }
        return block;
    }

    private static EventBlock NewBlock() => new(new ReadoutMap(Layout), new RunOptions { Store = StoreKind.Summary });
}
