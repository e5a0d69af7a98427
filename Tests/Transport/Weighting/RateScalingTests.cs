using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Weighting;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport.Weighting;

[TestFixture]
public sealed class RateScalingTests
{
    private const double AllowedSigma = 4;
    private const double Energy = 100 * Units.GeV;

    [Test]
    [Category(Categories.Unit)]
    public void Of_NothingScaled_IsNothing() => Assert.That(
        RateScaling.Of(WeightedBench.Read(""), PhysicsList.Fast(WeightedBench.Read("")), new HistoryWeight()), Is.Null);

    [Test]
    [Category(Categories.Unit)]
    public void Raise_ScaledProcesses_AddsTheirRates()
    {
        Bench bench = new("{process: muon_nuclear, factor: 100}, {process: coulomb_scattering, factor: 3}, {process: decay, factor: 5}");
        LocalPhysics natural = bench.Natural(), drawn = bench.Drawn(natural);
        double nuclear = bench.Physics.MuonAbove(0).RateOf(ProcessId.MuonNuclear, bench.Medium, Energy);
        Assert.Multiple(() =>
        {
            Assert.That(nuclear, Is.GreaterThan(0));
            Assert.That(drawn.Added, Is.EqualTo(99 * nuclear).Within(1e-12).Percent);
            Assert.That(drawn.Electromagnetic - natural.Electromagnetic, Is.EqualTo(99 * nuclear).Within(1e-9).Percent);
            Assert.That(drawn.Scattering, Is.EqualTo(3 * natural.Scattering));
            Assert.That(drawn.Decay, Is.EqualTo(5 * natural.Decay));
            Assert.That(bench.Scaling.Excess(bench.Muon, in drawn), Is.EqualTo(drawn.TotalRate - natural.TotalRate).Within(1e-9).Percent);
        });
    }

