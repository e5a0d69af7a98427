using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Output;

/// <summary>Reading event files with the reference implementation of HDF5, where it is installed.</summary>
[TestFixture]
public sealed class H5PyTests
{
    [TestCase(0L)]
    [TestCase(1L)]
    [TestCase(20_000L)]
    [Category(Categories.Reference)]
    public void EventFile_ReadWithH5Py_HoldsWhatIsPromised(long events)
    {
        Python.IgnoreWithout("h5py");
        using var folder = new TemporaryFolder();
        SampleEvents.Write(folder.File("a.h5"), events, blockLength: 512);
        AssertReadable(folder.File("a.h5"), $"{new EventDigits().Columns.Count} columns, 2 texts, {events} events");
    }

    [Test]
    [Category(Categories.Reference)]
    public void SimulatedFile_ReadWithH5Py_HoldsWhatIsPromised()
    {
        Python.IgnoreWithout("h5py");
        using var folder = new TemporaryFolder();
        string simulated = folder.File("a.sim.h5"), reconstructed = folder.File("a.reco.h5");
        Assert.That(CommandRun.Of("simulate", "--events", "150", "--output", simulated, "--no-progress").ExitCode, Is.Zero);
        Assert.That(CommandRun.Of("reconstruct", simulated).ExitCode, Is.Zero);
        DetectorLayout layout = DefaultLayout.Load();
        AssertReadable(simulated, $"{new EventBlock(new ReadoutMap(layout), new RunOptions()).Columns.Count} columns, 2 texts, 150 events");
        AssertReadable(reconstructed, $"{new ReconstructedEvents(layout).Columns.Count} columns, 4 texts, 150 events");
    }

    [Test]
    [Category(Categories.Reference)]
    public void Document_FirstPythonExample_GivesTheEnergyOfEachEvent()
    {
        Python.IgnoreWithout("h5py");
        using var folder = new TemporaryFolder();
        SampleEvents.Write(folder.File("sim.h5"), events: 20, blockLength: 8);
        string document = File.ReadAllText(Repository.File("docs/file-format.md"));
        string example = document.Split("## Reading")[1].Split("```python\n")[1].Split("```")[0].Replace("sim.h5", folder.File("sim.h5"), StringComparison.Ordinal);
        (int exitCode, string output) = Python.Run("-c", example + "\nprint(*(f'{x:g}' for x in total)); assert (ecal == total).all()");
        Assert.That(exitCode, Is.Zero, output);
        IEnumerable<double> expected = Enumerable.Range(0, 20).Select(number => SampleEvents.CellsOf(number).Count * (number + 0.5));
        Assert.That(output.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)), Is.EqualTo(expected));
    }

    private static void AssertReadable(string path, string summary)
    {
        (int exitCode, string output) = Python.Run(Repository.File("Tests/Scripts/read_with_h5py.py"), path);
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.StartWith(summary));
    }
}
