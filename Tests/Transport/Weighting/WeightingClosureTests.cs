using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport.Weighting;

/// <summary>Weighted runs say the same as the run without weights, and know the rare better.</summary>
[TestFixture]
public sealed class WeightingClosureTests
{
    private const int UnweightedEvents = 60_000;
    private const int WeightedEvents = 20_000;
    private const double AllowedSigma = 4;

    /// <summary>Two-sided probability of 4σ.</summary>
    private const double SmallestProbability = 6.3e-5;

    private const string Scaled = """
        weighting:
          scale:
            - {process: muon_nuclear, factor: 100}
            - {process: bremsstrahlung, factor: 10, above: 10 GeV}
        """;

    private const string HardBremsstrahlung = "weighting: {scale: [{process: bremsstrahlung, factor: 20, above: 20 GeV, primary: true}]}";

    private const string ScaledInPart = """
        weighting:
          scale:
            - {process: ionisation, factor: 5, above: 1 GeV}
            - {process: bremsstrahlung, factor: 1.5, volumes: [ecal]}
            - {process: pair_production, factor: 1.5, volumes: [plate, hcal], primary: true}
            - {process: muon_pair_production, factor: 1000, volumes: [ecal]}
            - {process: coulomb_scattering, factor: 1.2}
            - {process: decay, factor: 10000}
        """;

    private const string SplitAtPlane = """
        weighting:
          splitting:
            - {name: half gone, primary: true, z: 0.5 m, energy: 0 120 GeV, factor: 6}
            - {name: all, particles: [mu-, mu+], volume: hcal, factor: 2}
        """;

    private const string SplitByEnergy = """
        weighting:
          splitting:
            - {name: slow, primary: true, energy: 0 140 GeV, factor: 4}
            - {name: slower, primary: true, energy: 0 80 GeV, factor: 4}
        """;

    private const string Roulette = """
        weighting:
          splitting:
            - {name: common, primary: true, z: 0.5 m, energy: 155 200 GeV, factor: 0.2}
            - {name: photons, particles: [gamma], volume: hcal, energy: 1 100 GeV, factor: 0.5}
        """;

    private const string Together = """
        weighting:
          scale:
            - {process: muon_nuclear, factor: 100, volumes: [hcal]}
            - {process: bremsstrahlung, factor: 10, above: 20 GeV, primary: true}
          splitting:
            - {name: half gone, primary: true, z: 0.5 m, energy: 0 120 GeV, factor: 3}
            - {name: common, primary: true, z: 0.5 m, energy: 155 200 GeV, factor: 0.5}
            - {name: slow, particles: [mu-], energy: 0 60 GeV, factor: 3}
        """;

    private static readonly Dictionary<string, string> Ways = new()
    {
        ["scaled"] = Scaled,
        ["scaled in part"] = ScaledInPart,
        ["split at a plane"] = SplitAtPlane,
        ["split by energy"] = SplitByEnergy,
        ["roulette"] = Roulette,
        ["together"] = Together,
    };

    private WeightedBench _unweighted = null!;

    [OneTimeSetUp]
    public void ShootWithoutWeights() => _unweighted = WeightedBench.Shoot("", UnweightedEvents, seed: 1);

    [TestCase("scaled")]
    [TestCase("scaled in part")]
    [TestCase("split at a plane")]
    [TestCase("split by energy")]
    [TestCase("roulette")]
    [TestCase("together")]
    [Category(Categories.Statistical)]
    public void Spectra_OfAWeightedRun_AreThoseOfTheRunWithoutWeights(string way)
    {
        WeightedBench weighted = WeightedBench.Shoot(Ways[way], WeightedEvents, seed: 2);
        TestContext.Out.WriteLine($"{weighted.Histories} histories of {weighted.Events} events, {weighted.Discarded} discarded; Σw/events {weighted.WeightOfEvent.Mean:F4} ± {weighted.WeightOfEvent.ErrorOfMean:F4}");
        Assert.Multiple(() =>
        {
            Assert.That(weighted.LargestImbalance, Is.LessThan(1e-3), "energy balance [MeV]");
            double sigma = Math.Max(weighted.WeightOfEvent.ErrorOfMean, 1e-12);
            Assert.That(Math.Abs(weighted.WeightOfEvent.Mean - 1) / sigma, Is.LessThan(AllowedSigma), "mean weight of an event [σ]");
            Compare("lost", weighted.Lost, _unweighted.Lost);
            Compare("ecal", weighted.Ecal, _unweighted.Ecal);
            Compare("hcal", weighted.Hcal, _unweighted.Hcal);
        });
    }

    [Test]
    [Category(Categories.Statistical)]
    public void VarianceOfTheTail_WithScaledBremsstrahlung_IsSmaller()
    {
        WeightedBench weighted = WeightedBench.Shoot(HardBremsstrahlung, WeightedEvents, seed: 3);
        (double part, double variance) = weighted.Lost.Above(40 * Units.GeV);
        (double unweightedPart, double unweightedVariance) = _unweighted.Lost.Above(40 * Units.GeV);
        TestContext.Out.WriteLine($"{part:E3} and {unweightedPart:E3}; variance of one event {variance:E3} and {unweightedVariance:E3}, ratio {unweightedVariance / variance:F2}");
        // 2.8 to 3.1 with other random numbers.
        Assert.That(unweightedVariance / variance, Is.GreaterThan(2));
    }

    /// <summary>Branches of six muons: were they independent, the variance of what they do later would be a sixth.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void VarianceBehindASplit_OfAWeightedRun_IsSmaller()
    {
        WeightedBench weighted = WeightedBench.Shoot(SplitAtPlane, WeightedEvents, seed: 3);
        (double part, double variance) = weighted.LostBySlow.Above(4 * Units.GeV);
        (double unweightedPart, double unweightedVariance) = _unweighted.LostBySlow.Above(4 * Units.GeV);
        TestContext.Out.WriteLine($"{part:E3} and {unweightedPart:E3}; variance of one event {variance:E3} and {unweightedVariance:E3}, ratio {unweightedVariance / variance:F2}");
        Assert.That(unweightedVariance / variance, Is.GreaterThan(3));
    }

    private static void Compare(string name, EventSpectrum weighted, EventSpectrum unweighted)
    {
        (double probability, int bins) = weighted.Compare(unweighted);
        TestContext.Out.WriteLine($"{name}: p = {probability:G3} in {bins} bins");
        Assert.That(probability, Is.GreaterThan(SmallestProbability), name);
        Assert.That(bins, Is.GreaterThanOrEqualTo(4), name);
    }
}
