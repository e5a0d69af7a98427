using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NA64Mu.Transport.Signal;
using NA64Mu.Transport.Weighting;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

/// <summary>What a history leaves behind comes back whole where it branches, whatever fields are added to it later.</summary>
[TestFixture]
public sealed class HistoryRecordTests
{
    private static readonly string[] FixedOfTruth = ["_layout", "_planeZ", "_planes", "_largestTransfer", "<Emission>k__BackingField"];

    [Test]
    [Category(Categories.Unit)]
    public void Ledger_RestoredAfterMore_IsAsItWasSaved()
    {
        Assert.That(HistoryRecords.Untouched(new EnergyLedger(), Book), Is.Empty, "fields that this test does not touch");
        HistoryRecords.AssertKeepsAll(new EnergyLedger(), Book);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Truth_RestoredAfterMore_IsAsItWasSaved()
    {
        Assert.That(HistoryRecords.Untouched(NewTruth(), Follow), Is.SubsetOf(FixedOfTruth), "fields that this test does not touch");
        HistoryRecords.AssertKeepsAll(NewTruth(), Follow);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Emission_RestoredAfterMore_IsAsItWasSaved()
    {
        Assert.That(HistoryRecords.Untouched(NewEmission(), Emit), Is.Empty, "fields that this test does not touch");
        HistoryRecords.AssertKeepsAll(NewEmission(), Emit);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Weight_RestoredAfterMore_IsAsItWasSaved()
    {
        var weight = new HistoryWeight();
        weight.Multiply(0.25);
        HistoryRecords.AssertKeepsAll(weight, changed => changed.Multiply(3));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Deposits_RestoredAfterMore_AreAsTheyWereSaved()
    {
        var deposits = new EventDeposits(new ReadoutMap(DefaultLayout.Load()));
        Fill(deposits, 1);
        string before = Describe(deposits);
        deposits.Save(0);
        Fill(deposits, 2);
        deposits.Save(1);
        string later = Describe(deposits);
        deposits.Clear();
        deposits.Restore(0);
        Assert.That(Describe(deposits), Is.EqualTo(before).And.Not.EqualTo(later));
        deposits.Restore(1);
        Assert.That(Describe(deposits), Is.EqualTo(later));
    }

    private static void Book(EnergyLedger ledger)
    {
        ledger.Open(100);
        ledger.Deposit(1);
        ledger.Book(new Interaction { Process = ProcessId.Decay, Outcome = Outcome.Decayed, LocalDeposit = 2, Invisible = 3, RestEnergyRelease = 4 });
        ledger.Book(new ShowerEnergy { Deposited = 5, Escaped = 6, Invisible = 7, RestEnergyRelease = 8 });
        foreach (Outcome outcome in (Outcome[])[Outcome.Escaped, Outcome.Abandoned, Outcome.Stopped, Outcome.Discarded]) ledger.Close(outcome, 9);
    }

    private static EmissionRecord NewEmission()
    {
        var emission = new EmissionRecord();
        emission.Open();
        return emission;
    }

    private static void Emit(EmissionRecord record)
    {
        var muon = new ParticleState { Species = Species.MuMinus, KineticEnergy = 500, Direction = Vector3D.AlongBeam };
        var turned = new Vector3D(0.6, 0, 0.8);
        var emission = Interaction.Scattered(ProcessId.DarkEmission, 100, in turned, restEnergyRelease: -50);
        record.Note(in muon, in emission, new Secondary(Species.DarkBoson, 300, turned), new TrackId(5));
        record.NoteEnd(new ParticleState { Track = new TrackId(5), Position = turned }, BosonEnd.MuonPair);
    }

    private static TruthRecord NewTruth() => new([new TruthPlane("near", 10), new TruthPlane("far", 20)]);

    private static void Follow(TruthRecord truth)
    {
        var muon = new ParticleState { Species = Species.MuMinus, KineticEnergy = 500, Direction = Vector3D.AlongBeam };
        truth.Open(in muon);
        truth.NextTrack();
        truth.Note(in muon, Interaction.Scattered(ProcessId.Bremsstrahlung, 100, Vector3D.AlongBeam));
        truth.Accept(new Step { To = new Vector3D(0, 0, 15), KineticEnergyBefore = 500 }, in muon);
    }

    private static void Fill(EventDeposits deposits, int number)
    {
        for (int cell = 0; cell < 10 * number; cell += number) deposits.AddVisible(0, cell, number, number, number, (ushort)number);
        deposits.AddDeposited(0, number);
        deposits.AddCounter(0, number, number, 0);
        deposits.ReferenceTime = number;
        deposits.HodoscopeList.Add(new TrackCrossing(0, default, default, default, number, number, 1));
        for (int crossing = 0; crossing < 100 * number; crossing++)
            deposits.TrackerList.Add(0, new Step { From = new Vector3D(crossing, 0, 0), To = new Vector3D(crossing, 1, 0), Deposit = 1 }, new ParticleState());
    }

    private static string Describe(EventDeposits deposits) => string.Join(
        ';',
        string.Join(',', deposits.TouchedCells.ToArray()), string.Join(',', Enumerable.Range(0, 30).Select(cell => deposits.Cell(cell))),
        deposits.Counter(0), string.Join(',', deposits.Visible.ToArray()), string.Join(',', deposits.Deposited.ToArray()), string.Join(',', deposits.HodoscopeCrossings.ToArray()),
        deposits.ReferenceTime, string.Join(',', deposits.PileUp.ToArray()),
        string.Join(',', deposits.Crossings.ToArray()));
}
