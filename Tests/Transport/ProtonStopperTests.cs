using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Hadron;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class ProtonStopperTests
{
    private static readonly HadronRates Rates = new(TestMaterials.Media);
    private static readonly ElectronStepSettings Off = new() { RangeRejection = 0 };

    /// <summary>A proton of 30 MeV has 1.7 mm of range in iron, and 8.8 mm in polystyrene.</summary>
    [TestCase(5.0, 12.5, true)]
    [TestCase(30.0, 12.5, true)]
    [TestCase(30.0, 24.0, false)]
    [TestCase(5.0, 27.0, true)]
    [TestCase(30.0, 27.0, false)]
    [TestCase(200.0, 12.5, false)]
    [Category(Categories.Unit)]
    public void Proton_EndsAtOnce_WhereItsRangeAllowsIt(double energy, double z, bool isStopped)
    {
        var bench = new ProtonBench(new ElectronStepSettings());
        Assert.That(bench.TryStop(energy, z, 1e6, out _), Is.EqualTo(isStopped));
        Assert.That((bench.Deposit, bench.Ledger.Deposited), Is.EqualTo(isStopped ? (energy, energy) : (0, 0)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Proton_BeforeAnInteractionOrWithRejectionOff_GoesOn()
    {
        Assert.That(new ProtonBench(new ElectronStepSettings()).TryStop(30, 12.5, 1e-4, out double left), Is.False);
        Assert.That(left, Is.EqualTo(1e-4));
        Assert.That(new ProtonBench(Off).TryStop(5, 12.5, 1e6, out _), Is.False);
    }

    /// <summary>What goes on has its way drawn, short of the bound of the rate on the range, and as often as the exponential law says.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Proton_ThatIsNotEnded_KeepsTheWayThatWasDrawn()
    {
        const int protons = 20_000;
        const double energy = 60;
        var bench = new ProtonBench(new ElectronStepSettings());
        bench.Physics.Protons!.At(TestMaterials.Medium("Fe"), energy, out double range, out double bound);
        int goingOn = 0;
        for (int number = 0; number < protons; number++)
        {
            if (bench.TryStop(energy, 12.5, -1, out double left)) continue;
            goingOn++;
            Assert.That(left, Is.InRange(0, range * bound));
        }
        double expected = 1 - Math.Exp(-range * bound);
        Assert.That(goingOn / (double)protons, Is.EqualTo(expected).Within(4 * Math.Sqrt(expected * (1 - expected) / protons)));
    }

    /// <summary>Protons that are ended and protons that are followed interact alike: as often as the integral of the rate over the way to rest says, but for the steps, of 5 % of the energy with the rate at their start.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Protons_EndedOrFollowed_InteractByTheIntegralOfTheRate([Values] bool isEnded)
    {
        const int protons = 20_000;
        const double energy = 60, ofSteps = 0.03;
        var bench = new ProtonBench(isEnded ? new ElectronStepSettings() : Off);
        double lengths = GaussLegendreRule.Integrate(x => Math.Exp(x) * bench.InteractionsPerLoss(Math.Exp(x)), Math.Log(0.1), Math.Log(energy), 128);
        int interacting = 0, atOnce = 0;
        for (int number = 0; number < protons; number++)
        {
            int before = bench.Interactions;
            ParticleState proton = bench.Follow(energy, 12.5, out _);
            if (bench.Interactions > before) interacting++;
            else if (proton.Steps == 1) atOnce++;
        }
        double expected = 1 - Math.Exp(-lengths);
        TestContext.Out.WriteLine(FormattableString.Invariant($"{interacting} of {protons} interact, {protons * expected:F0} by the integral; {atOnce} end at once"));
        Assert.That(interacting / (double)protons, Is.EqualTo(expected).Within(ofSteps * expected + 4 * Math.Sqrt(expected * (1 - expected) / protons)));
        Assert.That(atOnce, isEnded ? Is.GreaterThan(protons / 4) : Is.Zero);
    }

    /// <summary>Followed step by step, protons that do not react stop in the slab where they would have ended at once, no further off than their range and some straggling.</summary>
    [TestCase(5.0, 12.5)]
    [TestCase(40.0, 12.5)]
    [Category(Categories.Statistical)]
    public void Protons_FollowedToTheEnd_StopWithinTheirRange(double energy, double z)
    {
        const int protons = 500;
        var bench = new ProtonBench(Off);
        bench.Physics.Protons!.At(TestMaterials.Medium("Fe"), energy, out double range, out _);
        var depth = new Moments();
        for (int number = 0; number < protons; number++)
        {
            ParticleState proton = bench.Follow(energy, z, out Outcome outcome);
            if (outcome != Outcome.Stopped) continue;
            Assert.That((proton.Position - new Vector3D(0, 0, z)).Length, Is.LessThan(1.1 * range));
            depth.Add(proton.Position.Z - z);
        }
        Assert.That(depth.Count, Is.GreaterThan(0.95 * protons), "most stop before they react");
        Assert.That(depth.Mean, Is.InRange(0.85 * range, 1.02 * range), "ways are bent");
    }

    private sealed class ProtonBench
    {
        private readonly Navigator _navigator;
        private readonly ProtonStopper _stopper;
        private readonly Stepper _stepper;
        private readonly TruthRecord _truth = new([]);
        private RandomStream _random = new(31, 0, 0, StreamPurpose.Transport);

        public ProtonBench(ElectronStepSettings steps)
        {
            DetectorLayout plates = TestLayouts.Layered(DetectorSystem.Hcal, 500, 4, new(TestMaterials.Iron, 25, false), new(TestMaterials.Polystyrene, 4, true));
            DetectorLayout layout = TestLayouts.Make(plates.Volumes[1], new PhysicsSettings { ElectronSteps = steps });
            _navigator = new Navigator(layout);
            Physics = new PhysicsList(layout, CutTable.FromRanges(layout.Media), reactions: Rates);
            _stopper = new ProtonStopper(_navigator, Physics.Protons!, new RangeRejection(_navigator, CascadeBench.Physics), Ledger);
            _stepper = new Stepper(_navigator, Physics, new InteractionApplier(new ParticleStack(), Ledger, _truth), Ledger, reactions: new HadronReactions(Rates), protons: _stopper);
        }

        public PhysicsList Physics { get; }

        public EnergyLedger Ledger { get; } = new();

        public double Deposit { get; private set; }

        public int Interactions { get; private set; }

        /// <summary>Rate of interactions over the loss in iron [1/MeV].</summary>
        public double InteractionsPerLoss(double energy)
        {
            var proton = new ParticleState { Species = Species.Proton, KineticEnergy = energy };
            LocalPhysics local = Physics.At(in proton, Kinematics.Of(in proton), TestMaterials.Medium("Fe"));
            return local.TotalRate / local.StoppingPower;
        }

        public bool TryStop(double energy, double z, double interactionLengths, out double left)
        {
            ParticleState proton = Start(energy, z);
            proton.InteractionLengthsLeft = interactionLengths;
            var sink = new DepositSink(this);
            bool isStopped = ProtonStopper.Covers(in proton) && _stopper.TryStop(ref proton, ref sink, ref _random);
            left = proton.InteractionLengthsLeft;
            return isStopped;
        }

        public ParticleState Follow(double energy, double z, out Outcome outcome)
        {
            ParticleState proton = Start(energy, z);
            var sink = new DepositSink(this);
            do outcome = _stepper.Advance(ref proton, ref sink, ref _random);
            while (outcome == Outcome.Alive);
            return proton;
        }

        private ParticleState Start(double energy, double z)
        {
            var proton = new ParticleState
            {
                Species = Species.Proton,
                KineticEnergy = energy,
                Position = new Vector3D(0, 0, z),
                Direction = Vector3D.AlongBeam,
                InteractionLengthsLeft = -1,
            };
            proton.Location = _navigator.Locate(in proton.Position, in proton.Direction);
            Ledger.Open(energy);
            _truth.Open(in proton);
            return proton;
        }

        private readonly struct DepositSink(ProtonBench bench) : IStepSink
        {
            public void Accept(in Step step, in ParticleState particle)
            {
                bench.Deposit += step.Deposit;
                if (step.Limiter == StepLimiter.Interaction) bench.Interactions++;
            }

            public void Accept(in ShowerSpot spot) => throw new InvalidOperationException("no showers here");
        }
    }
}
