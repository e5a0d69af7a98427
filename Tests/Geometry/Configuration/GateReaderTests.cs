using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Configuration;

/// <summary>Gates and pile-up: the lines that geometry.yaml has as comments, and what is wrong with others.</summary>
[TestFixture]
public sealed class GateReaderTests
{
    private const string Gates = "readout: {gates: {slice: 2 ns, coincidence: -5 5 ns, veto: -10 10 ns, tracker: -50 50 ns, bms: -5 5 ns}}";

    [Test]
    [Category(Categories.Unit)]
    public void File_WithoutTheSections_HasNeitherGatesNorPileUp()
    {
        DetectorLayout layout = DefaultLayout.Load();
        Assert.That(layout.Readout.Gates, Is.Null);
        Assert.That(layout.Beam.PileUp, Is.Null);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Read_CommentsOfTheDefaultFile_AreAsTheySay()
    {
        DetectorLayout layout = PileUpTexts.Load(PileUpTexts.WithPileUp);
        GateSettings gates = layout.Readout.Gates!;
        PileUpSettings pileUp = layout.Beam.PileUp!;
        Assert.Multiple(() =>
        {
            Assert.That((gates.Slice, gates.Coincidence, gates.Veto), Is.EqualTo((2.5, new TimeGate(-5, 5), new TimeGate(-10, 10))));
            Assert.That((gates.Tracker, gates.BeamMomentum), Is.EqualTo((new TimeGate(-60, 90), new TimeGate(-5, 5))));
            Assert.That(gates.Calorimeters.Values, Is.EqualTo(Enumerable.Repeat(new TimeGate(-25, 125), 3)));
            Assert.That(gates.Of(CounterRole.Veto), Is.EqualTo(gates.Veto));
            Assert.That(gates.Of(CounterRole.Signal), Is.EqualTo(gates.Coincidence));
            Assert.That(pileUp.Rate, Is.EqualTo(2.1e-3).Within(1e-12));
            Assert.That(pileUp.Window, Is.EqualTo(new TimeGate(-150, 150)));
            Assert.That(pileUp.Mean, Is.EqualTo(0.63).Within(1e-9));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Calorimeter_WithoutAGate_IntegratesAlways() =>
        Assert.That(Load(Gates).Readout.Gates!.Of(DetectorSystem.Ecal), Is.EqualTo(TimeGate.Always));

    [Test]
    [Category(Categories.Unit)]
    public void PileUp_AtARateOfZero_IsNone() => Assert.That(Load(Beam("rate: 0 MHz, window: -1 1 ns")).Beam.PileUp, Is.Null);

    [TestCase("readout: {gates: {}}", "readout.gates.slice", "is missing")]
    [TestCase("readout: {gates: {slice: 2 ns, coincidence: 5 -5 ns, veto: -10 10 ns, tracker: -50 50 ns, bms: -5 5 ns}}", "readout.gates.coincidence", "must begin before it ends")]
    [TestCase("readout: {gates: {slice: 0 ns, coincidence: -5 5 ns, veto: -10 10 ns, tracker: -50 50 ns, bms: -5 5 ns}}", "readout.gates.slice", "greater than zero")]
    [TestCase("readout: {gates: {slice: 6 ns, coincidence: -5 5 ns, veto: -10 10 ns, tracker: -50 50 ns, bms: -5 5 ns}}", "readout.gates.slice", "longer than half")]
    [TestCase("readout: {gates: {slice: 2 ns, coincidence: -5 5 ns, veto: -10 10 ns, tracker: -50 50 ns}}", "readout.gates.bms", "is missing")]
    [TestCase("readout: {gates: {slice: 2 ns, coincidence: -5 5 mm, veto: -10 10 ns, tracker: -50 50 ns, bms: -5 5 ns}}", "readout.gates.coincidence", "")]
    [TestCase("readout: {gates: {slice: 2 ns, coincidence: -5 5 ns, veto: -10 10 ns, tracker: -50 50 ns, bms: -5 5 ns, vetto: 1 2 ns}}", "readout.gates.vetto", "not a known setting")]
    [Category(Categories.Unit)]
    public void Gates_WithAMistake_AreRefused(string text, string key, string problem)
    {
        ConfigurationProblem found = Problems(text)[0];
        Assert.That(found.Key, Is.EqualTo(key));
        Assert.That(found.Problem, Does.Contain(problem));
    }

    [TestCase("rate: -1 MHz, window: -150 150 ns", "beam.pile_up.rate", "must not be negative")]
    [TestCase("rate: 2 MHz, window: 150 -150 ns", "beam.pile_up.window", "must begin before it ends")]
    [TestCase("rate: 200 MHz, window: -150 150 ns", "beam.pile_up.rate", "60 further particles")]
    [TestCase("rate: 2 MHz", "beam.pile_up.window", "is missing")]
    [TestCase("rate: 2 ns, window: -150 150 ns", "beam.pile_up.rate", "")]
    [Category(Categories.Unit)]
    public void PileUp_WithAMistake_IsRefused(string settings, string key, string problem)
    {
        ConfigurationProblem found = Problems(Beam(settings) + "\n" + Gates)[0];
        Assert.That(found.Key, Is.EqualTo(key));
        Assert.That(found.Problem, Does.Contain(problem));
    }

    [Test]
    [Category(Categories.Unit)]
    public void PileUp_WithoutGates_IsRefused() =>
        Assert.That(Problems(Beam("rate: 2 MHz, window: -150 150 ns")).Single().Problem, Does.Contain("needs 'readout.gates'"));

    private static string Beam(string pileUp) =>
        "beam: {particle: mu-, start: -0.5 m, waist: 0 m, core: {momentum: 160 GeV, spread: 6 GeV, window: 20 GeV, spot: 9 19 mm, divergence: 0.4 0.8 mrad}, pile_up: {" + pileUp + "}}";

    private static DetectorLayout Load(string text) => PileUpTexts.Load(GeometryTexts.OneBlock + "\n" + text);

    private static IReadOnlyList<ConfigurationProblem> Problems(string text) => Assert.Throws<ConfigurationException>(() => Load(text))!.Problems;
}
