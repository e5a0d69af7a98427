using System;
using MathNet.Numerics.Distributions;
using NA64Mu.Core;
using NA64Mu.Detectors.Counters;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Counters;

/// <summary>Read-out of scintillation counters.</summary>
[TestFixture]
public sealed class CounterDigitizerTests
{
    private const int Events = 50_000;

    private static readonly CounterReadout Readout = ReadoutLayout.Counters[1];

    [Test]
    [Category(Categories.Statistical)]
    public void Digitise_FarAboveThreshold_MissesOnlyByInefficiency()
    {
        var energy = new Moments();
        var time = new Moments();
        int fired = Run(4 * Readout.MipEnergy, energy, time);
        double missed = Events * Readout.Inefficiency;
        Assert.That(Events - fired, Is.EqualTo(missed).Within(4 * Math.Sqrt(missed)), "4σ");
        Assert.That(energy.Mean, Is.EqualTo(4 * Readout.MipEnergy).Within(4 * energy.ErrorOfMean), "4σ");
        double sigma = Readout.MipEnergy * Math.Sqrt(4 / Readout.PhotoelectronsPerMip);
        Assert.That(energy.Width, Is.EqualTo(sigma).Within(4 * energy.ErrorOfNormalWidth), "4σ");
        Assert.That(time.Mean, Is.EqualTo(20).Within(4 * time.ErrorOfMean), "4σ");
        Assert.That(time.Sigma, Is.EqualTo(Readout.TimeResolution).Within(4 * time.ErrorOfNormalWidth), "4σ");
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Digitise_NearThreshold_FiresWithThePoissonProbability()
    {
        double mean = 0.3 * Readout.PhotoelectronsPerMip;
        int least = (int)Math.Ceiling(Readout.ThresholdMip * Readout.PhotoelectronsPerMip);
        double probability = (1 - Poisson.CDF(mean, least - 1)) * (1 - Readout.Inefficiency);
        int fired = Run(0.3 * Readout.MipEnergy, new Moments(), new Moments());
        Assert.That(fired, Is.EqualTo(Events * probability).Within(4 * Math.Sqrt(Events * probability * (1 - probability))), "4σ");
    }

    private static int Run(double deposit, Moments energy, Moments time)
    {
        var map = new ReadoutMap(ReadoutLayout.Create());
        var deposits = new EventDeposits(map);
        var spot = new ShowerSpot(default, new Location(ReadoutLayout.Signal, 0), Time: 20, deposit, Passive: 0);
        new DepositSink(deposits).Accept(in spot);
        var digitizer = new CounterDigitizer(map);
        var digits = new EventDigits();
        int fired = 0;
        for (int number = 0; number < Events; number++)
        {
            var random = new RandomStream(2, 1, (ulong)number, StreamPurpose.Digitisation);
            digits.Clear();
            uint word = digitizer.Digitise(deposits, ref random, digits.Counters);
            Assert.That(digits.Counters.Channel.Count, Is.EqualTo(word == 0 ? 0 : 1));
            if (word == 0) continue;
            Assert.That((word, digits.Counters.Channel[0]), Is.EqualTo((2u, new ChannelId(DetectorSystem.Counter, 2).Value)));
            fired++;
            energy.Add(digits.Counters.Energy[0]);
            time.Add(digits.Counters.Time[0]);
        }
        return fired;
    }
}
