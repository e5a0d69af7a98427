using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Readout;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Detectors.Deposits;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Readout;

/// <summary>What a read-out with gates takes of energy at many times. The beam particle in time passes z = 0 at 100 ns.</summary>
[TestFixture]
public sealed class EventGatesTests
{
    private const double Reference = 100;

    private static readonly GateSettings Gates = new()
    {
        Slice = 1,
        Coincidence = new TimeGate(-5, 5),
        Veto = new TimeGate(-10, 10),
        Tracker = new TimeGate(-50, 50),
        BeamMomentum = new TimeGate(-5, 5),
        Calorimeters = new Dictionary<DetectorSystem, TimeGate> { [DetectorSystem.Ecal] = new TimeGate(-25, 125) },
    };

    private static readonly ReadoutMap Map = new(ReadoutLayout.Create(ReadoutLayout.Readout() with
    {
        Gates = Gates,
        Tracker = ReadoutLayout.TrackerReadout with { DeadTime = 0, DeadStrips = 0 },
    }));

    [TestCase(-6, 0u)]
    [TestCase(-4, 2u)]
    [TestCase(4, 2u)]
    [TestCase(6, 0u)]
    [Category(Categories.Unit)]
    public void SignalCounter_HitAtATime_FiresInItsGate(double time, uint fired) => Assert.That(Fired(ReadoutLayout.Signal, 11_000, time), Is.EqualTo(fired));

    [TestCase(-11, 0u)]
    [TestCase(-9, 4u)]
    [TestCase(9, 4u)]
    [TestCase(11, 0u)]
    [Category(Categories.Unit)]
    public void VetoCounter_HitAtATime_FiresInItsGate(double time, uint fired) => Assert.That(Fired(ReadoutLayout.Veto, 10_900, time), Is.EqualTo(fired));

    [Test]
    [Category(Categories.Unit)]
    public void Cell_WithEnergyAtManyTimes_GivesWhatIsInTheGate()
    {
        EventDeposits deposits = Event();
        foreach ((double time, double energy) in ((double, double)[])[(-26, 1000), (0, 20), (10, 20), (124, 20), (126, 1000)])
            new DepositSink(deposits).Accept(new ShowerSpot(new Vector3D(1, 1, 225), new Location(ReadoutLayout.Ecal, 101), At(225, time), energy, 0));
        ChannelDeposit gated = deposits.Cell(deposits.TouchedCells[0], new EventGates(Map.Layout.Readout).Of(Map.Calorimeters[0].Volume, deposits));
        Assert.That(gated.Energy, Is.EqualTo(60).Within(1e-9));
        Assert.That(gated.Time, Is.EqualTo(At(225, (0 + 10 + 124) / 3.0)).Within(1e-9));
        Assert.That(deposits.Cell(deposits.TouchedCells[0]).Energy, Is.EqualTo(2060).Within(1e-9));
    }

    [TestCase(0, true)]
    [TestCase(-120, false)]
    [TestCase(120, false)]
    [Category(Categories.Unit)]
    public void Plane_CrossedAtATime_HasClustersInItsGate(double time, bool isSeen)
    {
        EventDeposits deposits = Event();
        var step = new Step { From = new Vector3D(1, 1, 1997.5), To = new Vector3D(1, 1, 2002.5), Location = new Location(ReadoutLayout.Plane, 0), Deposit = 2e-3, KineticEnergyBefore = 160_000 };
        new DepositSink(deposits).Accept(in step, new ParticleState { Species = Species.MuMinus, KineticEnergy = 160_000, Time = At(2000, time) });
        // A plane is blind in 1.5 % of the events, and the time of a cluster is 20 ns wide, with a tail.
        const int Events = 100;
        int seen = Enumerable.Range(0, Events).Count(number => Digitise(deposits, number).Trackers.Channel.Count > 0);
        Assert.That(seen, isSeen ? Is.GreaterThan(0.75 * Events) : Is.LessThan(0.1 * Events));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Hits_OfTwoBeamParticles_StayApartAndDigitiseToTheSameBits()
    {
        EventDeposits deposits = Event();
        DepositSinkTests.FillWithOneMuon(new DepositSink(deposits));
        new DepositSink(deposits).Accept(new ShowerSpot(new Vector3D(1, 1, 225), new Location(ReadoutLayout.Ecal, 101), At(225, 0.2), 500, 0, BeamParticle: 1));
        var hits = new EventHits(Map);
        hits.Clear();
        hits.Append(deposits);
        var restored = new EventDeposits(Map);
        Assert.That(hits.TryRestore(0, restored));
        foreach ((Column one, Column other) in Digitise(deposits).Columns.Zip(Digitise(restored).Columns)) Assert.That(EventHitsTests.Bytes(other), Is.EqualTo(EventHitsTests.Bytes(one)), one.Path);
        double own = 0, pileUp = 0;
        for (int row = 0; row < hits.Calorimeters.Channel.Count; row++)
        {
            if (hits.Calorimeters.BeamParticle[row] == 0) own += hits.Calorimeters.Energy[row];
            else pileUp += hits.Calorimeters.Energy[row];
        }
        Assert.That(pileUp, Is.EqualTo(500).Within(1e-9));
        Assert.That(deposits.PileUp.ToArray().Sum(), Is.EqualTo(500).Within(1e-9));
        Assert.That(own + pileUp, Is.EqualTo(deposits.Visible.ToArray().Sum()).Within(1e-9));
    }

    private static uint Fired(VolumeId volume, double z, double time)
    {
        EventDeposits deposits = Event();
        new DepositSink(deposits).Accept(new ShowerSpot(new Vector3D(0, 0, z), new Location(volume, 0), At(z, time), 100, 0));
        return Digitise(deposits).Trigger[0];
    }

    private static EventDeposits Event() => new(Map) { ReferenceTime = Reference };

    /// <summary>Time on the clock of the event.</summary>
    private static double At(double z, double time) => Reference + z / PhysicalConstants.SpeedOfLight + time;

    private static EventDigits Digitise(EventDeposits deposits, int number = 0)
    {
        var digits = new EventDigits();
        digits.Clear();
        var random = new RandomStream(4, 1, (ulong)number, StreamPurpose.Digitisation);
        new EventDigitizer(Map).Digitise(deposits, 0, 0, 1, ref random, digits);
        return digits;
    }
}
