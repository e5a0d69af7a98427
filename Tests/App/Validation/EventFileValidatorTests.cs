using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using NA64Mu.App.Output;
using NA64Mu.App.Validation;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Validation;

/// <summary>Faults put into a simulated file one by one: each has to be found, and nothing else.</summary>
[TestFixture]
public sealed class EventFileValidatorTests
{
    private const int Events = 40;

    private readonly TemporaryFolder _folder = new();
    private string _good = "";
    private int _changes;

    [OneTimeSetUp]
    public void Simulate()
    {
        _good = _folder.File("good.sim.h5");
        CommandRun run = CommandRun.Of("simulate", "--physics", "fast", "--events", $"{Events}", "--first-event", "7", "--output", _good, "--no-progress", "--threads", "1");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    [Category(Categories.Unit)]
    public void GoodFile_SimulatedOrReconstructed_HasNoProblem()
    {
        Assert.That(CommandRun.Of("reconstruct", _good, "--output", _folder.File("good.reco.h5"), "--force").ExitCode, Is.Zero);
        EventFileCheck simulated = Check(_good), reconstructed = Check(_folder.File("good.reco.h5"));
        Assert.That(simulated.Problems.Concat(reconstructed.Problems), Is.Empty);
        Assert.That((simulated.Events, reconstructed.Events), Is.EqualTo(((long)Events, (long)Events)));
        Assert.That(simulated.Columns, Has.Some.EqualTo("Event/weight Double [1]"));
        Assert.That(Check(Rewrite(_ => { })).Problems, Is.Empty, "the copy that the other tests change");
    }

    [TestCase("Truth/energy_deposited", 1.5e-3, "energies do not balance to 0.001 MeV: in 1 row(s), the first is 3")]
    [TestCase("Truth/primary_x", double.NaN, "Truth/primary_x is not finite: in 1 row(s), the first is 3")]
    [TestCase("Truth/ms2_exit_x", double.PositiveInfinity, "Truth/ms2_exit_x is not finite: in 1 row(s), the first is 3")]
    [Category(Categories.Unit)]
    public void Number_ThatCannotBe_IsFound(string path, double shift, string problem) =>
        Assert.That(Check(Rewrite(columns => Shift(ref ((Column<double>)columns[path])[3], shift))).Problems, Is.EqualTo((string[])[problem]));

    /// <summary>Moves a number; what is not finite takes its place, for the number itself may be missing.</summary>
    private static void Shift(ref double value, double shift) => value = double.IsFinite(shift) ? value + shift : shift;

    [Test]
    [Category(Categories.Unit)]
    public void Number_ThatMayBeMissing_IsNoProblem() =>
        Assert.That(Check(Rewrite(columns => ((Column<double>)columns["Truth/ms2_exit_x"])[3] = double.NaN)).Problems, Is.Empty);

    [Test]
    [Category(Categories.Unit)]
    public void Energy_SlightlyOffBalance_IsNoProblem() =>
        Assert.That(Check(Rewrite(columns => ((Column<double>)columns["Truth/energy_deposited"])[3] += 0.9e-3)).Problems, Is.Empty);

    [TestCase(10L, "an event is there twice", "the number of the event is not the next")]
    [TestCase(500L, "the number of the event is not the next of the range that the file should have: in 2 row(s), the first is 4")]
    [Category(Categories.Unit)]
    public void EventNumber_OutOfOrder_IsFound(long number, params string[] problems)
    {
        IReadOnlyList<string> found = Check(Rewrite(columns => ((Column<long>)columns["Event/event_number"])[4] = number)).Problems;
        Assert.That(found, Has.Count.EqualTo(problems.Length));
        for (int index = 0; index < problems.Length; index++) Assert.That(found[index], Does.StartWith(problems[index]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Branch_WithoutTheOneBefore_IsFound() => Assert.That(
        Check(Rewrite(columns => ((Column<int>)columns["Event/branch"])[4] = 1)).Problems,
        Is.EqualTo((string[])["branches of an event are not numbered 0, 1, 2, ...: in 1 row(s), the first is 4"]));

    [Test]
    [Category(Categories.Unit)]
    public void Weight_ThatIsNegative_IsFoundInRowAndSums() => Assert.That(
        Check(Rewrite(columns => ((Column<double>)columns["Event/weight"])[4] = -1)).Problems,
        Is.EqualTo((string[])["the sum of the weights is 38, but sum_w is 40", "the weight is negative: in 1 row(s), the first is 4"]));

    [Test]
    [Category(Categories.Unit)]
    public void Channel_OfNoDetector_IsFound() => Assert.That(
        Check(Rewrite(columns => ((Column<ulong>)columns["TrackerClusters/cell_id"])[5] = 31)).Problems,
        Is.EqualTo((string[])["TrackerClusters/cell_id is no channel: in 1 row(s), the first is 5"]));

    [Test]
    [Category(Categories.Unit)]
    public void Totals_OtherThanTheRows_AreFound()
    {
        string file = Rewrite(_ => { }, totals => totals with { Tries = Events - 1, SumOfWeights = 1, SumOfSquaredWeights = 2, Completeness = Completeness.Interrupted });
        Assert.That(Check(file).Problems, Is.EquivalentTo((string[])
        [
            "it is marked as incomplete: some events that were asked for are not there",
            "it has 40 events, but n_tries is 39",
            "the sum of the weights is 40, but sum_w is 1",
            "the sum of the squared weights of events is 40, but sum_w2 is 2",
        ]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Parts_ThatDoNotAddUp_AreFound()
    {
        var part = new FilePart
        {
            Sha256 = "",
            FileType = EventFileTypes.Simulation,
            Shard = 0,
            Shards = 1,
            FirstEvent = 7,
            Tries = Events,
            Events = Events,
            MuonsOnTarget = Events - 2,
            SumOfWeights = Events,
            SumOfSquaredWeights = Events,
        };
        Assert.That(Check(Rewrite(_ => { }, header: header => header with { Parts = [part] })).Problems, Is.EqualTo((string[])["mot is 40, but that of its parts is 38"]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Geometry_OtherThanItsHash_IsFound()
    {
        string file = Rewrite(_ => { });
        byte[] bytes = File.ReadAllBytes(file);
        using (var reader = new EventFileReader(file, fileType: null))
            bytes[bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(EventFileAttributes.Sha256(reader.GeometryText)))] = (byte)'x';
        File.WriteAllBytes(file, bytes);
        Assert.That(Check(file).Problems, Is.EqualTo((string[])["geometry_sha256 is not the hash of the geometry"]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Bytes_OtherThanThoseOfTheSidecar_AreFound()
    {
        string file = Rewrite(columns => ((Column<double>)columns["Truth/ms2_exit_x"])[3] = 1);
        File.Copy(RunSidecar.PathFor(_good), RunSidecar.PathFor(file));
        Assert.That(Check(file).Problems, Has.Some.Contains("its SHA-256 is not the one in"));
        File.WriteAllText(RunSidecar.PathFor(file), "{");
        Assert.That(Check(file).Problems, Has.One.Items.And.Some.Contains("beside it cannot be read"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void File_ThatIsNone_IsFound()
    {
        File.WriteAllText(_folder.File("text.h5"), "no HDF5");
        Assert.That(Check(_folder.File("text.h5")).Problems, Is.EqualTo((string[])["it is not an HDF5 file"]));
        Assert.That(Check(_folder.File("absent.h5")).Problems, Has.One.Items);
    }

    /// <summary>Any single bit of the file, at many places: never a bug, and never a good file where the sidecar tells the hash.</summary>
    [Test]
    [Category(Categories.Regression)]
    public void Bit_FlippedAnywhere_IsFoundByTheHash()
    {
        byte[] good = File.ReadAllBytes(_good);
        string file = _folder.File("flipped.sim.h5");
        const int Flips = 32;
        for (int flip = 0; flip < Flips; flip++)
        {
            byte[] bytes = [.. good];
            bytes[(long)flip * good.Length / Flips] ^= (byte)(1 << flip % 8);
            File.WriteAllBytes(file, bytes);
            Assert.DoesNotThrow(() => Check(file), $"flip {flip}, without the hash");
            File.Copy(RunSidecar.PathFor(_good), RunSidecar.PathFor(file));
            Assert.That(Check(file).Problems, Is.Not.Empty, $"flip {flip}");
            File.Delete(RunSidecar.PathFor(file));
        }
    }

    private static EventFileCheck Check(string path) => EventFileValidator.Run(path, CancellationToken.None);

    /// <summary>A copy of the good file with something changed; it has no sidecar.</summary>
    private string Rewrite(
        Action<Dictionary<string, Column>> change, Func<RunTotals, RunTotals>? totals = null, Func<EventFileHeader, EventFileHeader>? header = null)
    {
        string path = _folder.File($"changed{_changes++}.h5");
        using var reader = new EventFileReader(_good, EventFileTypes.Simulation);
        Column[] columns = [.. reader.ColumnPaths().Select(reader.NewColumn)];
        reader.ReadEvents(0, Events, columns);
        change(columns.ToDictionary(column => column.Path));
        using var writer = new EventFileWriter(path, columns, header?.Invoke(reader.Header) ?? reader.Header, OverwritePolicy.Refuse);
        writer.Append(columns);
        writer.Complete(totals?.Invoke(reader.Totals) ?? reader.Totals);
        return path;
    }
}
