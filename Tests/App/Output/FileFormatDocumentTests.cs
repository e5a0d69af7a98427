using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.App.Histograms;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Geometry;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Reconstruction;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NUnit.Framework;
using PureHDF;

namespace NA64Mu.Tests.App.Output;

/// <summary>docs/file-format.md says neither more nor less than the program does.</summary>
[TestFixture]
public sealed class FileFormatDocumentTests
{
    private static readonly Dictionary<Type, string> TypeNames = new()
    {
        [typeof(double)] = "f8",
        [typeof(float)] = "f4",
        [typeof(long)] = "i8",
        [typeof(ulong)] = "u8",
        [typeof(int)] = "i4",
        [typeof(uint)] = "u4",
        [typeof(byte)] = "u1",
    };

    private static readonly DetectorLayout Layout = DefaultLayout.Load();

    [Test]
    [Category(Categories.Unit)]
    public void Datasets_OfTheDocument_AreThoseOfTheProgram()
    {
        IEnumerable<string> expected = new EventBlock(new ReadoutMap(Layout), new RunOptions()).Columns.Select(Row).Distinct();
        Assert.That(Rows("| dataset |"), Is.EqualTo(expected));
    }

    [Test]
    [Category(Categories.Unit)]
    public void SignalDatasets_OfTheDocument_AreWhatASignalAddsToTheFile()
    {
        var signal = new SignalSettings { Boson = new DarkBoson(DarkModel.Vector, 100, 1e-4) };
        IEnumerable<string> without = new EventBlock(new ReadoutMap(Layout), new RunOptions()).Columns.Select(column => column.Path);
        IEnumerable<Column> added = new EventBlock(new ReadoutMap(Layout), new RunOptions { Signal = signal }).Columns.ExceptBy(without, column => column.Path);
        Assert.That(Rows("| signal dataset |"), Is.EqualTo(added.Select(Row)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void BeamFileDatasets_OfTheDocument_AreWhatABeamFileAddsToTheFile()
    {
        IEnumerable<string> added = new PrimaryColumns(["<name>"]).Columns.Select(column => Row(column).Replace("hepmc_weight__name_", "hepmc_weight_<name>", StringComparison.Ordinal));
        Assert.That(Rows("| beam file dataset |"), Is.EqualTo(added));
    }

    [Test]
    [Category(Categories.Unit)]
    public void PileUpDatasets_OfTheDocument_AreWhatPileUpAddsToTheFile()
    {
        IEnumerable<string> without = new EventBlock(new ReadoutMap(Layout), new RunOptions { Store = StoreKind.Hits }).Columns.Select(column => column.Path);
        var map = new ReadoutMap(PileUpTexts.Load(PileUpTexts.WithPileUp));
        IEnumerable<Column> added = new EventBlock(map, new RunOptions { Store = StoreKind.Hits }).Columns.ExceptBy(without, column => column.Path);
        Assert.That(Rows("| pile-up dataset |"), Is.EqualTo(added.Select(Row).Distinct()));
    }

    [Test]
    [Category(Categories.Unit)]
    public void HitDatasets_OfTheDocument_AreWhatTheStoreOfHitsAdds() =>
        Assert.That(Rows("| hit dataset |"), Is.EqualTo(new EventHits(new ReadoutMap(Layout)).Columns.Select(Row)));

    [Test]
    [Category(Categories.Unit)]
    public void ReconstructedDatasets_OfTheDocument_AreThoseOfTheProgram()
    {
        IEnumerable<string> expected = new ReconstructedEvents(Layout).Columns.Select(Row).Distinct();
        Assert.That(Rows("| reconstructed dataset |"), Is.EqualTo(expected));
    }

    /// <summary>Names of histograms are those of the plots, and edges of two quantities have the name of one with _x and _y.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void HistogramDatasets_OfTheDocument_AreThoseOfTheProgram()
    {
        var file = new H5File();
        HistogramDatasets.AddTo(file, new RunHistograms(Layout));
        var written = new SortedSet<string>(StringComparer.Ordinal);
        foreach (H5Group histogram in ((H5Group)file["hist"]).Values.Cast<H5Group>()) written.UnionWith(Described(histogram, "hist/<name>"));
        written.UnionWith(Described((H5Group)file["cutflow"], "cutflow"));
        IEnumerable<string> documented = Rows("| histogram dataset |").Select(row => row.Contains("/edges`", StringComparison.Ordinal) || row.Contains("/names`", StringComparison.Ordinal)
            ? $"{row.Split('|')[1].Trim()}" : string.Join(" | ", row.Split('|')[1..^1].Where((_, column) => column != 1).Select(cell => cell.Trim())));
        Assert.That(documented, Is.EquivalentTo(written));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Attributes_OfTheDocument_AreThoseOfTheFile()
    {
        using var folder = new TemporaryFolder();
        SampleEvents.Write(folder.File("a.h5"), events: 1, blockLength: 1);
        using IDisposable file = H5File.OpenRead(folder.File("a.h5"));
        IEnumerable<string> written = ((IH5Object)file).Attributes().Select(attribute => attribute.Name);
        IEnumerable<string> documented = Rows("| attribute |").Select(row => row.Split('`')[1]);
        Assert.That(documented, Is.EquivalentTo(written));
    }

    private static IEnumerable<string> Described(H5Group group, string path) => group.Select(child =>
    {
        string name = child.Key.StartsWith("edges", StringComparison.Ordinal) ? "edges" : child.Key;
        var attributes = ((H5Dataset)child.Value).Attributes;
        return name is "edges" or "names" ? $"`{path}/{name}`" : $"`{path}/{name}` | {attributes["units"]} | {attributes["description"]}";
    });

    /// <summary>A row of the document; a placeholder stands for names that the geometry file gives.</summary>
    private static string Row(Column column)
    {
        string path = column.Path, meaning = column.Meaning;
        foreach (Volume volume in Layout.Volumes)
        {
            path = path.Replace($"Truth/{volume.Name}_", "Truth/<calorimeter>_", StringComparison.Ordinal)
                .Replace($"energy_{volume.Name}", "energy_<calorimeter>", StringComparison.Ordinal);
            meaning = meaning.Replace($"module {volume.Name}", "module `<calorimeter>`", StringComparison.Ordinal);
        }
        foreach (TruthPlane plane in Layout.TruthPlanes)
        {
            path = path.Replace($"Truth/{plane.Name}_", "Truth/<plane>_", StringComparison.Ordinal);
            meaning = meaning.Replace($"at {plane.Name};", "at `<plane>`;", StringComparison.Ordinal);
        }
        return $"| `{path}` | {TypeNames[column.ElementType]} | {column.Unit} | {meaning} |";
    }

    private static IEnumerable<string> Rows(string header) => File.ReadLines(Repository.File("docs/file-format.md"))
        .SkipWhile(line => !line.StartsWith(header, StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'));
}
