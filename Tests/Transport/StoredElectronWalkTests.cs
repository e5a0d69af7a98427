using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class StoredElectronWalkTests
{
    private const int Particles = 6000;

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
        RequireSame("through", stepped.Through, walked.Through);
        RequireSame("through, energy", stepped.EnergyThrough, walked.EnergyThrough);
        RequireSame("back", stepped.Back, walked.Back);
        RequireSame("back, energy", stepped.EnergyBack, walked.EnergyBack);
        RequireSame("cosine", stepped.Cosine, walked.Cosine);
        RequireSame("aside", stepped.Aside, walked.Aside);
        RequireSame("photons", stepped.Photons, walked.Photons);
        // By the velocity at the start: less than a picosecond.
        RequireSame("time", stepped.Time, walked.Time, tolerance: 1e-3);
        Assert.That(walked.Steps.Mean, Is.LessThan(0.7 * stepped.Steps.Mean), "steps");
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
            // Over an octave, so that many tracks take part.
            double first = energy * Math.Exp(random.Uniform(-0.35, 0.35));
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

    /// <summary>Within 4 σ, to which the tracks that are stored over an octave, 1600 and for positrons 800, add as many histories.</summary>
    private static void RequireSame(string what, Moments one, Moments other, double tolerance = 0)
    {
        const double tracks = 800;
        double error = Math.Sqrt(one.ErrorOfMean * one.ErrorOfMean + other.ErrorOfMean * other.ErrorOfMean * (1 + Particles / tracks));
        TestContext.Out.WriteLine($"{what}: {one.Mean:G4} {other.Mean:G4} ± {error:G2}");
        Assert.That(other.Mean, Is.EqualTo(one.Mean).Within(tolerance + 4 * error), what);
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
