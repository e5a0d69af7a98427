using System;
using System.IO;
using System.Linq;
using System.Threading;
using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.App.Histograms;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Histograms;

/// <summary>Records of histograms, as the journal holds them, against the histograms that they were made of.</summary>
[TestFixture]
public sealed class HistogramRecordTests
{
    private readonly DetectorLayout _layout = DefaultLayout.Load();
    private RunHistograms _first = null!;
    private RunHistograms _second = null!;
    private RunHistograms _all = null!;
    private RunReport _report = null!;

    [OneTimeSetUp]
    public void FillHistograms()
    {
        (_first, _second, _all) = (new RunHistograms(_layout), new RunHistograms(_layout), new RunHistograms(_layout));
        var run = new SimulationRun(_layout, new RunOptions { Events = 400, Physics = PhysicsMode.Fast, Store = StoreKind.Histograms }, 1);
        _report = run.Execute(
            block =>
            {
                _all.Fill(block.Reconstructed!, block.TruthOfPlots!);
                (block.Index < 3 ? _first : _second).Fill(block.Reconstructed!, block.TruthOfPlots!);
            },
            CancellationToken.None);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Decode_RecordsInOrder_GiveTheSumsBitForBit()
    {
        var found = new RunHistograms(_layout);
        HistogramRecord.Decode(HistogramRecord.Encode(3, new RunReport(), _first), found);
        (long blocks, RunReport report) = HistogramRecord.Decode(HistogramRecord.Encode(4, _report, _second), found);
        Assert.That((blocks, report.Events, report.Deposited, report.Steps), Is.EqualTo((4L, _report.Events, _report.Deposited, _report.Steps)));
        Assert.That(HistogramRecord.Encode(4, _report, found).ToArray(), Is.EqualTo(HistogramRecord.Encode(4, _report, _all).ToArray()));
        (string Name, WeightedBins Bins)[] expected = [.. _all.Plots.Book.Contents];
        Assert.That(expected.Sum(plot => plot.Bins.Entries), Is.GreaterThan(1000));
        foreach (((string name, WeightedBins bins), (_, WeightedBins wanted)) in found.Plots.Book.Contents.Zip(expected))
            Assert.That((bins.Entries, bins.Undefined), Is.EqualTo((wanted.Entries, wanted.Undefined)), name);
        Assert.That(found.Cuts.Counts.Raw.ToArray(), Is.EqualTo(_all.Cuts.Counts.Raw.ToArray()));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Decode_RecordThatIsTooShortOrTooLong_IsRefused()
    {
        byte[] record = HistogramRecord.Encode(3, _report, _first).ToArray();
        foreach (int length in (int[])[1, 100, record.Length / 2, record.Length - 1])
            Assert.Throws<InvalidDataException>(() => HistogramRecord.Decode(record.AsSpan(0, length), new RunHistograms(_layout)), $"{length} bytes");
        Assert.Throws<InvalidDataException>(() => HistogramRecord.Decode([.. record, 0], new RunHistograms(_layout)));
    }
}
