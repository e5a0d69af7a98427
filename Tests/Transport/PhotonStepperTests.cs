using System;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class PhotonStepperTests
{
    private const int Photons = 40_000;
    private const double AllowedSigma = 4;
    private const int Layers = 10;
    private const double Plate = 1.5;

    [TestCase(0.1, 0.2)]
    [TestCase(2.0, 20.0)]
    [TestCase(10_000.0, 5.6)]
    [Category(Categories.Statistical)]
    public void Block_OfLead_LetsPhotonsThroughByTheirMeanFreePath(double energy, double thickness)
    {
        var bench = new CascadeBench(TestLayouts.Homogeneous(TestMaterials.Lead, 100, thickness));
        var random = new RandomStream(1, 0, 0, StreamPurpose.Transport);
        int through = 0;
        for (int number = 0; number < Photons; number++)
        {
            ParticleState photon = bench.Start(Species.Gamma, energy, default, Vector3D.AlongBeam);
            bench.Advance(ref photon, ref random);
            Assert.That(photon.Time, Is.EqualTo(photon.Position.Z / PhysicalConstants.SpeedOfLight).Within(1e-12));
            if (bench.Step.Limiter != StepLimiter.Boundary) continue;
            Assert.That((photon.Position.Z, photon.Location), Is.EqualTo((thickness, default(Location))));
            through++;
        }
        RequireShare(through, Math.Exp(-thickness * Rate(TestMaterials.Lead, energy)));
    }

    /// <summary>Backwards and forwards, straight and oblique, and from within a slab.</summary>
    [TestCase(0.0, 1, 0)]
    [TestCase(0.6, 0.8, 0)]
    [TestCase(0.6, -0.8, 0)]
    [TestCase(0.0, 1, 0.7)]
    [Category(Categories.Statistical)]
    public void Layers_InOneStep_AbsorbAsTheirSlabsDo(double directionX, double directionZ, double start)
    {
        const double energy = 2;
        var bench = new CascadeBench(TestLayouts.ThinPlatesOf(Layers));
        var random = new RandomStream(2, 0, 0, StreamPurpose.Transport);
        double end = 2 * Layers * Plate;
        Vector3D direction = new(directionX, 0, directionZ);
        Vector3D from = new(0, 0, directionZ > 0 ? start : end - start);
        (double through, double inActive) = Expected(energy, Math.Abs(directionZ), start, activeFirst: directionZ < 0);
        int passed = 0, active = 0;
        for (int number = 0; number < Photons; number++)
        {
            ParticleState photon = bench.Start(Species.Gamma, energy, from, direction);
            bench.Advance(ref photon, ref random);
            if (bench.Step.Limiter == StepLimiter.Boundary)
            {
                passed++;
                Assert.That((photon.Position.Z, photon.Location), Is.EqualTo((directionZ > 0 ? end : 0, default(Location))));
                Assert.That(photon.Position.X, Is.EqualTo((end - start) * directionX / Math.Abs(directionZ)).Within(1e-9));
                continue;
            }
            Assert.That(bench.Navigator.Contains(photon.Position, bench.Step.Location));
            Assert.That(bench.Stack.Count == 0 || bench.Stack.Pop().Location == bench.Step.Location);
            active += bench.Step.Location.Slab % 2;
        }
        RequireShare(passed, through);
        RequireShare(active, inActive);
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Layers_CrossedAlongASlab_AreLeftAtTheSide()
    {
        const double energy = 2, half = 20;
        var bench = new CascadeBench(TestLayouts.ThinPlatesOf(Layers, half));
        var random = new RandomStream(3, 0, 0, StreamPurpose.Transport);
        int through = 0;
        for (int number = 0; number < Photons; number++)
        {
            ParticleState photon = bench.Start(Species.Gamma, energy, new Vector3D(0, 0, 0.5 * Plate), new Vector3D(1, 0, 0));
            bench.Advance(ref photon, ref random);
            if (bench.Step.Limiter != StepLimiter.Boundary) continue;
            through++;
            Assert.That((photon.Position.X, photon.Location), Is.EqualTo((half, default(Location))));
        }
        RequireShare(through, Math.Exp(-half * Rate(TestMaterials.Lead, energy)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Vacuum_OfTheWorld_IsLeftInOneStep()
    {
        var bench = new CascadeBench(TestLayouts.Homogeneous(TestMaterials.Lead, 10, 10));
        var random = new RandomStream(4, 0, 0, StreamPurpose.Transport);
        ParticleState photon = bench.Start(Species.Gamma, 1, new Vector3D(50, 0, 0), new Vector3D(1, 0, 1));
        Outcome outcome = bench.Advance(ref photon, ref random);
        Assert.That((outcome, photon.KineticEnergy, photon.Position.X), Is.EqualTo((Outcome.Escaped, 1.0, 10_000.0)));
        Assert.That((bench.Step.Limiter, bench.Step.Deposit), Is.EqualTo((StepLimiter.Boundary, 0.0)));
    }

    /// <summary>Shares of photons that pass all slabs, and that interact in the second slab of a layer.</summary>
    private static (double Through, double InActive) Expected(double energy, double cosine, double start, bool activeFirst)
    {
        double lead = Rate(TestMaterials.Lead, energy), polystyrene = Rate(TestMaterials.Polystyrene, energy);
        double left = 1, inActive = 0;
        for (int slab = 0; slab < 2 * Layers; slab++)
        {
            bool isActive = slab % 2 == (activeFirst ? 0 : 1);
            double length = (Plate - (slab == 0 ? start : 0)) / cosine;
            double absorbed = left * (1 - Math.Exp(-length * (isActive ? polystyrene : lead)));
            left -= absorbed;
            if (isActive) inActive += absorbed;
        }
        return (left, inActive);
    }

    private static double Rate(MaterialId material, double energy) =>
        CascadeBench.Physics.Photon.InverseMeanFreePath(TestMaterials.Medium(material), energy);

    private static void RequireShare(int count, double share)
    {
        double sigma = Math.Sqrt(share * (1 - share) / Photons);
        Assert.That(count / (double)Photons, Is.EqualTo(share).Within(AllowedSigma * sigma));
    }
}
