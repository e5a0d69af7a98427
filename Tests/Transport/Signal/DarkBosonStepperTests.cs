using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NA64Mu.Transport.Signal;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport.Signal;

/// <summary>A Z' of 300 MeV and 50 GeV in a world of 20 m.</summary>
[TestFixture]
public sealed class DarkBosonStepperTests
{
    private const double Energy = 50 * Units.GeV;
    private const double Mass = 300;
    private const double StartZ = -9000;

    [Test]
    [Category(Categories.Statistical)]
    public void Follow_ToItsDecay_GoesAsFarAsItsLifetimeLets()
    {
        const int samples = 20_000;
        // A metre on average; a coupling of one gives another length, and they are as 1/g'².
        double unit = new DarkDecay(new DarkBoson(DarkModel.Vector, Mass, 1)).DecayLength(Energy);
        var bench = new Bench(new DarkBoson(DarkModel.Vector, Mass, Math.Sqrt(unit / 1000)));
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        Moments path = new(), isVisible = new(), time = new();
        for (int sample = 0; sample < samples; sample++)
        {
            ParticleState boson = bench.Follow(Vector3D.AlongBeam, ref random);
            path.Add(bench.Record.DecayVertex.Z - StartZ);
            time.Add(boson.Time);
            isVisible.Add(bench.Record.End == BosonEnd.MuonPair ? 1 : 0);
            Assert.That(bench.Ledger.Imbalance, Is.EqualTo(0).Within(1e-6), "energy balance [MeV]");
        }
        double beta = Math.Sqrt(1 - Mass * Mass / (Energy * Energy));
        Assert.Multiple(() =>
        {
            Assert.That(path.PullOfMean(1000), Is.LessThan(4), $"{path.Mean} mm");
            Assert.That(time.Mean, Is.EqualTo(path.Mean / (beta * PhysicalConstants.SpeedOfLight)).Within(1e-6).Percent);
            Assert.That(isVisible.PullOfMean(bench.Decay.MuonFraction), Is.LessThan(4), $"{isVisible.Mean} visible");
            Assert.That(bench.Decay.MuonFraction, Is.InRange(0.4, 0.5));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Follow_ToMuons_LeavesThemWithItsMomentumAtTheVertex()
    {
        var bench = new Bench(new DarkBoson(DarkModel.Scalar, Mass, 1e-3));
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        for (int sample = 0; sample < 1000; sample++)
        {
            ParticleState boson = bench.Follow(new Vector3D(0.6, 0, 0.8), ref random);
            Assert.That((bench.Record.End, bench.Stack.Count), Is.EqualTo((BosonEnd.MuonPair, 2)));
            ParticleState plus = bench.Stack.Pop(), minus = bench.Stack.Pop();
            Vector3D sum = plus.Momentum + minus.Momentum;
            double energy = plus.Energy + minus.Energy;
            Assert.Multiple(() =>
            {
                Assert.That((minus.Species, plus.Species), Is.EqualTo((Species.MuMinus, Species.MuPlus)));
                Assert.That(energy, Is.EqualTo(Energy).Within(1e-6));
                Assert.That(Math.Sqrt(energy * energy - sum.LengthSquared), Is.EqualTo(Mass).Within(1e-3), "invariant mass [MeV]");
                Assert.That(Vector3D.Dot(sum.Normalised(), boson.Direction), Is.EqualTo(1).Within(1e-12));
                Assert.That(minus.Position, Is.EqualTo(bench.Record.DecayVertex));
                Assert.That(bench.Navigator.Contains(minus.Position, minus.Location));
            });
        }
    }

    /// <summary>A scalar below two muon masses has no decay.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Follow_AStableBoson_TakesItsEnergyOutUnseen()
    {
        var bench = new Bench(new DarkBoson(DarkModel.Scalar, 100, 1e-3));
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        bench.Follow(Vector3D.AlongBeam, ref random);
        Assert.Multiple(() =>
        {
            Assert.That(bench.Record.End, Is.EqualTo(BosonEnd.Escaped));
            Assert.That(bench.Record.DecayVertex.Z, Is.NaN);
            Assert.That((bench.Ledger.Invisible, bench.Ledger.Escaped), Is.EqualTo((Energy - 100, 0.0)));
            Assert.That(bench.Ledger.Tracks(Outcome.Escaped), Is.EqualTo(1));
        });
    }

    /// <summary>A τ pair is booked as invisible, with its rest energy.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Follow_ToTaus_IsInvisible()
    {
        var bench = new Bench(new DarkBoson(DarkModel.Vector, 5000, 1e-3));
        var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
        int taus = 0;
        for (int sample = 0; sample < 300; sample++)
        {
            bench.Follow(Vector3D.AlongBeam, ref random);
            if (bench.Record.End != BosonEnd.TauPair) continue;
            taus++;
            Assert.That((bench.Stack.Count, bench.Ledger.Invisible), Is.EqualTo((0, Energy)));
            Assert.That(bench.Ledger.Imbalance, Is.EqualTo(0).Within(1e-6));
        }
        Assert.That(taus, Is.InRange(60, 140));
    }

    private sealed class Bench
    {
        private readonly DarkBosonStepper _stepper;
        private readonly double _mass;

        public Bench(DarkBoson boson)
        {
            _mass = boson.Mass;
            var sampler = new DarkDecaySampler(boson);
            Decay = sampler.Decay;
            _stepper = new DarkBosonStepper(Navigator, sampler, new InteractionApplier(Stack, Ledger, Truth), Ledger, Truth.Emission);
        }

        public Navigator Navigator { get; } = new(TestLayouts.ThinPlates());

        public ParticleStack Stack { get; } = new();

        public EnergyLedger Ledger { get; } = new();

        public TruthRecord Truth { get; } = new([]);

        public DarkDecay Decay { get; }

        public EmissionRecord Record => Truth.Emission;

        public ParticleState Follow(in Vector3D direction, ref RandomStream random)
        {
            var boson = new ParticleState
            {
                Species = Species.DarkBoson,
                KineticEnergy = Energy - _mass,
                Position = new Vector3D(0, 0, StartZ),
                Direction = direction,
            };
            Stack.Clear();
            Truth.Open(in boson);
            Ledger.Open(boson.KineticEnergy);
            boson.Location = Navigator.Locate(in boson.Position, in boson.Direction);
            Outcome outcome = _stepper.Follow(ref boson, ref random);
            Ledger.Close(outcome, boson.KineticEnergy);
            if (Stack.Count == 0) return boson;
            // The muons that are left on the stack go to the books as if they stopped.
            ParticleState second = Stack.Pop(), first = Stack.Pop();
            Ledger.Deposit(first.KineticEnergy + second.KineticEnergy);
            Stack.Push(in first);
            Stack.Push(in second);
            return boson;
        }
    }
}