    [TestCase("volumes: [hcal]")]
    [TestCase("primary: true")]
    [Category(Categories.Unit)]
    public void Raise_OutsideTheLimits_LeavesNature(string limit)
    {
        Bench bench = new("{process: muon_nuclear, factor: 100, " + limit + "}", track: 1);
        LocalPhysics natural = bench.Natural();
        Assert.That(bench.Drawn(natural), Is.EqualTo(natural));
        Assert.That(bench.Scaling.Excess(bench.Muon, in natural), Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Pass_PathOfOneLength_WeighsItExponentially()
    {
        Bench bench = new("{process: muon_nuclear, factor: 100}");
        bench.Scaling.Pass(0.5);
        Assert.That(bench.Weight.Value, Is.EqualTo(Math.Exp(0.5)).Within(1e-12).Percent);
    }

    /// <summary>At one energy every occurrence of a scaled process has the weight 1/B, its frequency is B times that of nature, and the others stay as they are.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Interact_AtOneEnergy_DrawsScaledRatesWithTheInverseFactorAsWeight()
    {
        const int samples = 100_000;
        Bench bench = new(
            "{process: muon_nuclear, factor: 50}, {process: bremsstrahlung, factor: 20, above: 10 GeV}, {process: coulomb_scattering, factor: 2}");
        LocalPhysics natural = bench.Natural(), drawn = bench.Drawn(natural);
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        var counts = new Dictionary<string, int> { ["nuclear"] = 0, ["hard"] = 0, ["scattering"] = 0 };
        for (int sample = 0; sample < samples; sample++)
        {
            bench.Weight.Open(1);
            Interaction interaction = bench.Scaling.Interact(in bench.Muon, bench.Medium, in drawn, secondaries, ref random);
            bool isHard = interaction.Process == ProcessId.Bremsstrahlung && Energy - interaction.KineticEnergy >= 10 * Units.GeV;
            double expected = interaction.Process == ProcessId.MuonNuclear ? 1.0 / 50 : isHard ? 1.0 / 20 : interaction.Process is ProcessId.CoulombScattering or ProcessId.QuasiElastic ? 0.5 : 1;
            if (Math.Abs(bench.Weight.Value / expected - 1) > 1e-9) Assert.Fail($"{interaction.Process}: weight {bench.Weight.Value}, expected {expected}");
            if (interaction.Process == ProcessId.MuonNuclear) counts["nuclear"]++;
            if (isHard) counts["hard"]++;
            if (interaction.Process is ProcessId.CoulombScattering or ProcessId.QuasiElastic) counts["scattering"]++;
        }
        Check("nuclear", 50 * bench.Physics.MuonAbove(0).RateOf(ProcessId.MuonNuclear, bench.Medium, Energy));
        Check("hard", 20 * bench.Physics.MuonAbove(10 * Units.GeV).RateOf(ProcessId.Bremsstrahlung, bench.Medium, Energy));
        Check("scattering", 2 * natural.Scattering);

        void Check(string name, double rate)
        {
            double part = rate / drawn.TotalRate, sigma = Math.Sqrt(samples * part * (1 - part));
            TestContext.Out.WriteLine($"{name}: {counts[name]}, expected {samples * part:F1} ± {sigma:F1}");
            Assert.That(samples * part, Is.GreaterThan(50), name);
            Assert.That(Math.Abs(counts[name] - samples * part) / sigma, Is.LessThan(AllowedSigma), name);
        }
    }

    /// <summary>Hard scatters on nucleons are drawn more often, soft ones and those on whole nuclei as often as they are scaled together.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Interact_HardQuasiElastic_IsDrawnWithBothFactors()
    {
        const int samples = 200_000;
        const double above = 20 * Units.MeV;
        Bench bench = new("{process: quasi_elastic, factor: 3000, above: 20 MeV}, {process: coulomb_scattering, factor: 2}");
        LocalPhysics natural = bench.Natural(), drawn = bench.Drawn(natural);
        var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        int hard = 0;
        double sumOfRatios = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            bench.Weight.Open(1);
            Interaction interaction = bench.Scaling.Interact(in bench.Muon, bench.Medium, in drawn, secondaries, ref random);
            bool isHard = interaction.Process == ProcessId.QuasiElastic && Energy - interaction.KineticEnergy >= above;
            double expected = isHard ? 1.0 / 3001 : interaction.Process is ProcessId.CoulombScattering or ProcessId.QuasiElastic ? 0.5 : 1;
            if (Math.Abs(bench.Weight.Value / expected - 1) > 1e-9) Assert.Fail($"{interaction.Process}: weight {bench.Weight.Value}, expected {expected}");
            sumOfRatios += bench.Weight.Value;
            if (isHard) hard++;
        }
        double part = 3001 * bench.Physics.QuasiElasticAbove(above).RateOf(bench.Medium, Energy) / drawn.TotalRate;
        double sigma = Math.Sqrt(samples * part * (1 - part));
        Assert.That(samples * part, Is.GreaterThan(500));
        Assert.That(Math.Abs(hard - samples * part) / sigma, Is.LessThan(AllowedSigma));
        // What is drawn, times its weight, is the rate of nature.
        double nature = natural.TotalRate / drawn.TotalRate;
        Assert.That(sumOfRatios / samples, Is.EqualTo(nature).Within(AllowedSigma / Math.Sqrt(samples)));
    }

    private sealed class Bench
    {
        public readonly ParticleState Muon;

        public Bench(string scale, int track = 0)
        {
            DetectorLayout layout = WeightedBench.Read($"weighting: {{scale: [{scale}]}}");
            Physics = PhysicsList.Fast(layout);
            Scaling = RateScaling.Of(layout, Physics, Weight)!;
            Volume plate = layout.Find("plate")!;
            Medium = layout.Media.All.First(medium => medium.Material.Id == plate.Material).Id;
            Muon = WeightedBench.Muon() with { KineticEnergy = Energy, Location = new Location(plate.Id, 0), Track = new TrackId(track) };
        }

        public HistoryWeight Weight { get; } = new();

        public PhysicsList Physics { get; }

        public RateScaling Scaling { get; }

        public MediumId Medium { get; }

        public LocalPhysics Natural() => Physics.At(in Muon, Kinematics.Of(in Muon), Medium);

        public LocalPhysics Drawn(LocalPhysics local)
        {
            Scaling.Raise(in Muon, Medium, ref local);
            return local;
        }
    }
}
