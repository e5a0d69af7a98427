using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using NA64Mu.App.Configuration;
using NA64Mu.App.Histograms;
using NA64Mu.App.Output;
using NA64Mu.App.Plots;
using NA64Mu.App.Stages;
using NA64Mu.App.Validation;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction;
using NA64Mu.Tests.Support;
using NUnit.Framework;
using PureHDF;

namespace NA64Mu.Tests.App.Validation;

/// <summary>Files of histograms with one thing wrong each.</summary>
[TestFixture]
public sealed class HistogramCheckTests
{
    private const int Muons = 5;

    private static readonly DetectorLayout Layout = DefaultLayout.Load();
    private static readonly RunOptions Options = new() { Events = Muons, Store = StoreKind.Histograms };

    /// <summary>Weights behind the cuts, the first of them wrong.</summary>
    private static readonly double[] Passed = [4, 5, 5, 5, 5, 5, 5, 5];

    private static readonly int[] Exponents = [3];

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    [Category(Categories.Unit)]
    public void Problems_OfAGoodFile_AreNone() => Assert.That(Problems(), Is.Empty);

    [Test]
    [Category(Categories.Unit)]
    public void Problems_OfABinWithOneMuonMore_AreFound() => Assert.That(
        Problems(fill: histograms => histograms.Plots.CalorimeterEnergy.Fill(50)),
        Has.Some.Contains("the entries of hist/energy_all").And.Some.Contains("the sum of hist/energy_all"));

    [Test]
    [Category(Categories.Unit)]
    public void Problems_OfALostEvent_AreFound() => Assert.That(
        Problems(tries: Muons + 1), Has.Some.EqualTo("the events of the cut flow: 5, but n_tries: 6"));

    [Test]
    [Category(Categories.Unit)]
    public void Problems_OfASumThatIsNotThatOfItsDigits_AreFound() => Assert.That(
        Problems(spoil: file => Group(file, "cutflow")["passed"] = new H5Dataset(Passed)),
        Has.Some.EqualTo("cutflow/passed is 4 at bin 0, but its digits make 5"));

    [Test]
    [Category(Categories.Unit)]
    public void Problems_OfOtherEdges_AreFound() => Assert.That(
        Problems(spoil: file => Group(file, "hist/energy_all")["edges"] = new H5Dataset(new double[81])), Has.Some.Contains("hist/energy_all/edges are not those"));

    [Test]
    [Category(Categories.Unit)]
    public void Problems_OfDigitsOfNoSize_AreFound() => Assert.That(
        Problems(spoil: file => ((H5Dataset)Group(file, "hist/energy_all")["values_digits"]).Attributes["exponents"] = Exponents),
        Has.Some.Contains("digits of no known size"));

    [Test]
    [Category(Categories.Unit)]
    public void Problems_OfAMissingHistogram_AreFound() => Assert.That(
        Problems(spoil: file => Group(file, "hist").Remove("energy_all")), Has.Some.Contains("its histograms are not those"));

    private static H5Group Group(H5File file, string path) => EventFileAttributes.Group(file, path);

    private IReadOnlyList<string> Problems(Action<RunHistograms>? fill = null, Action<H5File>? spoil = null, long tries = Muons)
    {
        string path = _folder.File("a.hist.h5");
        var totals = new RunTotals { MuonsOnTarget = tries, SumOfWeights = Muons, SumOfSquaredWeights = Muons, Tries = tries, Completeness = Completeness.Complete };
        RunHistograms histograms = Filled();
        fill?.Invoke(histograms);
        var file = new H5File();
        HistogramDatasets.AddTo(file, histograms);
        spoil?.Invoke(file);
        EventFileAttributes.Write(file, RunStores.Header(Layout, Options), totals, Muons);
        using (FileStream stream = File.Create(path)) file.Write(stream);
        return EventFileValidator.Run(path, CancellationToken.None).Problems;
    }

    private static RunHistograms Filled()
    {
        var histograms = new RunHistograms(Layout);
        var events = new ReconstructedEvents(Layout);
        for (int muon = 0; muon < Muons; muon++) RecordedEvents.Add(events);
        histograms.Fill(events, new TruthOfPlots(_ => null));
        return histograms;
    }
}
