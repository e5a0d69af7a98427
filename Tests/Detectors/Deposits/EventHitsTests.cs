using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Readout;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Deposits;

/// <summary>Deposits as columns and back.</summary>
[TestFixture]
public sealed class EventHitsTests
{
    [Test]
    [Category(Categories.Unit)]
    public void TryRestore_AfterAppend_DigitisesToTheSameBits()
    {
        var map = new ReadoutMap(ReadoutLayout.Create());
        var deposits = new EventDeposits(map);
        var hits = new EventHits(map);
        var expected = new EventDigits();
        hits.Clear();
        expected.Clear();
        for (int number = 0; number < 20; number++)
        {
            deposits.Clear();
            if (number % 3 != 0) DepositSinkTests.FillWithOneMuon(new DepositSink(deposits));
            hits.Append(deposits);
            Digitise(map, deposits, number, expected);
        }
        var again = new EventDigits();
        again.Clear();
        var restored = new EventDeposits(map);
        for (int number = 0; number < 20; number++)
        {
            Assert.That(hits.TryRestore(number, restored));
            Digitise(map, restored, number, again);
        }
        Assert.That(expected.Calorimeters.Channel.Count, Is.GreaterThan(0));
        Assert.That(expected.Trackers.Channel.Count, Is.GreaterThan(0));
        foreach ((Column one, Column other) in expected.Columns.Zip(again.Columns)) Assert.That(Bytes(other), Is.EqualTo(Bytes(one)), one.Path);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Columns_OfABlock_HaveOffsetsThatCloseAndRowsThatMatch()
    {
        var map = new ReadoutMap(ReadoutLayout.Create());
        var deposits = new EventDeposits(map);
        var hits = new EventHits(map);
        hits.Clear();
        DepositSinkTests.FillWithOneMuon(new DepositSink(deposits));
        hits.Append(deposits);
        Assert.That(hits.Calorimeters.Begin[1], Is.EqualTo(hits.Calorimeters.EnergyTime.Count));
        Assert.That(hits.Counters.Begin[1], Is.EqualTo(hits.Counters.Time.Count));
        Assert.That(hits.Trackers.Begin[1], Is.EqualTo(hits.Trackers.Time.Count));
        Assert.That(hits.Hodoscopes.Begin[1], Is.EqualTo(hits.Hodoscopes.Time.Count));
        Assert.That(hits.Calorimeters.Energy.Values.ToArray().Sum(), Is.EqualTo(deposits.Visible.ToArray().Sum()).Within(1e-9));
    }

    [Test]
    [Category(Categories.Unit)]
    public void TryRestore_OfAnUnknownChannel_SaysSo()
    {
        var map = new ReadoutMap(ReadoutLayout.Create());
        var hits = new EventHits(map);
        hits.Clear();
        var deposits = new EventDeposits(map);
        DepositSinkTests.FillWithOneMuon(new DepositSink(deposits));
        hits.Append(deposits);
        hits.Calorimeters.Channel[0] = new ChannelId(DetectorSystem.Ecal, 31, 1, 2, 3).Value;
        Assert.That(hits.TryRestore(0, deposits), Is.False);
    }

    private static void Digitise(ReadoutMap map, EventDeposits deposits, int number, EventDigits digits)
    {
        var random = new RandomStream(3, 1, (ulong)number, StreamPurpose.Digitisation);
        new EventDigitizer(map).Digitise(deposits, number, 0, 1, ref random, digits);
    }

    internal static byte[] Bytes(Column column) => column switch
    {
        Column<long> values => System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.Values).ToArray(),
        Column<ulong> values => System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.Values).ToArray(),
        Column<int> values => System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.Values).ToArray(),
        Column<uint> values => System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.Values).ToArray(),
        Column<float> values => System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.Values).ToArray(),
        Column<double> values => System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.Values).ToArray(),
        _ => throw new System.InvalidOperationException(column.Path),
    };
}
