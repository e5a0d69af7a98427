using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Electron.Stored;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class StoredElectronWalkTests
{
    private const int Particles = 6000;

    /// <summary>Half of the interval of ln E from which the energies come: an octave, so that many tracks take part.</summary>
    private const double HalfOfTheEnergies = 0.35;

    private static readonly Slab[] Thin = [new(TestMaterials.Lead, 1.5, false), new(TestMaterials.Polystyrene, 1.5, true)];
    private static readonly Slab[] Thick = [new(TestMaterials.Iron, 25, false), new(TestMaterials.Polystyrene, 4, true)];

    /// <summary>What leaves a slab on both sides, what stays and what is radiated, against ordinary steps of the same length, without the longer ones that Geant4 allows far from borders.</summary>
    [TestCase("lead", Species.Electron, 0.5, 0.0, 0.0)]
    [TestCase("lead", Species.Electron, 2.0, 0.0, 60.0)]
    [TestCase("lead", Species.Electron, 8.0, 0.5, 30.0)]
    [TestCase("lead", Species.Positron, 3.0, 0.0, 0.0)]
    [TestCase("iron", Species.Electron, 4.0, 24.0, 0.0)]
    [TestCase("iron", Species.Electron, 15.0, 15.0, 30.0)]
    [TestCase("polystyrene", Species.Electron, 0.4, 0.5, 45.0)]
    [TestCase("polystyrene", Species.Positron, 0.6, 0.0, 0.0)]
    [Category(Categories.Statistical)]
    public void Walk_ThroughASlab_DoesWhatStepsDo(string slab, Species species, double energy, double depth, double degrees)
    {
        Slab[] unit = slab == "iron" ? Thick : Thin;
        int index = slab == "polystyrene" ? 3 : 2;
        double start = unit[0].Thickness + unit[1].Thickness + (index == 3 ? unit[0].Thickness : 0) + depth;
        Result stepped = Follow(Bench(unit, 0), index, species, energy, start, degrees, 1), walked = Follow(Bench(unit, 20), index, species, energy, start, degrees, 2);
        double tracks = (species == Species.Electron ? 2500 : 1100) * Math.Sqrt(energy) * 2 * Math.Sinh(0.5 * HalfOfTheEnergies);
        RequireSame("through", stepped.Through, walked.Through, tracks);
        RequireSame("through, energy", stepped.EnergyThrough, walked.EnergyThrough, tracks);
        RequireSame("back", stepped.Back, walked.Back, tracks);
        RequireSame("back, energy", stepped.EnergyBack, walked.EnergyBack, tracks);
        RequireSame("cosine", stepped.Cosine, walked.Cosine, tracks);
        RequireSame("aside", stepped.Aside, walked.Aside, tracks);
        RequireSame("photons", stepped.Photons, walked.Photons, tracks);
        // By the velocity at the start: less than a picosecond.
        RequireSame("time", stepped.Time, walked.Time, tracks, tolerance: 1e-3);
        Assert.That(walked.Steps.Mean, Is.LessThan(0.7 * stepped.Steps.Mean), "steps");
    }

    /// <summary>What is stored of a reaction with a nucleus ends the walk, and not the particle.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Follow_TrackThatEndsInAReactionWithANucleus_LeavesTheParticleAlive()
    {
        var bench = new WalkBench(Thin, new StoredSecondary(ProcessId.ElectronNuclear, Species.Electron, 15, Vector3D.AlongBeam), energyAfter: 14.9);
        ParticleState electron = bench.Start(15, slab: 2);
        Assert.That((bench.Follow(ref electron, out ElectronPath last), last.By), Is.EqualTo((Outcome.Alive, StepLimiter.Interaction)));
        Assert.That(electron.KineticEnergy, Is.InRange(1, 14.9));
        Assert.That(bench.Stack.Count, Is.GreaterThan(0));
    }

    /// <summary>A new particle starts where the particle is after the shift that ends its segment.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Follow_SegmentWithAShift_MakesItsSecondaryBehindTheShift()
    {
        var bench = new WalkBench(Thin, new StoredSecondary(ProcessId.Bremsstrahlung, Species.Gamma, 2, Vector3D.AlongBeam), energyAfter: 12.9);
        ParticleState electron = bench.Start(15, slab: 2);
        Vector3D start = electron.Position;
        Assert.That(bench.Follow(ref electron, out _), Is.EqualTo(Outcome.Alive));
        Vector3D way = bench.Stack.Pop().Position - start;
        Assert.That((way.Z, Math.Sqrt(way.X * way.X + way.Y * way.Y)), Is.EqualTo((WalkBench.Ahead, WalkBench.Shift)).Within(1e-7));
    }

    /// <summary>Layers of one material, of which only every second is read out: what is covered is a matter of the layer.</summary>
    [TestCase(2, 5.0, true)]
    [TestCase(3, 5.0, false)]
    [TestCase(3, 0.9, true)]
    [TestCase(2, 21.0, false)]
    [Category(Categories.Unit)]
    public void Covers_LayerOfTheSameMaterial_AsFarAsItsOwnLimit(int slab, double energy, bool isCovered)
    {
        var bench = new WalkBench([new(TestMaterials.Lead, 1.5, false), new(TestMaterials.Lead, 1.5, true)]);
        Assert.That(bench.Covers(bench.Start(energy, slab)), Is.EqualTo(isCovered));
    }

    private static CascadeBench Bench(Slab[] unit, double storedElectrons)
    {
        var settings = new PhysicsSettings { StoredElectrons = storedElectrons, ElectronScattering = new ScatteringSettings { SafetyFactor = 1e-9 } };
        DetectorLayout layout = TestLayouts.Make(TestLayouts.Layered(DetectorSystem.Ecal, 500, 3, unit).Volumes[1], settings);
        return new CascadeBench(layout, new CascadePhysics(layout, CutTable.FromRanges(layout.Media)));
    }

    private static Result Follow(CascadeBench bench, int slab, Species species, double energy, double start, double degrees, ulong seed)
    {
        var random = new RandomStream(seed, 0, 0, StreamPurpose.Study);
        double angle = degrees * Math.PI / 180;
        var result = new Result();
        for (int number = 0; number < Particles; number++)
        {
            double first = energy * Math.Exp(random.Uniform(-HalfOfTheEnergies, HalfOfTheEnergies));
            ParticleState particle = bench.Start(species, first, new Vector3D(0, 0, start), new Vector3D(Math.Sin(angle), 0, Math.Cos(angle)));
            Outcome outcome = Outcome.Alive;
            while (outcome == Outcome.Alive && particle.Location.Slab == slab) outcome = bench.Advance(ref particle, ref random);
            bool leaves = outcome == Outcome.Alive, isThrough = particle.Location.Slab > slab;
            result.Through.Add(leaves && isThrough ? 1 : 0);
            result.EnergyThrough.Add(leaves && isThrough ? particle.KineticEnergy / first : 0);
            result.Back.Add(leaves && !isThrough ? 1 : 0);
            result.EnergyBack.Add(leaves && !isThrough ? particle.KineticEnergy / first : 0);
            if (leaves) result.Cosine.Add(Math.Abs(particle.Direction.Z));
            if (leaves) result.Aside.Add(Math.Sqrt(particle.Position.X * particle.Position.X + particle.Position.Y * particle.Position.Y));
            if (leaves) result.Time.Add(particle.Time);
            result.Steps.Add(particle.Steps);
            double photons = 0, sum = leaves ? particle.KineticEnergy : 0;
            while (bench.Stack.Count > 0)
            {
                ref ParticleState secondary = ref bench.Stack.Pop();
                sum += secondary.KineticEnergy;
                if (secondary.Species == Species.Gamma) photons += secondary.KineticEnergy;
            }
            result.Photons.Add(photons / first);
            Assert.That(bench.Ledger.Deposited + sum, Is.EqualTo(first + bench.Ledger.RestEnergyReleased).Within(1e-9));
        }
        return result;
    }

    /// <summary>Within 4 σ, to which the tracks that are stored of these energies add as many histories.</summary>
    private static void RequireSame(string what, Moments one, Moments other, double tracks, double tolerance = 0)
    {
        double error = Math.Sqrt(one.ErrorOfMean * one.ErrorOfMean + other.ErrorOfMean * other.ErrorOfMean * (1 + Particles / tracks));
        TestContext.Out.WriteLine($"{what}: {one.Mean:G4} {other.Mean:G4} ± {error:G2}");
        Assert.That(other.Mean, Is.EqualTo(one.Mean).Within(tolerance + 4 * error), what);
    }

    /// <summary>The walk on its own, with one track of electrons in lead: a segment ahead, a shift aside, and a stop.</summary>
    private sealed class WalkBench
    {
        public const double Ahead = 0.1, Shift = 0.02;

        private static readonly CascadePhysics Nuclear = new(TestLayouts.Make(TestLayouts.ThinPlates().Volumes[1], new PhysicsSettings { Hadrons = HadronTreatment.Followed }), CutTable.FromRanges(TestMaterials.Media));

        private readonly Navigator _navigator;
        private readonly EnergyLedger _ledger = new();
        private readonly StoredElectronWalk _walk;

        public WalkBench(Slab[] unit, StoredSecondary? made = null, double energyAfter = 0)
        {
            _navigator = new Navigator(TestLayouts.Layered(DetectorSystem.Ecal, 500, 3, unit));
            var track = new StoredTrackList();
            track.Begin();
            if (made is { } secondary) track.Secondaries.Add(secondary);
            track.Segments.Add(new StoredSegment(Ahead * Vector3D.AlongBeam, new Vector3D(Shift, 0, 0), Ahead, energyAfter, hasSecondary: true));
            track.Segments.Add(new StoredSegment(Ahead * Vector3D.AlongBeam, default, Ahead, 0, hasSecondary: false));
            var tracks = new StoredTracks?[2 * TestMaterials.Media.Count];
            tracks[2 * TestMaterials.Medium("Pb").Index] = new StoredTracks(0.05, 20, [track]);
            _walk = new StoredElectronWalk(_navigator, Nuclear, new InteractionApplier(Stack, _ledger, new TruthRecord([])), _ledger, new StoredElectrons(tracks));
        }

        public ParticleStack Stack { get; } = new();

        /// <summary>An electron behind the front of a slab of 1.5 mm, flying ahead.</summary>
        public ParticleState Start(double kineticEnergy, int slab)
        {
            var position = new Vector3D(0, 0, 1.5 * slab + 0.1);
            _ledger.Open(kineticEnergy);
            return new ParticleState
            {
                Species = Species.Electron,
                KineticEnergy = kineticEnergy,
                Position = position,
                Direction = Vector3D.AlongBeam,
                Location = _navigator.Locate(position, Vector3D.AlongBeam),
                InteractionLengthsLeft = -1,
            };
        }

        public bool Covers(ParticleState electron)
        {
            var random = new RandomStream(5, 0, 0, StreamPurpose.Study);
            return _walk.Choose(in electron, _navigator.MediumAt(electron.Location), ref random).Exists && _walk.HasRoom(in electron, Local(in electron));
        }

        public Outcome Follow(ref ParticleState electron, out ElectronPath last)
        {
            var random = new RandomStream(5, 0, 0, StreamPurpose.Study);
            double deposit = 0;
            StoredTrack track = _walk.Choose(in electron, _navigator.MediumAt(electron.Location), ref random);
            return _walk.Follow(in track, ref electron, Local(in electron), ref deposit, out _, out last, out _, ref random);
        }

        private ElectronLocal Local(in ParticleState electron) => Nuclear.At(in electron, _navigator.MediumAt(electron.Location));
    }

    private sealed class Result
    {
        public Moments Through { get; } = new();

        public Moments EnergyThrough { get; } = new();

        public Moments Back { get; } = new();

        public Moments EnergyBack { get; } = new();

        public Moments Cosine { get; } = new();

        public Moments Aside { get; } = new();

        public Moments Photons { get; } = new();

        public Moments Time { get; } = new();

        public Moments Steps { get; } = new();
    }
}
