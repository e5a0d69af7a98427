using System;
using System.Collections.Generic;
using System.IO;
using NA64Mu.App.Output;
using NA64Mu.Detectors.Digits;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Stages;

/// <summary>Reconstruction of files that the program wrote.</summary>
[TestFixture]
public sealed class ReconstructStageTests
{
    [Test]
    [Category(Categories.Regression)]
    public void Reconstruction_WithTruthRemoved_GivesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        string whole = folder.File("whole.sim.h5"), digits = folder.File("digits.sim.h5");
        CommandRun simulation = CommandRun.Of("simulate", "--events", "300", "--output", whole, "--no-progress");
        Assert.That(simulation.ExitCode, Is.Zero, simulation.Error);
        CopyDigits(whole, digits);
        Assert.That(StoredDatasets.Read(whole).Keys, Has.Some.StartsWith("Truth/"));
        Assert.That(StoredDatasets.Read(digits).Keys, Has.None.StartsWith("Truth/"));
        foreach (string file in (string[])[whole, digits])
        {
            CommandRun run = CommandRun.Of("reconstruct", file);
            Assert.That(run.ExitCode, Is.Zero, run.Error);
        }
        SortedDictionary<string, Array> reconstructed = StoredDatasets.Read(folder.File("whole.reco.h5"));
        Assert.That(reconstructed["Reco/ecal_energy"], Has.Some.GreaterThan(0));
        Assert.That(File.ReadAllBytes(folder.File("digits.reco.h5")), Is.EqualTo(File.ReadAllBytes(folder.File("whole.reco.h5"))));
    }

    private static void CopyDigits(string source, string target)
    {
        using var reader = new EventFileReader(source, EventFileTypes.Simulation);
        var digits = new EventDigits();
        reader.ReadDigits(0, (int)reader.Events, digits);
        using var writer = new EventFileWriter(target, digits.Columns, reader.Header, OverwritePolicy.Refuse);
        writer.Append(digits.Columns);
        writer.Complete(reader.Totals);
    }
}
