using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>Runs with pile-up, from the command line to the file.</summary>
[TestFixture]
public sealed class PileUpRunTests
{
    private const int Events = 300;

    private TemporaryFolder _folder = null!;
    private SortedDictionary<string, Array> _alone = null!;
    private SortedDictionary<string, Array> _piled = null!;

    [OneTimeSetUp]
    public void Simulate()
    {
        _folder = new TemporaryFolder();
        File.WriteAllText(_folder.File("gates.yaml"), PileUpTexts.WithGates);
        File.WriteAllText(_folder.File("pile.yaml"), PileUpTexts.WithPileUp);
        _alone = Simulated("gates", "1");
        _piled = Simulated("pile", "2");
    }

    [OneTimeTearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    [Category(Categories.Regression)]
    public void TruthOfThePrimary_WithPileUp_IsThatWithout()
    {
        string[] paths = [.. _alone.Keys.Where(path => path.StartsWith("Truth/", StringComparison.Ordinal) && (path[^3..] is "_px" or "_py" or "_pz" || path[^2..] is "_x" or "_y"))];
        Assert.That(paths, Has.Length.GreaterThan(10));
        foreach (string path in paths) Assert.That(_piled[path], Is.EqualTo(_alone[path]), path);
    }

    [Test]
    [Category(Categories.Regression)]
    public void HitsOfThePrimary_WithPileUp_AreThoseWithout()
    {
        double[] energies = (double[])_piled["CalorimeterHits/energy"];
        int[] particles = (int[])_piled["CalorimeterHits/beam_particle"];
        Assert.That(energies.Where((_, row) => particles[row] == 0), Is.EqualTo(_alone["CalorimeterHits/energy"]));
        Assert.That(particles.Max(), Is.GreaterThan(0));
    }

    [Test]
    [Category(Categories.Unit)]
    public void PileUp_FromTheBeam_ComesThroughTheUpstreamSpectrometer()
    {
        double[] starts = (double[])_piled["PileUp/start_z"];
        Assert.That(starts.Count(z => z < -100_000), Is.GreaterThan(starts.Length / 2));
    }

    [Test]
    [Category(Categories.Unit)]
    public void EnergyOfThePileUp_InTheTruth_IsThatOfItsHits()
    {
        double ofTruth = ((string[])["ECAL", "VHCAL", "HCAL1", "HCAL2"]).Sum(module => ((double[])_piled[$"Truth/{module}_pile_up"]).Sum());
        int[] particles = (int[])_piled["CalorimeterHits/beam_particle"];
        double ofHits = ((double[])_piled["CalorimeterHits/energy"]).Where((_, row) => particles[row] > 0).Sum();
        Assert.That(ofTruth, Is.EqualTo(ofHits).Within(1e-6).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Rows_OfThePileUp_AreAsManyAsItsParticles()
    {
        int[] counts = (int[])_piled["Truth/pile_up_particles"];
        long[] begin = (long[])_piled["Event/PileUp_begin"];
        Assert.That(counts, Is.EqualTo(Enumerable.Range(0, Events).Select(row => (int)(begin[row + 1] - begin[row]))));
        Assert.That((double[])_piled["PileUp/time"], Has.Length.EqualTo(counts.Sum()).And.All.InRange(-150, 150));
    }

    [Test]
    [Category(Categories.Regression)]
    public void Digitize_OfPileUp_GivesTheSameDatasets()
    {
        Assert.That(CommandRun.Of("digitize", _folder.File("pile.sim.h5"), "-o", _folder.File("again.sim.h5")).ExitCode, Is.Zero);
        SortedDictionary<string, Array> again = StoredDatasets.Read(_folder.File("again.sim.h5"));
        foreach ((string path, Array values) in _piled) Assert.That(again[path], Is.EqualTo(values), path);
        Assert.That(CommandRun.Of("validate", _folder.File("again.sim.h5")).ExitCode, Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Digitize_WithoutGates_TakesAllTogether()
    {
        CommandRun run = CommandRun.Of("digitize", _folder.File("pile.sim.h5"), "-g", Repository.File("geometry.yaml"), "-o", _folder.File("open.sim.h5"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("warning: hits have times, but the read-out has no 'readout.gates'").And.Contains("warning: 'beam.pile_up' has no effect"));
        SortedDictionary<string, Array> open = StoredDatasets.Read(_folder.File("open.sim.h5"));
        Assert.That(((float[])open["CalorimeterDigits/energy"]).Sum(), Is.GreaterThan(1.1 * ((float[])_piled["CalorimeterDigits/energy"]).Sum()));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Digitize_WithGatesOfHitsWithoutTimes_IsRefused()
    {
        Simulated(Repository.File("geometry.yaml"), "plain", "1");
        CommandRun run = CommandRun.Of("digitize", _folder.File("plain.sim.h5"), "-g", _folder.File("gates.yaml"), "-o", _folder.File("never.sim.h5"));
        Assert.That(run.ExitCode, Is.EqualTo(NA64Mu.App.ExitCode.InvalidInput));
        Assert.That(run.Error, Does.Contain("hits without times"));
    }

    private SortedDictionary<string, Array> Simulated(string name, string threads) => Simulated(_folder.File(name + ".yaml"), name, threads);

    private SortedDictionary<string, Array> Simulated(string geometry, string name, string threads)
    {
        string path = _folder.File(name + ".sim.h5");
        CommandRun run = CommandRun.Of(
            "simulate", "--physics", "fast", "--events", Events.ToString(System.Globalization.CultureInfo.InvariantCulture), "--store", "hits", "-g", geometry, "-o", path, "--threads", threads, "--no-progress");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return StoredDatasets.Read(path);
    }
}
