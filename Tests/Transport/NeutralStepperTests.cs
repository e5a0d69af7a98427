using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class NeutralStepperTests
{
    private const int Hadrons = 20_000;
    private const double AllowedSigma = 4;
    private static readonly HadronRates Rates = new(TestMaterials.Media);

    /// <summary>Forwards and backwards, straight and oblique.</summary>
    [TestCase(Species.Neutron, 50_000, 0.0, 1)]
    [TestCase(Species.Neutron, 100, 0.6, -0.8)]
    [TestCase(Species.KZeroLong, 50_000, 0.6, 0.8)]
    [Category(Categories.Statistical)]
    public void Layers_InOneStep_AbsorbAsTheirSlabsDo(Species species, double energy, double directionX, double directionZ)
    {
        const int layers = 100;
        const double plate = 1.5;
        var bench = new NeutralBench(TestLayouts.ThinPlatesOf(layers));
        double depth = 0;
        foreach (MaterialId material in new[] { TestMaterials.Lead, TestMaterials.Polystyrene })
            depth += Rates.InverseMeanFreePath(species, TestMaterials.Medium(material), energy) * layers * plate / Math.Abs(directionZ);
        int through = 0;
        for (int number = 0; number < Hadrons; number++)
        {
            ParticleState hadron = bench.Shoot(species, energy, new Vector3D(0, 0, directionZ > 0 ? 0 : 2 * layers * plate), new Vector3D(directionX, 0, directionZ), out _);
            if (bench.Step.Limiter != StepLimiter.Boundary) continue;
            through++;
            Assert.That((hadron.Position.Z, hadron.Location), Is.EqualTo((directionZ > 0 ? 2 * layers * plate : 0, default(Location))));
        }
        double expected = Math.Exp(-depth);
        Assert.That(expected, Is.InRange(0.01, 0.99), "a test of both ends");
        Assert.That(through / (double)Hadrons, Is.EqualTo(expected).Within(AllowedSigma * Math.Sqrt(expected * (1 - expected) / Hadrons)));
    }

    /// <summary>K⁰_S in the vacuum around the block: its mean life, and decays alone.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Vacuum_OfTheWorld_LetsThemDecayByTheirLife()
    {
        var bench = new NeutralBench(TestLayouts.Homogeneous(TestMaterials.Lead, 10, 10));
        var path = new Moments();
        for (int number = 0; number < Hadrons; number++)
        {
            ParticleState hadron = bench.Shoot(Species.KZeroShort, 1000, new Vector3D(50, 0, 0), new Vector3D(0, 1, 0), out Outcome outcome);
            Assert.That(outcome, Is.EqualTo(Outcome.Decayed));
            Assert.That(hadron.Time, Is.GreaterThan(hadron.Position.Y / PhysicalConstants.SpeedOfLight));
            path.Add(bench.Step.Length);
        }
        var kaon = new ParticleState { Species = Species.KZeroShort, KineticEnergy = 1000 };
        double mean = 1 / ParticleDecay.InverseMeanFreePath(Species.KZeroShort, Kinematics.Of(in kaon));
        Assert.That(path.Mean, Is.EqualTo(mean).Within(AllowedSigma * path.ErrorOfMean));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Neutron_LaterThanTheLimit_StopsWhereItIs()
    {
        var bench = new NeutralBench(TestLayouts.Homogeneous(TestMaterials.Iron, 500, 500));
        bench.Time = 20_000;
        // At 0.1 MeV iron scatters and hardly captures.
        bench.Shoot(Species.Neutron, 0.1, new Vector3D(0, 0, 250), Vector3D.AlongBeam, out Outcome outcome);
        Assert.That(outcome, Is.EqualTo(Outcome.Stopped));
    }

    [TestCase(Species.Neutron, true)]
    [TestCase(Species.KZeroLong, true)]
    [TestCase(Species.Lambda, true)]
    [TestCase(Species.Proton, false)]
    [TestCase(Species.Gamma, false)]
    [TestCase(Species.DarkBoson, false)]
    [TestCase(Species.HadronicSystem, false)]
    [Category(Categories.Unit)]
    public void Takes_AnySpecies_IsTrueForNeutralHadronsAlone(Species species, bool expected) => Assert.That(NeutralStepper.Takes(species), Is.EqualTo(expected));

    private sealed class NeutralBench
    {
        private readonly Navigator _navigator;
        private readonly NeutralStepper _stepper;
        private readonly ParticleStack _stack = new();
        private readonly TruthRecord _truth = new([]);
        private readonly EnergyLedger _ledger = new();
        private RandomStream _random = new(21, 0, 0, StreamPurpose.Transport);

        public NeutralBench(DetectorLayout layout)
        {
            _navigator = new Navigator(layout);
            var physics = new PhysicsList(layout, CutTable.FromRanges(layout.Media), reactions: Rates);
            _stepper = new NeutralStepper(_navigator, physics, new HadronReactions(Rates), new InteractionApplier(_stack, _ledger, _truth));
        }

        public Step Step { get; private set; }

        /// <summary>Time at which particles start [ns].</summary>
        public double Time { get; set; }

        /// <summary>One step of one hadron.</summary>
        public ParticleState Shoot(Species species, double energy, Vector3D position, Vector3D direction, out Outcome outcome)
        {
            _stack.Clear();
            var hadron = new ParticleState { Species = species, KineticEnergy = energy, Position = position, Direction = direction.Normalised(), Time = Time };
            hadron.Location = _navigator.Locate(in hadron.Position, in hadron.Direction);
            _ledger.Open(energy);
            _truth.Open(in hadron);
            var sink = new LastStep(this);
            outcome = _stepper.Advance(ref hadron, ref sink, ref _random);
            return hadron;
        }

        private readonly struct LastStep(NeutralBench bench) : IStepSink
        {
            public void Accept(in Step step, in ParticleState particle) => bench.Step = step;

            public void Accept(in ShowerSpot spot) => throw new InvalidOperationException("no showers here");
        }
    }
}
