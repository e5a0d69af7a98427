using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Readout;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Deposits;

/// <summary>The detectors of geometry.yaml, met by a straight muon that leaves 1 MeV per mm.</summary>
[TestFixture]
public sealed class DefaultSetUpTests
{
    private static readonly DetectorLayout Layout = DefaultLayout.Load();

    private readonly ReadoutMap _map = new(Layout);

    [Test]
    [Category(Categories.Unit)]
    public void ReadoutMap_EverySensitiveVolume_IsReadOut()
    {
        IEnumerable<string> silent = Layout.Volumes
            .Where(volume => volume.IsSensitive && _map.Volumes[volume.Id.Index].Kind == ReadoutKind.None)
            .Select(volume => volume.Name);
        Assert.That(silent, Is.Empty);
        Assert.That(_map.Cells, Is.Unique);
        Assert.That(_map.Counters, Is.Unique);
    }

    [Test]
    [Category(Categories.Unit)]
    public void StraightMuon_ThroughTheHole_LeavesWhatTheLayersSay()
    {
        EventDeposits deposits = Fly(x: 1, y: 1);
        Assert.That(Visible(deposits, "ECAL"), Is.EqualTo(150 * 1.5).Within(1e-6));
        Assert.That(Deposited(deposits, "ECAL"), Is.EqualTo(150 * 3.0).Within(1e-6));
        Assert.That(Deposited(deposits, "VHCAL"), Is.Zero);
        Assert.That(Visible(deposits, "HCAL1"), Is.EqualTo(48 * 4.0).Within(1e-6));
        Assert.That(Deposited(deposits, "HCAL2"), Is.EqualTo(48 * 29.0).Within(1e-6));
        Assert.That(deposits.Crossings.ToArray().Select(crossing => _map.TrackerPlanes[crossing.Plane].Name),
            Is.EqualTo((string[])["MM1", "MM2", "MM3", "MM4", "MM5", "MM6", "MM7", "MM8"]));
        Assert.That(deposits.HodoscopeCrossings.ToArray().Select(crossing => _map.Hodoscopes[crossing.Plane].Name),
            Is.EqualTo((string[])["BM04"]), "the muon starts just before it");
        // Two sections of the ECAL, one cell in each HCAL.
        Assert.That(deposits.TouchedCells.Length, Is.EqualTo(4));
    }

    [Test]
    [Category(Categories.Unit)]
    public void StraightMuon_BesideTheHole_MeetsTheVeto()
    {
        Assert.That(Visible(Fly(x: 32, y: 1), "VHCAL"), Is.EqualTo(30 * 4.0).Within(1e-6));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Trigger_UndeflectedMuon_IsOfTheBeamAndVetoed()
    {
        var digits = new EventDigits();
        digits.Clear();
        var random = new RandomStream(1, 1, 1, StreamPurpose.Digitisation);
        new EventDigitizer(_map).Digitise(Fly(x: 1, y: 1), 0, 0, 1, ref random, digits);
        string[] fired = [.. Layout.Readout.Counters.Where((_, bit) => (digits.Trigger[0] & 1u << bit) != 0).Select(counter => counter.Volume)];
        Assert.That(fired, Is.EqualTo((string[])["S0", "S1", "Smu", "V1"]));
        Assert.That(digits.Trigger[0] >> TriggerLogic.MostCounters << TriggerLogic.MostCounters, Is.EqualTo(TriggerBits.Beam));
    }

    private EventDeposits Fly(double x, double y)
    {
        var deposits = new EventDeposits(_map);
        var sink = new DepositSink(deposits);
        var muon = new ParticleState { Species = Species.MuMinus, Direction = Vector3D.AlongBeam, KineticEnergy = 160_000 };
        foreach (RayWalk.Stretch stretch in RayWalk.Follow(new Navigator(Layout), new Vector3D(x, y, -36_500), Vector3D.AlongBeam).Stretches)
        {
            var step = new Step
            {
                From = stretch.From,
                To = stretch.From + stretch.Length * Vector3D.AlongBeam,
                Location = stretch.Location,
                Length = stretch.Length,
                Deposit = stretch.Length,
                KineticEnergyBefore = 160_000,
            };
            sink.Accept(in step, in muon);
        }
        return deposits;
    }

    private double Visible(EventDeposits deposits, string volume) => deposits.Visible[Module(volume)];

    private double Deposited(EventDeposits deposits, string volume) => deposits.Deposited[Module(volume)];

    private int Module(string volume) => _map.Calorimeters.Select(module => module.Volume.Name).ToList().IndexOf(volume);
}
