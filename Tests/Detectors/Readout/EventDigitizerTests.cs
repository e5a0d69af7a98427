using System;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Readout;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Detectors.Deposits;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Readout;

/// <summary>Read-out of a whole event.</summary>
[TestFixture]
public sealed class EventDigitizerTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Digitise_Muon_FillsARowOfEachEventColumn()
    {
        EventDigits digits = Digitise(ReadoutLayout.Readout(), events: 1);
        Assert.That((digits.EventNumber[0], digits.Weight[0]), Is.EqualTo((0L, 0.5)));
        Assert.That(digits.Trigger[0] & TriggerBits.Physics, Is.Not.Zero);
        foreach (Column column in digits.Columns)
        {
            if (column.Path.StartsWith("Event/", StringComparison.Ordinal))
                Assert.That(column.Count, Is.EqualTo(column.Kind == ColumnKind.Offsets ? 2 : 1), column.Path);
        }
        Assert.That(digits.Calorimeters.Begin[1], Is.EqualTo(digits.Calorimeters.Channel.Count));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Digitise_NoReadoutAtAll_GivesEmptyEvents()
    {
        EventDigits digits = Digitise(new ReadoutSettings(), events: 3);
        Assert.That(digits.Hodoscopes.Begin.Values.ToArray(), Is.EqualTo((long[])[0, 0, 0, 0]));
        Assert.That((digits.Calorimeters.Channel.Count, digits.Counters.Channel.Count, digits.Trackers.Channel.Count), Is.EqualTo((0, 0, 0)));
        Assert.That(digits.Trackers.Begin.Values.ToArray(), Is.EqualTo((long[])[0, 0, 0, 0]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Digitise_AfterWarmUp_AllocatesNothing()
    {
        var map = new ReadoutMap(ReadoutLayout.Create());
        var deposits = new EventDeposits(map);
        var digitizer = new EventDigitizer(map);
        var digits = new EventDigits();
        DepositSinkTests.FillWithOneMuon(new DepositSink(deposits));
        digits.Clear();
        Fill(200);
        digits.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Fill(100);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void Fill(int events)
        {
            for (int number = 0; number < events; number++)
            {
                var random = new RandomStream(1, 1, (ulong)number, StreamPurpose.Digitisation);
                digitizer.Digitise(deposits, number, 0, 1, ref random, digits);
            }
        }
    }

    private static EventDigits Digitise(ReadoutSettings readout, int events)
    {
        var map = new ReadoutMap(ReadoutLayout.Create(readout));
        var deposits = new EventDeposits(map);
        DepositSinkTests.FillWithOneMuon(new DepositSink(deposits));
        var digitizer = new EventDigitizer(map);
        var digits = new EventDigits();
        digits.Clear();
        for (int number = 0; number < events; number++)
        {
            var random = new RandomStream(1, 1, (ulong)number, StreamPurpose.Digitisation);
            digitizer.Digitise(deposits, number, 0, 0.5, ref random, digits);
        }
        return digits;
    }
}
