using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class RadiationOnTheWayTests
{
    private const int Particles = 20_000;

    /// <summary>What comes out of a plate, and what is radiated in it, against steps that end with each photon.</summary>
    [TestCase(Species.Electron, 30.0, 15.0)]
    [TestCase(Species.Positron, 60.0, 10.0)]
    [TestCase(Species.Electron, 500.0, 10.0)]
    [Category(Categories.Statistical)]
    public void Plate_WithSoftPhotonsOnTheWay_DoesWhatItDoesStepByStep(Species species, double energy, double thickness)
    {
        Result single = Cross(species, energy, thickness, softRadiation: 0, seed: 1), merged = Cross(species, energy, thickness, softRadiation: 0.05, seed: 2);
        RequireSame("photons", single.Photons, merged.Photons);
        RequireSame("energy of photons", single.PhotonEnergy, merged.PhotonEnergy);
        RequireSame("depth of photons", single.Depth, merged.Depth);
        // Directions within a step lie between those of its ends, and its deflection is that of one step: 2 % of 1 − cos.
        RequireSame("cosine of photons", single.PhotonCosine, merged.PhotonCosine, 0.03 * (1 - single.PhotonCosine.Mean));
        RequireSame("delta rays", single.DeltaRays, merged.DeltaRays);
        RequireSame("energy behind", single.EnergyBehind, merged.EnergyBehind);
        RequireSame("cosine behind", single.CosineBehind, merged.CosineBehind, 0.03 * (1 - single.CosineBehind.Mean));
        RequireSame("time behind", single.TimeBehind, merged.TimeBehind, 1e-3 * single.TimeBehind.Mean);
        Assert.That(merged.Steps.Mean, Is.LessThan(0.8 * single.Steps.Mean));
    }

    /// <summary>Interactions per path are as many as the cross sections have at the mean energy of the step, 200 000 steps.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Interactions_AlongSteps_ComeAtTheRateOfTheProcesses()
    {
        CascadeBench bench = Bench(400, 0.05);
        var random = new RandomStream(5, 0, 0, StreamPurpose.Transport);
        MediumId medium = TestMaterials.Medium("Fe");
        double expected = 0, made = 0;
        for (int step = 0; step < 200_000; step++)
        {
            ParticleState electron = bench.Start(Species.Electron, 50, new Vector3D(0, 0, 200), Vector3D.AlongBeam);
            bench.Advance(ref electron, ref random);
            double energyAtEnd = electron.KineticEnergy;
            made += bench.Stack.Count;
            // The last one is what ended the step, at the energy before it.
            if (bench.Step.Limiter == StepLimiter.Interaction && bench.Stack.Count > 0) energyAtEnd += bench.Stack.Pop().KineticEnergy;
            expected += bench.Step.Length * CascadeBench.Physics.Electron.Rate(medium, Species.Electron, 0.5 * (50 + energyAtEnd));
        }
        TestContext.Out.WriteLine($"{made} made, {expected} expected");
        Assert.That(made, Is.EqualTo(expected).Within(4 * Math.Sqrt(expected)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Photons_OfAStep_StartOnItsChordAndTakeTheLimitAtMost()
    {
        CascadeBench bench = Bench(400, 0.05);
        var random = new RandomStream(6, 0, 0, StreamPurpose.Transport);
        int several = 0;
        for (int step = 0; step < 5000; step++)
        {
            ParticleState electron = bench.Start(Species.Electron, 40, new Vector3D(0, 0, 200), Vector3D.AlongBeam);
            bench.Advance(ref electron, ref random);
            double sum = 0, energies = 0;
            int photons = bench.Stack.Count;
            bool isEnded = bench.Step.Limiter == StepLimiter.Interaction;
            if (photons > 1) several++;
            while (bench.Stack.Count > 0)
            {
                ref ParticleState photon = ref bench.Stack.Pop();
                energies += photon.KineticEnergy;
                // The last one is what ends the step, behind its shift.
                if (isEnded && bench.Stack.Count == photons - 1) continue;
                sum += photon.KineticEnergy;
                Vector3D line = bench.Step.To - bench.Step.From, way = photon.Position - bench.Step.From;
                Assert.That(photon.Species, Is.EqualTo(Species.Gamma));
                Assert.That((way - way.Length / line.Length * line).Length, Is.LessThan(1e-9));
                Assert.That(way.Length, Is.InRange(0, line.Length));
                Assert.That(photon.Time, Is.InRange(0, electron.Time));
            }
            Assert.That(sum, Is.LessThanOrEqualTo(0.05 * 40));
            Assert.That(electron.KineticEnergy + energies + bench.Step.Deposit, Is.EqualTo(40).Within(1e-9));
        }
        Assert.That(several, Is.GreaterThan(500));
    }

    private static CascadeBench Bench(double thickness, double softRadiation)
    {
        var settings = new PhysicsSettings { ElectronSteps = new ElectronStepSettings { SoftRadiation = softRadiation } };
        return new CascadeBench(TestLayouts.Make(
            TestLayouts.Layered(DetectorSystem.Hcal, 500, 1, new(TestMaterials.Iron, thickness, false), new(TestMaterials.Polystyrene, 4, true)).Volumes[1], settings));
    }

    private static Result Cross(Species species, double energy, double thickness, double softRadiation, ulong seed)
    {
        CascadeBench bench = Bench(thickness, softRadiation);
        var random = new RandomStream(seed, 0, 0, StreamPurpose.Transport);
        var result = new Result();
        for (int number = 0; number < Particles; number++)
        {
            ParticleState particle = bench.Start(species, energy, new Vector3D(0, 0, 0), Vector3D.AlongBeam);
            double made = 0;
            var outcome = Outcome.Alive;
            while (outcome == Outcome.Alive && particle.Location.Slab == 0) outcome = bench.Advance(ref particle, ref random);
            double photons = 0, photonEnergy = 0, deltaRays = 0;
            while (bench.Stack.Count > 0)
            {
                ref ParticleState secondary = ref bench.Stack.Pop();
                made += secondary.KineticEnergy;
                if (secondary.Species == Species.Electron) deltaRays++;
                if (secondary.Creator != ProcessId.Bremsstrahlung) continue;
                photons++;
                photonEnergy += secondary.KineticEnergy;
                result.Depth.Add(secondary.Position.Z);
                result.PhotonCosine.Add(secondary.Direction.Z);
            }
            Assert.That(bench.Ledger.Deposited + made + particle.KineticEnergy, Is.EqualTo(energy + bench.Ledger.RestEnergyReleased).Within(1e-9));
            result.Photons.Add(photons);
            result.PhotonEnergy.Add(photonEnergy);
            result.DeltaRays.Add(deltaRays);
            result.Steps.Add(particle.Steps);
            if (outcome != Outcome.Alive || particle.Location.Slab == 0) continue;
            result.EnergyBehind.Add(particle.KineticEnergy);
            result.CosineBehind.Add(particle.Direction.Z);
            result.TimeBehind.Add(particle.Time);
        }
        return result;
    }

    private static void RequireSame(string what, Moments one, Moments other, double tolerance = 0)
    {
        double error = Math.Sqrt(one.ErrorOfMean * one.ErrorOfMean + other.ErrorOfMean * other.ErrorOfMean);
        TestContext.Out.WriteLine($"{what}: {one.Mean:G5} and {other.Mean:G5} ± {error:G2}");
        Assert.That(other.Mean, Is.EqualTo(one.Mean).Within(tolerance + 4 * error), what);
    }

    private sealed class Result
    {
        public Moments Photons { get; } = new();

        public Moments PhotonEnergy { get; } = new();

        public Moments PhotonCosine { get; } = new();

        public Moments Depth { get; } = new();

        public Moments DeltaRays { get; } = new();

        public Moments Steps { get; } = new();

        public Moments EnergyBehind { get; } = new();

        public Moments CosineBehind { get; } = new();

        public Moments TimeBehind { get; } = new();
    }
}
