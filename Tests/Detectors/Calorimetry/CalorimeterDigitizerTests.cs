using System;
using System.Collections.Generic;
using MathNet.Numerics.Distributions;
using NA64Mu.Core;
using NA64Mu.Detectors.Calorimetry;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Calorimetry;

/// <summary>Read-out of calorimeter cells against the response model.</summary>
[TestFixture]
public sealed class CalorimeterDigitizerTests
{
    private const int Events = 20_000;

    private readonly ReadoutMap _map = new(ReadoutLayout.Create());
    private readonly ChannelId[] _cells;

    public CalorimeterDigitizerTests()
    {
        _cells = [.. _map.Cells];
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Energy_OneCell_HasMeanAndSigmaOfTheModel()
    {
        const double Energy = 2000;
        CalorimeterReadout readout = ReadoutLayout.EcalReadout;
        var moments = new Moments();
        ForEachEvent(Energy * readout.VisibleFraction, digits =>
        {
            ulong channel = new ChannelId(DetectorSystem.Ecal, 0, 1, 3, 2).Value;
            int row = digits.Channel.Values.IndexOf(channel);
            moments.Add(digits.Energy[row]);
        });
        double variance = Energy / readout.PhotoelectronsPerMeV
            + readout.ConstantTerm * readout.ConstantTerm * (Energy * Energy + Energy / readout.PhotoelectronsPerMeV)
            + readout.Noise * readout.Noise;
        Assert.That(moments.Mean, Is.EqualTo(Energy).Within(4 * Math.Sqrt(variance / Events)), "4σ");
        Assert.That(moments.Width, Is.EqualTo(Math.Sqrt(variance)).Within(4 * moments.ErrorOfNormalWidth), "4σ");
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Time_OneCell_HasTheResolution()
    {
        var moments = new Moments();
        ForEachEvent(200, digits => moments.Add(digits.Time[digits.Channel.Values.IndexOf(new ChannelId(DetectorSystem.Ecal, 0, 1, 3, 2).Value)]));
        Assert.That(moments.Mean, Is.EqualTo(50).Within(4 * moments.ErrorOfMean), "4σ");
        Assert.That(moments.Width, Is.EqualTo(ReadoutLayout.EcalReadout.TimeResolution).Within(4 * moments.ErrorOfNormalWidth), "4σ");
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Noise_EmptyEvent_LiftsTheExpectedNumberOfCells()
    {
        double found = 0;
        var cells = new HashSet<ulong>();
        ForEachEvent(0, digits =>
        {
            found += digits.Channel.Count;
            foreach (ulong channel in digits.Channel.Values) cells.Add(channel);
            foreach (float energy in digits.Energy.Values) Assert.That(energy, Is.GreaterThanOrEqualTo(30f));
        });
        double probability = 1 - Normal.CDF(0, 1, ReadoutLayout.EcalReadout.Threshold / ReadoutLayout.EcalReadout.Noise);
        double channels = (double)Events * ReadoutLayout.EcalCells;
        Assert.That(found, Is.EqualTo(channels * probability).Within(4 * Math.Sqrt(channels * probability)), "4σ");
        Assert.That(cells, Has.Count.EqualTo(ReadoutLayout.EcalCells), "every ECAL cell, and none of the noiseless HCAL");
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Noise_CellWithEnergy_IsNotCountedTwice()
    {
        // 100 MeV seen through noise of 15 MeV is above 30 MeV in all but 1 in 10⁵ events: exactly one row each.
        ulong hit = new ChannelId(DetectorSystem.Ecal, 0, 1, 3, 2).Value;
        int rows = 0;
        ForEachEvent(10, digits =>
        {
            ulong previous = 0;
            foreach (ulong channel in digits.Channel.Values)
            {
                if (channel == hit) rows++;
                int cell = Array.IndexOf(_cells, new ChannelId(channel));
                Assert.That(cell, Is.GreaterThanOrEqualTo((int)previous), "rows in the order of cells");
                previous = (ulong)cell + 1;
            }
        });
        Assert.That(rows, Is.InRange(Events - 5, Events));
    }

    private void ForEachEvent(double visible, Action<CalorimeterDigits> look)
    {
        var deposits = new EventDeposits(_map);
        var digitizer = new CalorimeterDigitizer(_map);
        var digits = new EventDigits();
        var spot = new ShowerSpot(new Vector3D(1, 1, 200), new Location(ReadoutLayout.Ecal, 101), Time: 50, visible, Passive: 0);
        new DepositSink(deposits).Accept(in spot);
        for (int number = 0; number < Events; number++)
        {
            var random = new RandomStream(1, 1, (ulong)number, StreamPurpose.Digitisation);
            digits.Clear();
            digitizer.Digitise(deposits, ref random, digits.Calorimeters);
            look(digits.Calorimeters);
        }
    }
}
