using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

/// <summary>Whole cascades in layers of lead and polystyrene.</summary>
[TestFixture]
public sealed class CascadeStepperTests
{
    [TestCase(Species.Electron, true)]
    [TestCase(Species.Positron, true)]
    [TestCase(Species.Gamma, true)]
    [TestCase(Species.MuMinus, false)]
    [TestCase(Species.PiPlus, false)]
    [Category(Categories.Unit)]
    public void Takes_OfAllParticles_ThoseOfCascades(Species species, bool taken) => Assert.That(CascadeStepper.Takes(species), Is.EqualTo(taken));

    /// <summary>Where a particle cannot reach the next slab its energy stays in its own in any case; only photons that it would have radiated stay with it.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void RangeRejection_OnOrOff_LeavesTheSameVisibleEnergy()
    {
        const int events = 300;
        var usual = new Cascades(new ElectronStepSettings());
        var full = new Cascades(new ElectronStepSettings { RangeRejection = 0 });
        Moments rejected = usual.Shoot(Species.Electron, 1000, events, 1), followed = full.Shoot(Species.Electron, 1000, events, 2);
        double sigma = Math.Sqrt(rejected.ErrorOfMean * rejected.ErrorOfMean + followed.ErrorOfMean * followed.ErrorOfMean);
        TestContext.Out.WriteLine($"{rejected.Mean} against {followed.Mean} ± {sigma} MeV, steps {usual.Steps} against {full.Steps}");
        Assert.That(rejected.Mean, Is.EqualTo(followed.Mean).Within(4 * sigma));
    }

    [TestCase(Species.Electron, 1000.0)]
    [TestCase(Species.Positron, 1000.0)]
    [TestCase(Species.Gamma, 1000.0)]
    [TestCase(Species.Gamma, 3.0)]
    [Category(Categories.Unit)]
    public void Cascade_OfOneParticle_KeepsTheEnergyAndLeavesNoTrackBehind(Species species, double energy)
    {
        var cascades = new Cascades(new ElectronStepSettings());
        cascades.Shoot(species, energy, 20, 3);
        Assert.That(cascades.LargestImbalance, Is.LessThan(1e-9 * energy));
        Assert.That(cascades.LargestUnseen, Is.LessThan(1e-9 * energy), "seen by the sink, not booked, or the other way round");
        Assert.That(cascades.Abandoned, Is.Zero);
    }

    private sealed class Cascades
    {
        private readonly Transporter _transporter;

        public Cascades(ElectronStepSettings steps)
        {
            DetectorLayout plates = TestLayouts.ThinPlates(), layout = TestLayouts.Make(plates.Volumes[1], new PhysicsSettings { ElectronSteps = steps });
            var physics = new PhysicsList(layout, CutTable.FromRanges(layout.Media));
            _transporter = new Transporter(new Navigator(layout), physics, CascadeBench.Physics, new ShowerSampler(layout));
        }

        public long Steps { get; private set; }

        public double LargestImbalance { get; private set; }

        public double LargestUnseen { get; private set; }

        public long Abandoned { get; private set; }

        /// <summary>Visible energies of events [MeV].</summary>
        public Moments Shoot(Species species, double energy, int events, ulong seed)
        {
            var visible = new Moments();
            var primary = new ParticleState
            {
                Species = species,
                KineticEnergy = energy,
                Position = new Vector3D(0, 0, -1),
                Direction = Vector3D.AlongBeam,
            };
            for (int number = 0; number < events; number++)
            {
                var random = new RandomStream(seed, 0, (ulong)number, StreamPurpose.Transport);
                var sink = new VisibleSink();
                _transporter.Run(in primary, ref sink, ref random);
                visible.Add(sink.Visible);
                Steps += sink.Steps;
                LargestImbalance = Math.Max(LargestImbalance, Math.Abs(_transporter.Ledger.Imbalance));
                LargestUnseen = Math.Max(LargestUnseen, Math.Abs(_transporter.Ledger.Deposited - sink.Deposited));
                Abandoned += _transporter.Ledger.Tracks(Outcome.Abandoned);
            }
            return visible;
        }
    }

    private struct VisibleSink : IStepSink
    {
        public double Visible { get; private set; }

        public double Deposited { get; private set; }

        public long Steps { get; private set; }

        public void Accept(in Step step, in ParticleState particle)
        {
            Steps++;
            Deposited += step.Deposit;
            if (step.Location.Slab % 2 == 1) Visible += step.Deposit;
        }

        public readonly void Accept(in ShowerSpot spot) => throw new InvalidOperationException("no showers here");
    }
}
