using System;
using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.App.Output;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Output;

/// <summary>The scripts of docs/examples give what the program itself reads from the same file.</summary>
[TestFixture]
public sealed class PythonExampleTests
{
    private const int Ecal = 1;

    private readonly TemporaryFolder _folder = new();
    private string _file = "";
    private double[] _energies = [];

    [OneTimeSetUp]
    public void Simulate()
    {
        _file = _folder.File("a.sim.h5");
        Assert.That(CommandRun.Of("simulate", "--physics", "fast", "--events", "50", "--output", _file, "--no-progress").ExitCode, Is.Zero);
        using var reader = new EventFileReader(_file, EventFileTypes.Simulation);
        _energies = new double[reader.Events];
        ulong[] cells = reader.ReadColumn<ulong>("CalorimeterDigits/cell_id");
        float[] energies = reader.ReadColumn<float>("CalorimeterDigits/energy");
        long[] begin = reader.ReadColumn<long>("Event/CalorimeterDigits_begin");
        for (int row = 0; row < _energies.Length; row++)
        {
            for (long digit = begin[row]; digit < begin[row + 1]; digit++) _energies[row] += (cells[digit] & 31) == Ecal ? energies[digit] : 0;
        }
    }

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    [Category(Categories.Reference)]
    public void EnergiesWithH5Py_OfAFile_AreThose()
    {
        Python.IgnoreWithout("h5py");
        (int exitCode, string output) = Python.Run(Repository.File("docs/examples/energies_h5py.py"), _file);
        Assert.That(exitCode, Is.Zero, output);
        string[] words = output.Split('\n').Single(line => line.StartsWith("ecal ", StringComparison.Ordinal)).Split(' ');
        Assert.That(double.Parse(words[1], CultureInfo.InvariantCulture), Is.EqualTo(_energies.Average() / 1000).Within(1e-6));
        Assert.That(int.Parse(words[5], CultureInfo.InvariantCulture), Is.EqualTo(_energies.Count(energy => energy > 0)));
    }

    [Test]
    [Category(Categories.Reference)]
    public void TableWithPandas_OfAFile_HasTheSameEnergies()
    {
        Python.IgnoreWithout("h5py");
        Python.IgnoreWithout("pandas");
        (int exitCode, string output) = Python.Run(Repository.File("docs/examples/table_pandas.py"), _file, _folder.File("t.csv"));
        Assert.That(exitCode, Is.Zero, output);
        string[][] rows = [.. File.ReadLines(_folder.File("t.csv")).Select(line => line.Split(','))];
        int column = Array.IndexOf(rows[0], "ecal_mev");
        double[] energies = [.. rows.Skip(1).Select(row => double.Parse(row[column], CultureInfo.InvariantCulture))];
        // pandas adds up in single precision, as the column has it.
        Assert.That(energies, Is.EqualTo(_energies).Within(1e-3).Percent);
    }
}
