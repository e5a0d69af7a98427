using System;
using System.Collections.Generic;
using System.IO;
using NA64Mu.App.Output;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Output;

/// <summary>Writing event files: bytes, names and failures.</summary>
[TestFixture]
public sealed class EventFileWriterTests
{
    [Test]
    [Category(Categories.Unit)]
    public void File_SameEventsInOtherBlocks_IsTheSameToTheByte()
    {
        using var folder = new TemporaryFolder();
        SampleEvents.Write(folder.File("a.h5"), events: 5000, blockLength: 64);
        SampleEvents.Write(folder.File("b.h5"), events: 5000, blockLength: 1000);
        Assert.That(File.ReadAllBytes(folder.File("b.h5")), Is.EqualTo(File.ReadAllBytes(folder.File("a.h5"))));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Dispose_WithoutComplete_LeavesNothing()
    {
        using var folder = new TemporaryFolder();
        using (var writer = new EventFileWriter(folder.File("a.h5"), new EventDigits().Columns, SampleEvents.Header(), OverwritePolicy.Refuse))
        {
            writer.Append(SampleEvents.Block(0, 10).Columns);
            Assert.That(folder.Files, Does.Not.Contain("a.h5"));
        }
        Assert.That(folder.Files, Is.Empty);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Complete_WrittenFile_LeavesItAlone()
    {
        using var folder = new TemporaryFolder();
        SampleEvents.Write(folder.File("a.h5"), events: 10, blockLength: 4);
        Assert.That(folder.Files, Is.EqualTo((string[])["a.h5"]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Constructor_FileThere_RefusesUnlessToldToReplace()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.h5"), "precious");
        OutputException? refused = Assert.Throws<OutputException>(() => SampleEvents.Write(folder.File("a.h5"), 10, 4));
        Assert.That(refused!.Message, Does.Contain("--force").And.Contain(folder.File("a.h5")));
        Assert.That(File.ReadAllText(folder.File("a.h5")), Is.EqualTo("precious"));
        SampleEvents.Write(folder.File("a.h5"), 10, 4, OverwritePolicy.Replace);
        using var reader = new EventFileReader(folder.File("a.h5"), EventFileTypes.Simulation);
        Assert.That(reader.Events, Is.EqualTo(10));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Replace_NewFileFails_KeepsTheOldOne()
    {
        using var folder = new TemporaryFolder();
        SampleEvents.Write(folder.File("a.h5"), 10, 4);
        byte[] before = File.ReadAllBytes(folder.File("a.h5"));
        Assert.Throws<OutputException>(() => WriteToSmallDisk(folder, OverwritePolicy.Replace, spoolLimit: long.MaxValue, fileLimit: 20_000));
        Assert.That(File.ReadAllBytes(folder.File("a.h5")), Is.EqualTo(before));
        Assert.That(folder.Files, Is.EqualTo((string[])["a.h5"]));
    }

    [TestCase(70_000L, long.MaxValue, TestName = "DiskFull_WhileSpooling_LeavesNothingAndSaysSo")]
    [TestCase(long.MaxValue, 20_000L, TestName = "DiskFull_WhileWritingColumns_LeavesNothingAndSaysSo")]
    [TestCase(long.MaxValue, 100L, TestName = "DiskFull_AtTheHeader_LeavesNothingAndSaysSo")]
    [Category(Categories.Unit)]
    public void DiskFull(long spoolLimit, long fileLimit)
    {
        using var folder = new TemporaryFolder();
        OutputException? failure = Assert.Throws<OutputException>(
            () => WriteToSmallDisk(folder, OverwritePolicy.Refuse, spoolLimit, fileLimit));
        Assert.That(failure!.Message, Does.Contain("No space left").And.Contain(folder.File("a.h5")));
        Assert.That(folder.Files, Is.Empty);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Constructor_PlaceCannotBeWritten_SaysSo()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("file"), "");
        foreach (string path in new[] { folder.File("absent/a.h5"), folder.File("file/a.h5"), folder.Path })
        {
            OutputException? failure = Assert.Throws<OutputException>(() => SampleEvents.Write(path, 10, 4));
            Assert.That(failure!.Message, Does.Contain(path));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Constructor_FileBeingWrittenByAnother_Refuses()
    {
        using var folder = new TemporaryFolder();
        using var first = new EventFileWriter(folder.File("a.h5"), new EventDigits().Columns, SampleEvents.Header(), OverwritePolicy.Refuse);
        Assert.Throws<OutputException>(() => SampleEvents.Write(folder.File("a.h5"), 10, 4));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Append_ColumnsThatDoNotFitTogether_IsABug()
    {
        using var folder = new TemporaryFolder();
        using var writer = new EventFileWriter(folder.File("a.h5"), new EventDigits().Columns, SampleEvents.Header(), OverwritePolicy.Refuse);
        EventDigits missing = SampleEvents.Block(0, 10);
        missing.Calorimeters.Energy.Add(1);
        Assert.Throws<InvalidOperationException>(() => writer.Append(missing.Columns));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Constructor_TypeThatNoFileHolds_IsABug()
    {
        using var folder = new TemporaryFolder();
        Column[] columns = [new Column<decimal>("Event/x", "1", "a number")];
        Assert.Throws<ArgumentException>(() => new EventFileWriter(folder.File("a.h5"), columns, SampleEvents.Header(), OverwritePolicy.Refuse).Dispose());
    }

    [Test]
    [Category(Categories.Unit)]
    public void Memory_ManyEvents_StaysFlat()
    {
        using var folder = new TemporaryFolder();
        using var writer = new EventFileWriter(folder.File("a.h5"), new EventDigits().Columns, SampleEvents.Header(), OverwritePolicy.Refuse);
        IReadOnlyList<Column> block = SampleEvents.Block(0, 1000).Columns;
        for (int warmUp = 0; warmUp < 20; warmUp++) writer.Append(block);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int index = 0; index < 500; index++) writer.Append(block);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        // 500 000 events are 90 MB; what stays in memory is two numbers for each chunk. The rest are objects of zlib, a few for each chunk that is deflated.
        Assert.That(allocated, Is.LessThan(1_000_000));
    }

    private static void WriteToSmallDisk(TemporaryFolder folder, OverwritePolicy overwrite, long spoolLimit, long fileLimit)
    {
        using var writer = new EventFileWriter(
            folder.File("a.h5"),
            new EventDigits().Columns,
            SampleEvents.Header(),
            overwrite,
            path => new SmallDisk(path, path.EndsWith(".spool", StringComparison.Ordinal) ? spoolLimit : fileLimit));
        for (int block = 0; block < 20; block++) writer.Append(SampleEvents.Block(block * 1000, 1000).Columns);
        writer.Complete(SampleEvents.Totals(20_000));
    }
}
