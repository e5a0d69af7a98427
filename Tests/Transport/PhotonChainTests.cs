using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class PhotonChainTests
{
    private const int Photons = 20_000;
    private const double Plate = 25;

    /// <summary>Steps, energy left, share of escapes and electrons on the stack are those of single steps.</summary>
    [TestCase(0.06)]
    [TestCase(0.4)]
    [TestCase(1.0)]
    [Category(Categories.Statistical)]
    public void Chain_OfInteractionsInAPlate_DoesWhatSingleStepsDo(double energy)
    {
        Result single = Follow(energy, PhotonChaining.None, 1), chained = Follow(energy, PhotonChaining.Slab, 2);
        RequireSame(single.Steps, chained.Steps);
        RequireSame(single.Deposit, chained.Deposit);
        RequireSame(single.Escaped, chained.Escaped);
        RequireSame(single.Time, chained.Time);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Primary_OrAPhotonThatMakesPairs_IsNotTaken()
    {
        Assert.That(PhotonChain.Takes(new ParticleState { Species = Species.Gamma, KineticEnergy = 0.5, Track = new TrackId(1) }));
        Assert.That(PhotonChain.Takes(new ParticleState { Species = Species.Gamma, KineticEnergy = 0.5 }), Is.False);
        Assert.That(PhotonChain.Takes(new ParticleState { Species = Species.Gamma, KineticEnergy = 1.1, Track = new TrackId(1) }), Is.False);
    }

    private static Result Follow(double energy, PhotonChaining chaining, ulong seed)
    {
        var bench = new CascadeBench(WithoutHistories(TestLayouts.ThickPlates(10)), chaining: chaining);
        var random = new RandomStream(seed, 0, 0, StreamPurpose.Transport);
        var result = new Result();
        for (int number = 0; number < Photons; number++)
        {
            ParticleState photon = bench.Start(Species.Gamma, energy, new Vector3D(0, 0, 0.5 * Plate), Vector3D.AlongBeam);
            photon.Track = new TrackId(1);
            Outcome outcome = Outcome.Alive;
            while (outcome == Outcome.Alive && photon.Location.Slab == 0 && photon.Location.Volume == TestLayouts.Block) outcome = bench.Advance(ref photon, ref random);
            double electrons = 0;
            while (bench.Stack.Count > 0) electrons += bench.Stack.Pop().KineticEnergy;
            Assert.That(bench.Ledger.Deposited + electrons + photon.KineticEnergy, Is.EqualTo(energy).Within(1e-12));
            result.Steps.Add(photon.Steps);
            result.Deposit.Add(bench.Ledger.Deposited);
            result.Escaped.Add(outcome == Outcome.Absorbed ? 0 : 1);
            result.Time.Add(photon.Time);
        }
        return result;
    }

    private static DetectorLayout WithoutHistories(DetectorLayout layout) => layout with { Physics = layout.Physics with { StoredPhotons = false } };

    private static void RequireSame(Moments one, Moments other) =>
        Assert.That(one.Mean, Is.EqualTo(other.Mean).Within(4 * Math.Sqrt(one.ErrorOfMean * one.ErrorOfMean + other.ErrorOfMean * other.ErrorOfMean)));

    private sealed class Result
    {
        public Moments Steps { get; } = new();

        public Moments Deposit { get; } = new();

        public Moments Escaped { get; } = new();

        public Moments Time { get; } = new();
    }
}
