using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Deposits;

/// <summary>Where the sink puts the energy of a step.</summary>
[TestFixture]
public sealed class DepositSinkTests
{
    private readonly ReadoutMap _map = new(ReadoutLayout.Create());

    [TestCase(-114.6, -95.5, 1, 0, 0, 0, TestName = "Calorimeter_LowestCorner_FirstCell")]
    [TestCase(114.6, 95.5, 299, 1, 5, 4, TestName = "Calorimeter_HighestCorner_LastCell")]
    [TestCase(0.1, 0.1, 31, 0, 3, 2, TestName = "Calorimeter_LastPreshowerLayer_FirstSection")]
    [TestCase(-0.1, -20, 33, 1, 2, 1, TestName = "Calorimeter_FirstMainLayer_SecondSection")]
    [Category(Categories.Unit)]
    public void Calorimeter_Active(double x, double y, int slab, int section, int column, int row)
    {
        var deposits = new EventDeposits(_map);
        new DepositSink(deposits).Accept(At(ReadoutLayout.Ecal, slab, x, y, deposit: 2), Muon(time: 7));
        Assert.That(deposits.TouchedCells.ToArray(), Has.Length.EqualTo(1));
        int cell = deposits.TouchedCells[0];
        Assert.That(_map.Cells[cell], Is.EqualTo(new ChannelId(DetectorSystem.Ecal, 0, section, column, row)));
        Assert.That(deposits.Cell(cell), Is.EqualTo(new ChannelDeposit(2, 7)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Calorimeter_Absorber_CountsAsDepositedOnly()
    {
        var deposits = new EventDeposits(_map);
        var sink = new DepositSink(deposits);
        sink.Accept(At(ReadoutLayout.Ecal, slab: 0, 0, 0, deposit: 5), Muon());
        sink.Accept(At(ReadoutLayout.Ecal, slab: 1, 0, 0, deposit: 2), Muon());
        sink.Accept(At(ReadoutLayout.Hcal, slab: 95, 0, 0, deposit: 3), Muon());
        Assert.That(deposits.Visible.ToArray(), Is.EqualTo((double[])[2, 3]));
        Assert.That(deposits.Deposited.ToArray(), Is.EqualTo((double[])[7, 3]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Calorimeter_SeveralSteps_AddUpWithMeanTime()
    {
        var deposits = new EventDeposits(_map);
        var sink = new DepositSink(deposits);
        sink.Accept(At(ReadoutLayout.Ecal, slab: 1, 5, 5, deposit: 1), Muon(time: 10));
        sink.Accept(At(ReadoutLayout.Ecal, slab: 3, 5, 5, deposit: 3), Muon(time: 20));
        Assert.That(deposits.TouchedCells.Length, Is.EqualTo(1));
        Assert.That(deposits.Cell(deposits.TouchedCells[0]), Is.EqualTo(new ChannelDeposit(4, 17.5)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void ShowerSpot_InLayer_GivesVisibleToTheCellAndBothToTheTruth()
    {
        var deposits = new EventDeposits(_map);
        var spot = new ShowerSpot(new Vector3D(600, -300, 0), new Location(ReadoutLayout.Hcal, 1), Time: 50, Visible: 4, Passive: 90);
        new DepositSink(deposits).Accept(in spot);
        Assert.That(_map.Cells[deposits.TouchedCells[0]], Is.EqualTo(new ChannelId(DetectorSystem.Hcal, 0, 0, 5, 0)));
        Assert.That((deposits.Visible[1], deposits.Deposited[1]), Is.EqualTo((4.0, 94.0)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Counter_TwoDeposits_KeepsSumAndFirstTime()
    {
        var deposits = new EventDeposits(_map);
        var sink = new DepositSink(deposits);
        sink.Accept(At(ReadoutLayout.Signal, 0, 0, 0, deposit: 1), Muon(time: 30));
        sink.Accept(At(ReadoutLayout.Signal, 0, 0, 0, deposit: 2), Muon(time: 20));
        sink.Accept(At(ReadoutLayout.Signal, 0, 0, 0, deposit: 0), Muon(time: 10));
        Assert.That(deposits.Counter(1), Is.EqualTo(new ChannelDeposit(3, 20)));
        Assert.That(deposits.Counter(0), Is.EqualTo(default(ChannelDeposit)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Tracker_StepsThatJoin_AreOneCrossing()
    {
        var deposits = new EventDeposits(_map);
        var sink = new DepositSink(deposits);
        sink.Accept(Between(ReadoutLayout.Plane, new Vector3D(1, 1, 1997.5), new Vector3D(1, 1, 1999), 1e-4), Muon(time: 1));
        sink.Accept(Between(ReadoutLayout.Plane, new Vector3D(1, 1, 1999), new Vector3D(1, 1, 2002.5), 2e-4), Muon(time: 2));
        sink.Accept(Between(ReadoutLayout.Plane, new Vector3D(3, 1, 1997.5), new Vector3D(3, 1, 2002.5), 5e-4), Muon(time: 3, track: 4));
        Assert.That(deposits.Crossings.Length, Is.EqualTo(2));
        TrackCrossing first = deposits.Crossings[0];
        Assert.That((first.Entry.Z, first.Exit.Z, first.Time, first.Track), Is.EqualTo((1997.5, 2002.5, 2.0, default(TrackId))));
        Assert.That(first.Energy, Is.EqualTo(3e-4).Within(1e-18));
        Assert.That(deposits.Crossings[1].Track, Is.EqualTo(new TrackId(4)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Tracker_SameTrackComesBack_IsASecondCrossing()
    {
        var deposits = new EventDeposits(_map);
        var sink = new DepositSink(deposits);
        sink.Accept(Between(ReadoutLayout.Plane, new Vector3D(1, 1, 1997.5), new Vector3D(1, 1, 2002.5), 1e-4), Muon());
        sink.Accept(Between(ReadoutLayout.Plane, new Vector3D(9, 1, 2002.5), new Vector3D(9, 1, 1997.5), 1e-4), Muon());
        Assert.That(deposits.Crossings.Length, Is.EqualTo(2));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Tracker_NeutralParticle_LeavesNoCrossing()
    {
        var deposits = new EventDeposits(_map);
        new DepositSink(deposits).Accept(At(ReadoutLayout.Plane, 0, 0, 0, deposit: 0), Muon() with { Species = Species.Gamma });
        Assert.That(deposits.Crossings.Length, Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Hodoscope_ChargedParticle_LeavesACrossingOfItsOwnKind()
    {
        var deposits = new EventDeposits(_map);
        var sink = new DepositSink(deposits);
        sink.Accept(Between(ReadoutLayout.Station, new Vector3D(1, 1, -36_001), new Vector3D(1, 1.2, -35_999), 0.4), Muon());
        sink.Accept(At(ReadoutLayout.Station, 0, 0, 0, deposit: 0), Muon() with { Species = Species.Gamma });
        Assert.That(deposits.Crossings.Length, Is.Zero);
        Assert.That(deposits.HodoscopeCrossings.Length, Is.EqualTo(1));
        TrackCrossing crossing = deposits.HodoscopeCrossings[0];
        Assert.That((crossing.Plane, crossing.Energy, crossing.Entry.Y, crossing.Exit.Y), Is.EqualTo((0, 0.4, 1.0, 1.2)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Clear_AfterAnEvent_LeavesNothing()
    {
        var deposits = new EventDeposits(_map);
        FillWithOneMuon(new DepositSink(deposits));
        int[] touched = deposits.TouchedCells.ToArray();
        Assert.That(touched, Is.Not.Empty);
        deposits.Clear();
        Assert.That(touched.Select(deposits.Cell), Is.All.EqualTo(default(ChannelDeposit)));
        Assert.That(deposits.Visible.ToArray().Concat(deposits.Deposited.ToArray()), Is.All.Zero);
        Assert.That((deposits.TouchedCells.Length, deposits.Crossings.Length, deposits.Counter(1).Energy), Is.EqualTo((0, 0, 0.0)));
        Assert.That(deposits.HodoscopeCrossings.Length, Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Accept_AfterWarmUp_AllocatesNothing()
    {
        var deposits = new EventDeposits(_map);
        var sink = new DepositSink(deposits);
        FillWithOneMuon(sink);
        deposits.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int index = 0; index < 100; index++)
        {
            FillWithOneMuon(sink);
            deposits.Clear();
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    /// <summary>One step in each slab of both calorimeters, in the counters, the plane and the station.</summary>
    internal static void FillWithOneMuon(DepositSink sink)
    {
        ParticleState muon = Muon(time: 40);
        sink.Accept(At(ReadoutLayout.Station, 0, 0, 0, 0.4), in muon);
        sink.Accept(At(ReadoutLayout.Beam, 0, 0, 0, 0.8), in muon);
        for (int slab = 0; slab < 300; slab++) sink.Accept(At(ReadoutLayout.Ecal, slab, 1, 1, 0.4), in muon);
        sink.Accept(At(ReadoutLayout.Plane, 0, 1, 1, 1e-3), in muon);
        sink.Accept(At(ReadoutLayout.Signal, 0, 60, 1, 2), in muon);
        for (int slab = 0; slab < 96; slab++) sink.Accept(At(ReadoutLayout.Hcal, slab, 60, 1, 1.2), in muon);
    }

    private static Step At(VolumeId volume, int slab, double x, double y, double deposit)
    {
        Step step = Between(volume, new Vector3D(x, y, 0), new Vector3D(x, y, 1), deposit);
        step.Location = new Location(volume, slab);
        return step;
    }

    private static Step Between(VolumeId volume, Vector3D from, Vector3D to, double deposit) => new()
    {
        From = from,
        To = to,
        Location = new Location(volume, 0),
        Length = (to - from).Length,
        Deposit = deposit,
        KineticEnergyBefore = 160_000,
    };

    private static ParticleState Muon(double time = 0, int track = 0) => new()
    {
        Direction = Vector3D.AlongBeam,
        KineticEnergy = 160_000,
        Time = time,
        Track = new TrackId(track),
        Species = Species.MuMinus,
    };
}
