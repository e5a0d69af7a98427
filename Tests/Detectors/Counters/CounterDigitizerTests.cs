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
        Assert.That(time.Width, Is.EqualTo(Readout.TimeResolution).Within(4 * time.ErrorOfNormalWidth), "4σ");
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

    [TestCase(5)]
    [TestCase(10)]
    [TestCase(40)]
    [Category(Categories.Statistical)]
    public void Digitise_OneMip_FiresTheMoreTheMoreLight(double photoelectrons)
    {
        CounterReadout readout = Readout with { PhotoelectronsPerMip = photoelectrons, ThresholdMip = 0.5, Inefficiency = 0 };
        int fired = Run(readout.MipEnergy, new Moments(), new Moments(), readout);
        double efficiency = 1 - Poisson.CDF(photoelectrons, (int)Math.Ceiling(0.5 * photoelectrons) - 1);
        Assert.That(fired, Is.EqualTo(Events * efficiency).Within(4 * Math.Sqrt(Events * efficiency * (1 - efficiency))), "4σ");
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Time_OfPulsesOfTwoHeights_WalksAndSpreads()
    {
        CounterReadout readout = Readout with { PhotoelectronsPerMip = 1e5, TimeResolution = 0.3, TimeStochastic = 100, TimeWalk = 3 };
        foreach (double mips in (double[])[1.2, 4.8])
        {
            var time = new Moments();
            Run(mips * readout.MipEnergy, new Moments(), time, readout);
            Assert.That(time.PullOfMean(20 + 3 * Math.Sqrt(0.3 / mips)), Is.LessThan(4), "4σ");
            Assert.That(time.PullOfNormalWidth(Math.Sqrt(0.09 + 0.1 / mips)), Is.LessThan(4), "4σ");
        }
    }

    private static int Run(double deposit, Moments energy, Moments time, CounterReadout? readout = null)
    {
        CounterReadout[] counters = [.. ReadoutLayout.Counters];
        if (readout is not null) counters[1] = readout;
        var map = new ReadoutMap(ReadoutLayout.Create(ReadoutLayout.Readout() with { Counters = counters }));
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
