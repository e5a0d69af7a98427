using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>Files of runs with a signal: a Z' of 300 MeV that decays to muons in half of the events.</summary>
[TestFixture("fast", 400)]
[TestFixture("full", 40)]
public sealed class SignalRunTests(string physics, int events)
{
    private readonly TemporaryFolder _folder = new();
    private string _path = "";
    private SortedDictionary<string, Array> _forced = [];

    [OneTimeSetUp]
    public void SimulateForced()
    {
        _path = Simulate("forced", "--threads", "1");
        _forced = StoredDatasets.Read(_path);
    }

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    [Category(Categories.Regression)]
    public void SignalFile_OnTwoThreads_HasTheSameBytes() =>
        Assert.That(File.ReadAllBytes(Simulate("two", "--threads", "2")), Is.EqualTo(File.ReadAllBytes(_path)));

    [Test]
    [Category(Categories.Unit)]
    public void Energies_OfEachEvent_Balance()
    {
        string[] plus = [.. _forced.Keys.Where(path => path.StartsWith("Truth/rest_energy_", StringComparison.Ordinal)), "Truth/energy_incoming"];
        string[] minus = ["Truth/energy_deposited", "Truth/energy_escaped", "Truth/energy_invisible", "Truth/energy_abandoned"];
        for (int row = 0; row < events; row++)
        {
            double balance = plus.Sum(path => Double(path)[row]) - minus.Sum(path => Double(path)[row]);
            Assert.That(balance, Is.EqualTo(0).Within(1e-3), "energy balance [MeV]");
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Events_WithoutEmission_KeepTheirRowsWithWeightZero()
    {
        byte[] isSignal = (byte[])_forced["Truth/signal"];
        Assert.That(isSignal, Has.Length.EqualTo(events));
        for (int row = 0; row < events; row++)
        {
            bool hasWeight = Double("Event/weight")[row] > 0;
            Assert.That(hasWeight, Is.EqualTo(isSignal[row] == 1));
            Assert.That(double.IsNaN(Double("Truth/signal_vertex_z")[row]), Is.EqualTo(isSignal[row] == 0));
            Assert.That(((int[])_forced["Truth/signal_emissions"])[row], Is.EqualTo(isSignal[row]));
        }
        // The rest of the beam passes beside the ECAL, or lost its energy before.
        Assert.That(isSignal.Count(flag => flag == 1), Is.InRange(0.75 * events, events - 1));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Emission_OfEachSignal_LiesInTheEcalAndSharesTheEnergy()
    {
        byte[] isSignal = (byte[])_forced["Truth/signal"], end = (byte[])_forced["Truth/signal_end"];
        for (int row = 0; row < events; row++)
        {
            if (isSignal[row] == 0) continue;
            double before = Double("Truth/signal_muon_energy")[row], boson = Double("Truth/signal_boson_energy")[row];
            Assert.Multiple(() =>
            {
                Assert.That(Double("Truth/signal_vertex_z")[row], Is.InRange(0.0, 450.0));
                // A nucleus takes t/2M, 54 MeV where it is a proton that takes all the momentum of the formula, t = M² + m².
                Assert.That(before - boson - Double("Truth/signal_recoil_energy")[row], Is.InRange(-1e-6, 54.0));
                Assert.That(boson / before, Is.EqualTo(Double("Truth/signal_fraction")[row]).Within(1e-9));
                Assert.That(Double("Truth/signal_decay_z")[row], Is.Not.NaN);
                Assert.That(end[row], Is.EqualTo(2).Or.EqualTo(3));
            });
        }
        int visible = end.Count(kind => kind == 3), all = isSignal.Count(flag => flag == 1);
        Assert.That((visible - 0.47 * all) / Math.Sqrt(0.25 * all), Is.InRange(-4.0, 4.0), $"{visible} of {all} to muons");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Provenance_OfASignalRun_NamesTheSignal()
    {
        string text = string.Join('\n', _forced.Values.OfType<string[]>().SelectMany(lines => lines));
        Assert.That(text, Does.Contain("signal:\n  model: vector\n  mass: 300 MeV\n  coupling: 3E-06\n  emission: forced\n  volume: ECAL\n"));
    }

    private double[] Double(string path) => (double[])_forced[path];

    private string Simulate(string name, params string[] options)
    {
        string path = _folder.File(name + ".sim.h5");
        CommandRun run = CommandRun.Of(
        [
            "simulate", "--physics", physics, "--events", $"{events}", "--output", path, "--no-progress",
            "--signal", "zprime", "--mass", "300 MeV", "--coupling", "3e-6", .. options,
        ]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return path;
    }
}
