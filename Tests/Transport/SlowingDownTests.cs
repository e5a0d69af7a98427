using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class SlowingDownTests
{
    private const int Particles = 6000;

    /// <summary>Photons, their energy, their mean way ahead, and δ-rays against those of a particle followed step by step.</summary>
    [TestCase(Species.Electron, 2.0)]
    [TestCase(Species.Electron, 6.0)]
    [TestCase(Species.Positron, 3.0)]
    [Category(Categories.Statistical)]
    public void Particle_ThatRadiatesDeepInIron_GivesWhatItGivesStepByStep(Species species, double energy)
    {
        Result followed = Follow(species, energy, new ElectronStepSettings { RadiatingShare = 0, PassiveRejection = 0 }, 1);
        Result atOnce = Follow(species, energy, new ElectronStepSettings(), 2);
        RequireSame(followed.Photons, atOnce.Photons);
        RequireSame(followed.PhotonEnergy, atOnce.PhotonEnergy);
        RequireSame(followed.DeltaRays, atOnce.DeltaRays);
        // Straggling and the change of the transport path are taken by their means: 0.05 mm beside an attenuation length of 15 mm.
        TestContext.Out.WriteLine($"steps {followed.Steps.Mean:G3} {atOnce.Steps.Mean:G3}");
        RequireSame(followed.Ahead, atOnce.Ahead, tolerance: 0.05);
        RequireSame(followed.Cosine, atOnce.Cosine, tolerance: 0.03);
        Assert.That(atOnce.Steps.Mean, Is.LessThan(0.6 * followed.Steps.Mean));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Particle_ThatReachesABorder_IsFollowed()
    {
        var random = new RandomStream(3, 0, 0, StreamPurpose.Transport);
        CascadeBench bench = Bench(new ElectronStepSettings());
        for (int number = 0; number < 100; number++)
        {
            ParticleState electron = bench.Start(Species.Electron, 4, new Vector3D(0, 0, 24.9), Vector3D.AlongBeam);
            bench.Advance(ref electron, ref random);
            Assert.That(bench.Step.Limiter, Is.Not.EqualTo(StepLimiter.Range));
        }
    }

    private static CascadeBench Bench(ElectronStepSettings steps) =>
        new(TestLayouts.Make(TestLayouts.Layered(DetectorSystem.Hcal, 500, 1, new(TestMaterials.Iron, 25, false), new(TestMaterials.Polystyrene, 4, true)).Volumes[1], new PhysicsSettings { ElectronSteps = steps }));

    private static Result Follow(Species species, double energy, ElectronStepSettings steps, ulong seed)
    {
        CascadeBench bench = Bench(steps);
        var random = new RandomStream(seed, 0, 0, StreamPurpose.Transport);
        var result = new Result();
        for (int number = 0; number < Particles; number++)
        {
            ParticleState particle = bench.Start(species, energy, new Vector3D(0, 0, 12.5), Vector3D.AlongBeam);
            bench.Follow(ref particle, ref random);
            double photons = 0, photonEnergy = 0, deltaRays = 0, sum = 0;
            while (bench.Stack.Count > 0)
            {
                ref ParticleState secondary = ref bench.Stack.Pop();
                sum += secondary.KineticEnergy;
                if (secondary.Species == Species.Electron) deltaRays++;
                if (secondary.Species != Species.Gamma || secondary.Creator != ProcessId.Bremsstrahlung) continue;
                photons++;
                photonEnergy += secondary.KineticEnergy;
                result.Ahead.Add(secondary.Position.Z - 12.5);
                result.Cosine.Add(secondary.Direction.Z);
            }
            Assert.That(bench.Ledger.Deposited + sum, Is.EqualTo(energy + bench.Ledger.RestEnergyReleased).Within(1e-9));
            result.Photons.Add(photons);
            result.PhotonEnergy.Add(photonEnergy);
            result.DeltaRays.Add(deltaRays);
            result.Steps.Add(particle.Steps);
        }
        return result;
    }

    private static void RequireSame(Moments one, Moments other, double tolerance = 0)
    {
        double error = Math.Sqrt(one.ErrorOfMean * one.ErrorOfMean + other.ErrorOfMean * other.ErrorOfMean);
        TestContext.Out.WriteLine($"{one.Mean:G4} {other.Mean:G4} ± {error:G2}");
        Assert.That(other.Mean, Is.EqualTo(one.Mean).Within(tolerance + 4 * error));
    }

    private sealed class Result
    {
        public Moments Photons { get; } = new();

        public Moments PhotonEnergy { get; } = new();

        public Moments DeltaRays { get; } = new();

        public Moments Ahead { get; } = new();

        public Moments Cosine { get; } = new();

        public Moments Steps { get; } = new();
    }
}
