using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Calorimetry;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Calorimetry;

/// <summary>Light yields, range, pulse times and constants of calorimeter cells.</summary>
[TestFixture]
public sealed class CalorimeterResponseTests
{
    private const int Events = 20_000;

    private static readonly ulong Hit = new ChannelId(DetectorSystem.Ecal, 0, 1, 3, 2).Value;

    [Test]
    [Category(Categories.Statistical)]
    public void LightYield_ManyCells_HasMeanOneAndTheSpread()
    {
        var response = new CalorimeterResponse(ReadoutLayout.EcalReadout with { CellSpread = 0.2, SpreadSeed = 7 });
        var yields = new Moments();
        foreach (int cell in Enumerable.Range(0, 200 * 200))
            yields.Add(response.LightYield(new ChannelId(DetectorSystem.Ecal, 0, 0, cell / 200, cell % 200)));
        Assert.That(yields.PullOfMean(1), Is.LessThan(4), "4σ");
        // Of a log-normal sample the variance has (κ + 2)/n with κ = 0.66 for a spread of 0.2: σ(width)/width = 0.58/√n.
        Assert.That(yields.Width, Is.EqualTo(0.2).Within(4 * 0.2 * 0.82 / Math.Sqrt(yields.Count)), "4σ");
    }

    [Test]
    [Category(Categories.Unit)]
    public void LightYield_OfACell_BelongsToTheSetUp()
    {
        var cell = new ChannelId(DetectorSystem.Ecal, 0, 1, 3, 2);
        CalorimeterReadout readout = ReadoutLayout.EcalReadout with { CellSpread = 0.1 };
        double yield = new CalorimeterResponse(readout).LightYield(cell);
        Assert.That(yield, Is.Not.EqualTo(1));
        Assert.That(new CalorimeterResponse(readout).LightYield(cell), Is.EqualTo(yield));
        Assert.That(new CalorimeterResponse(readout with { SpreadSeed = 2 }).LightYield(cell), Is.Not.EqualTo(yield));
        Assert.That(new CalorimeterResponse(readout with { CellSpread = 0 }).LightYield(cell), Is.EqualTo(1));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Digitise_CellWithItsYield_ReadsSoMuchMore()
    {
        CalorimeterReadout readout = ReadoutLayout.EcalReadout with { CellSpread = 0.3, SpreadSeed = 3 };
        double yield = new CalorimeterResponse(readout).LightYield(new ChannelId(Hit));
        Moments energy = Read(readout, visible: 200, (digits, row) => digits.Energy[row]);
        Assert.That(energy.PullOfMean(2000 * yield), Is.LessThan(4), "4σ");
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Digitise_AboveTheRange_ReadsTheRangeTimesTheConstant()
    {
        CalorimeterReadout readout = ReadoutLayout.EcalReadout with { Range = 1500 };
        Moments energy = Read(readout, visible: 200, (digits, row) => digits.Energy[row], constant: 1.25);
        Assert.That((energy.Mean, energy.Width), Is.EqualTo((1875.0, 0.0)));
        Moments below = Read(readout, visible: 100, (digits, row) => digits.Energy[row], constant: 1.25);
        Assert.That(below.PullOfMean(1250), Is.LessThan(4), "4σ; 1500 MeV lie 14 widths above 1000 MeV");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Digitise_Constant_ActsBehindTheThreshold()
    {
        // 100 MeV over 30 MeV of threshold: a constant of 0.1 leaves readings far below the threshold, all written.
        CalorimeterReadout readout = ReadoutLayout.EcalReadout with { Noise = 0 };
        Moments energy = Read(readout, visible: 10, (digits, row) => digits.Energy[row], constant: 0.1);
        Assert.That(energy.Count, Is.EqualTo(Events));
        Assert.That(energy.PullOfMean(10), Is.LessThan(4), "4σ");
    }

    [TestCase(200, 2000)]
    [TestCase(10, 100)]
    [Category(Categories.Statistical)]
    public void Time_OfSmallAndLargePulses_SpreadsWithTheLight(double visible, double photoelectrons)
    {
        CalorimeterReadout readout = ReadoutLayout.EcalReadout with { TimeResolution = 0.5, TimeStochastic = 20, Noise = 0, ConstantTerm = 0 };
        Moments time = Read(readout, visible, (digits, row) => digits.Time[row]);
        // The mean of 1/N exceeds 1/N of the mean by 1/N of itself: 1 % for 100, half of it in the width.
        double expected = Math.Sqrt(0.25 + 400 / photoelectrons * (1 + 1 / photoelectrons));
        Assert.That(time.PullOfMean(50), Is.LessThan(4), "4σ");
        Assert.That(time.PullOfNormalWidth(expected), Is.LessThan(4), "4σ");
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Time_WithWalk_ComesLaterTheSmallerThePulse()
    {
        CalorimeterReadout readout = ReadoutLayout.EcalReadout with { TimeWalk = 4, PhotoelectronsPerMeV = 1e4, ConstantTerm = 0, Noise = 0 };
        Moments time = Read(readout, visible: 12, (digits, row) => digits.Time[row]);
        Assert.That(time.PullOfMean(50 + 4 * 0.5), Is.LessThan(4), "4σ; 120 MeV are four thresholds");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Digitise_WithAllOfIt_AllocatesNothing()
    {
        CalorimeterReadout readout = ReadoutLayout.EcalReadout with { CellSpread = 0.1, Range = 1000, TimeStochastic = 3, TimeWalk = 2 };
        var map = new ReadoutMap(ReadoutLayout.Create(WithReadout(readout, constant: 1.1)));
        EventDeposits deposits = Deposit(map, 100);
        var digitizer = new CalorimeterDigitizer(map);
        var digits = new EventDigits();
        digits.Clear();
        Fill();
        digits.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Fill();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void Fill()
        {
            for (int number = 0; number < 200; number++)
            {
                var random = new RandomStream(1, 1, (ulong)number, StreamPurpose.Digitisation);
                digitizer.Digitise(deposits, ref random, digits.Calorimeters);
            }
        }
    }

    private static Moments Read(CalorimeterReadout readout, double visible, Func<CalorimeterDigits, int, double> quantity, double constant = 1)
    {
        var map = new ReadoutMap(ReadoutLayout.Create(WithReadout(readout, constant)));
        EventDeposits deposits = Deposit(map, visible);
        var digitizer = new CalorimeterDigitizer(map);
        var digits = new EventDigits();
        var moments = new Moments();
        for (int number = 0; number < Events; number++)
        {
            var random = new RandomStream(11, 1, (ulong)number, StreamPurpose.Digitisation);
            digits.Clear();
            digitizer.Digitise(deposits, ref random, digits.Calorimeters);
            int row = digits.Calorimeters.Channel.Values.IndexOf(Hit);
            if (row >= 0) moments.Add(quantity(digits.Calorimeters, row));
        }
        return moments;
    }

    private static EventDeposits Deposit(ReadoutMap map, double visible)
    {
        var deposits = new EventDeposits(map);
        var spot = new ShowerSpot(new Vector3D(1, 1, 200), new Location(ReadoutLayout.Ecal, 101), Time: 50, visible, Passive: 0);
        new DepositSink(deposits).Accept(in spot);
        return deposits;
    }

    private static ReadoutSettings WithReadout(CalorimeterReadout readout, double constant) => ReadoutLayout.Readout() with
    {
        Calorimeters = new Dictionary<DetectorSystem, CalorimeterReadout> { [DetectorSystem.Ecal] = readout, [DetectorSystem.Hcal] = ReadoutLayout.HcalReadout },
        Calibration = new CalibrationSettings
        {
            Cells = new Dictionary<string, IReadOnlyList<double>> { ["ecal"] = [.. Enumerable.Repeat(constant, ReadoutLayout.EcalCells)] },
        },
    };
}
