using System.IO;
using System.Linq;
using NA64Mu.App.Output;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Output;

/// <summary>Reading event files back, and refusing what is not one.</summary>
[TestFixture]
public sealed class EventFileReaderTests
{
    [TestCase(0L, 1)]
    [TestCase(1L, 1)]
    [TestCase(6000L, 512)]
    [TestCase(30_000L, 4096)]
    [Category(Categories.Unit)]
    public void ReadDigits_InBlocksOfAnySize_GivesWhatWasWritten(long events, int blockLength)
    {
        using var folder = new TemporaryFolder();
        SampleEvents.Write(folder.File("a.h5"), events, blockLength);
        using var reader = new EventFileReader(folder.File("a.h5"), EventFileTypes.Simulation);
        Assert.That(reader.Events, Is.EqualTo(events));
        var digits = new EventDigits();
        const int ReadLength = 777;
        for (long first = 0; first < events; first += ReadLength)
        {
            int count = (int)System.Math.Min(ReadLength, events - first);
            reader.ReadDigits(first, count, digits);
            AssertSame(digits, SampleEvents.Block(first, count));
        }
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(-1.0)]
    [Category(Categories.Unit)]
    public void ReadDigits_OfAnEventWithoutWeight_SaysSo(double weight)
    {
        using var folder = new TemporaryFolder();
        EventDigits block = SampleEvents.Block(0, 5);
        block.Weight[3] = weight;
        using (var writer = new EventFileWriter(folder.File("a.h5"), block.Columns, SampleEvents.Header(), OverwritePolicy.Refuse))
        {
            writer.Append(block.Columns);
            writer.Complete(SampleEvents.Totals(5));
        }
        using var reader = new EventFileReader(folder.File("a.h5"), EventFileTypes.Simulation);
        Assert.That(
            () => reader.ReadDigits(0, 5, new EventDigits()),
            Throws.InstanceOf<InvalidEventFileException>().With.Message.Contains("Event/weight holds no weight at row 3"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void ReadColumn_Whole_HoldsOffsetsOfTheFile()
    {
        using var folder = new TemporaryFolder();
        SampleEvents.Write(folder.File("a.h5"), events: 100, blockLength: 7);
        using var reader = new EventFileReader(folder.File("a.h5"), EventFileTypes.Simulation);
        long[] begin = reader.ReadColumn<long>("Event/CalorimeterDigits_begin");
        Assert.That(begin, Has.Length.EqualTo(101));
        Assert.That(begin[^1], Is.EqualTo(reader.RowCount("CalorimeterDigits/energy")));
        Assert.That(begin.Zip(begin.Skip(1), (here, next) => next - here), Is.EqualTo(Enumerable.Range(0, 100).Select(number => number % 7 * 3L)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Header_AndTotals_ComeBack()
    {
        using var folder = new TemporaryFolder();
        SampleEvents.Write(folder.File("a.h5"), events: 3, blockLength: 2, firstEvent: 40);
        using var reader = new EventFileReader(folder.File("a.h5"), EventFileTypes.Simulation);
        EventFileHeader expected = SampleEvents.Header(firstEvent: 40);
        Assert.That(reader.Header with { Provenance = expected.Provenance }, Is.EqualTo(expected));
        Assert.That(reader.Header.Provenance, Is.EqualTo(expected.Provenance));
        Assert.That(reader.Totals, Is.EqualTo(SampleEvents.Totals(3)));
        Assert.That(reader.GeometryText, Is.EqualTo(expected.Provenance[0].Geometry));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Totals_OfAnInterruptedRun_SayThatItIsNotComplete()
    {
        using var folder = new TemporaryFolder();
        RunTotals totals = SampleEvents.Totals(5) with { Completeness = Completeness.Interrupted };
        using (var writer = new EventFileWriter(folder.File("a.h5"), new EventDigits().Columns, SampleEvents.Header(), OverwritePolicy.Refuse))
        {
            writer.Append(SampleEvents.Block(0, 5).Columns);
            writer.Complete(totals);
        }
        using var reader = new EventFileReader(folder.File("a.h5"), EventFileTypes.Simulation);
        Assert.That(reader.Totals, Is.EqualTo(totals));
    }

    [Test]
    [Category(Categories.Unit)]
    public void FileType_OfAnotherStage_IsWrittenAndToldApart()
    {
        using var folder = new TemporaryFolder();
        var momentum = new Column<double>("Track/momentum", "MeV/c", "fitted momentum");
        var begin = new Column<long>("Event/Track_begin", "1", "first row of the event in Track", ColumnKind.Offsets);
        Column[] columns = [begin, momentum];
        using (var writer = new EventFileWriter(folder.File("r.h5"), columns, SampleEvents.Header(EventFileTypes.Reconstruction), OverwritePolicy.Refuse))
        {
            begin.AddRange([0, 2]);
            momentum.AddRange([1.0, 2.0]);
            writer.Append(columns);
            begin.Clear();
            momentum.Clear();
            begin.AddRange([0, 0, 1]);
            momentum.Add(3.0);
            writer.Append(columns);
            writer.Complete(SampleEvents.Totals(3));
        }
        using (var reader = new EventFileReader(folder.File("r.h5"), EventFileTypes.Reconstruction))
        {
            Assert.That(reader.ReadColumn<long>("Event/Track_begin"), Is.EqualTo((long[])[0L, 2L, 2L, 3L]));
            reader.ReadEvents(1, 2, columns);
            Assert.That(begin.Values.ToArray(), Is.EqualTo((long[])[0L, 0L, 1L]));
            Assert.That(momentum.Values.ToArray(), Is.EqualTo((double[])[3.0]));
        }
        AssertRefused(folder.File("r.h5"), "na64mu.reco");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Constructor_NotAnEventFile_SaysWhy()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("text"), "not a file of events at all, but long enough to be looked at");
        File.WriteAllText(folder.File("empty"), "");
        new PureHDF.H5File { ["x"] = new[] { 1, 2 } }.Write(folder.File("other.h5"));
        AssertRefused(folder.File("absent.h5"), "absent.h5");
        AssertRefused(folder.File("text"), "not an HDF5 file");
        AssertRefused(folder.File("empty"), "not an HDF5 file");
        AssertRefused(folder.File("other.h5"), "not one of this program");
        AssertRefused(folder.Path, folder.Path);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Constructor_FileOfAnEarlierLayout_SaysWhich()
    {
        using var folder = new TemporaryFolder();
        var old = new PureHDF.H5File();
        old.Attributes["filetype"] = EventFileTypes.Simulation;
        old.Attributes["schema_version"] = (int[])[EventFileAttributes.SchemaVersion[0] - 1, 0];
        old.Write(folder.File("old.h5"));
        AssertRefused(folder.File("old.h5"), "schema version");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Constructor_FileCutOff_SaysSo()
    {
        using var folder = new TemporaryFolder();
        SampleEvents.Write(folder.File("a.h5"), events: 100, blockLength: 10);
        byte[] whole = File.ReadAllBytes(folder.File("a.h5"));
        foreach (int length in new[] { 20, 47, 48, 1000, whole.Length - 1 })
        {
            File.WriteAllBytes(folder.File("cut.h5"), whole[..length]);
            AssertRefused(folder.File("cut.h5"), "cut.h5");
        }
        AssertRefused(folder.File("cut.h5"), "cut off");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Read_WrongTypeUnitOrName_SaysSo()
    {
        using var folder = new TemporaryFolder();
        SampleEvents.Write(folder.File("a.h5"), events: 10, blockLength: 10);
        using var reader = new EventFileReader(folder.File("a.h5"), EventFileTypes.Simulation);
        Assert.That(() => reader.ReadColumn<double>("CalorimeterDigits/energy"), Throws.TypeOf<InvalidEventFileException>());
        Assert.That(() => reader.ReadColumn<long>("CalorimeterDigits/cell_id"), Throws.TypeOf<InvalidEventFileException>());
        Assert.That(() => reader.ReadColumn<float>("CalorimeterDigits/nothing"), Throws.TypeOf<InvalidEventFileException>());
        Column[] otherUnit = [new Column<float>("CalorimeterDigits/energy", "GeV", "energy")];
        Assert.That(() => reader.ReadEvents(0, 1, otherUnit), Throws.TypeOf<InvalidEventFileException>().With.Message.Contains("MeV"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Read_DamagedChunk_SaysSo()
    {
        using var folder = new TemporaryFolder();
        SampleEvents.Write(folder.File("a.h5"), events: 20_000, blockLength: 1000);
        byte[] bytes = File.ReadAllBytes(folder.File("a.h5"));
        for (int place = bytes.Length / 2; place < bytes.Length / 2 + 64; place++) bytes[place] ^= 0x55;
        File.WriteAllBytes(folder.File("a.h5"), bytes);
        using var reader = new EventFileReader(folder.File("a.h5"), EventFileTypes.Simulation);
        Assert.That(() => reader.ReadDigits(0, 20_000, new EventDigits()), Throws.TypeOf<InvalidEventFileException>().With.Message.Contains("damaged"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Read_AnyByteDamaged_IsRefusedOrReadNeverAnotherFailure()
    {
        using var folder = new TemporaryFolder();
        SampleEvents.Write(folder.File("a.h5"), events: 50, blockLength: 50);
        byte[] whole = File.ReadAllBytes(folder.File("a.h5"));
        var random = new RandomStream(1, 1, 1, StreamPurpose.Study);
        int refused = 0;
        for (int trial = 0; trial < 80; trial++)
        {
            byte[] damaged = (byte[])whole.Clone();
            damaged[(int)random.Uniform(0, whole.Length)] ^= (byte)(1 << (int)random.Uniform(0, 8));
            File.WriteAllBytes(folder.File("damaged.h5"), damaged);
            try
            {
                using var reader = new EventFileReader(folder.File("damaged.h5"), EventFileTypes.Simulation);
                reader.ReadDigits(0, (int)System.Math.Min(50, reader.Events), new EventDigits());
            }
            catch (InvalidEventFileException)
            {
                refused++;
            }
        }
        Assert.That(refused, Is.GreaterThan(3));
    }

    private static void AssertRefused(string path, string why) => Assert.That(
        () => new EventFileReader(path, EventFileTypes.Simulation).Dispose(),
        Throws.TypeOf<InvalidEventFileException>().With.Message.Contains(why).And.Message.Contains(path));

    private static void AssertSame(EventDigits actual, EventDigits expected)
    {
        for (int index = 0; index < expected.Columns.Count; index++)
            Assert.That(Values(actual.Columns[index]), Is.EqualTo(Values(expected.Columns[index])), expected.Columns[index].Path);
    }

    private static System.Array Values(Column column) => column switch
    {
        Column<double> typed => typed.Values.ToArray(),
        Column<float> typed => typed.Values.ToArray(),
        Column<long> typed => typed.Values.ToArray(),
        Column<ulong> typed => typed.Values.ToArray(),
        Column<int> typed => typed.Values.ToArray(),
        Column<uint> typed => typed.Values.ToArray(),
        _ => throw new AssertionException(column.Path),
    };
}
