using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Tests.Support;
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

    [Test]
    [Category(Categories.Unit)]
    public void Datasets_OfTheDocument_AreThoseOfTheProgram()
    {
        IEnumerable<string> expected = SimulationColumns()
            .Select(column => $"| `{Generic(column.Path)}` | {TypeNames[column.ElementType]} | {column.Unit} | {column.Meaning} |")
            .Distinct();
        Assert.That(Rows("| dataset |"), Is.EqualTo(expected));
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

    /// <summary>All columns of a simulation file; further ones belong here and into the document.</summary>
    private static IEnumerable<Column> SimulationColumns()
    {
        var map = new ReadoutMap(ReadoutLayout.Create());
        return [.. new EventDigits().Columns, .. new CalorimeterTruth(map).Columns];
    }

    private static string Generic(string path) => path
        .Replace("Truth/ecal_", "Truth/<calorimeter>_", StringComparison.Ordinal)
        .Replace("Truth/hcal_", "Truth/<calorimeter>_", StringComparison.Ordinal);

    private static IEnumerable<string> Rows(string header) => File.ReadLines(Repository.File("docs/file-format.md"))
        .SkipWhile(line => !line.StartsWith(header, StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'));
}
