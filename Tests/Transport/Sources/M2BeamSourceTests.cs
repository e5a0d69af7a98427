using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Sources;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport.Sources;

[TestFixture]
public sealed class M2BeamSourceTests
{
    private const int Count = 1_000_000;

    private static readonly DetectorLayout Layout = DefaultLayout.Load();

    private static BeamSettings Beam => Layout.Beam;

    /// <summary>
    /// Straight lines through S0, S1 and Smu. The paper (Phys. Rev. D 105, 052006, section III A) keeps 78 % of the beam with energies above 100 GeV; the bound here is above that
    /// for the muons that a full simulation loses to counters and interactions.
    /// </summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Acceptance_OfTriggerCounters_IsThatOfThePaper()
    {
        Volume[] disks = [Layout.Find("S0")!, Layout.Find("S1")!];
        Volume last = Layout.Find("Smu")!;
        int kept = 0, low = 0;
        ForEach(Beam, particle =>
        {
            foreach (Volume disk in disks)
            {
                if (FromAxis(At(in particle, disk.Centre.Z) - disk.Centre) > disk.Shape.HalfX) return;
            }
            Vector3D end = At(in particle, last.Centre.Z) - last.Centre;
            if (Math.Abs(end.X) > last.Shape.HalfX || Math.Abs(end.Y) > last.Shape.HalfY) return;
            kept++;
            if (particle.MomentumMagnitude < 100 * Units.GeV) low++;
        });
        TestContext.Out.WriteLine($"kept {100.0 * kept / Count:F2} %, of these below 100 GeV/c {100.0 * low / kept:F3} %");
        Assert.Multiple(() =>
        {
            Assert.That((double)kept / Count, Is.EqualTo(0.783).Within(0.003));
            Assert.That((double)low / kept, Is.GreaterThan(0.001).And.LessThan(0.003));
        });
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Core_AtTheWaist_HasTheSetMoments()
    {
        Moments x = new(), y = new(), slopeX = new(), slopeY = new(), momentum = new(), correlation = new();
        ForEach(Beam with { HaloFraction = 0 }, particle =>
        {
            Vector3D waist = At(in particle, 0);
            x.Add(waist.X);
            y.Add(waist.Y);
            slopeX.Add(particle.Direction.X / particle.Direction.Z);
            slopeY.Add(particle.Direction.Y / particle.Direction.Z);
            momentum.Add(particle.MomentumMagnitude);
            correlation.Add(waist.Y * particle.Direction.Y);
        });
        // A normal cut at k = 20/6 standard deviations keeps the variance 1 − 2kφ(k)/(2Φ(k) − 1) of the whole.
        const double narrowed = 0.98971;
        Assert.Multiple(() =>
        {
            Assert.That(x.PullOfMean(0), Is.LessThan(4));
            Assert.That(y.PullOfMean(0), Is.LessThan(4));
            Assert.That(momentum.PullOfMean(Beam.Momentum), Is.LessThan(4));
            Assert.That(correlation.PullOfMean(0), Is.LessThan(4));
            Assert.That(x.PullOfNormalWidth(Beam.SpotX), Is.LessThan(4));
            Assert.That(y.PullOfNormalWidth(Beam.SpotY), Is.LessThan(4));
            Assert.That(slopeX.PullOfNormalWidth(Beam.DivergenceX), Is.LessThan(4));
            Assert.That(slopeY.PullOfNormalWidth(Beam.DivergenceY), Is.LessThan(4));
            Assert.That(momentum.PullOfNormalWidth(Beam.MomentumSpread * Math.Sqrt(narrowed)), Is.LessThan(4));
        });
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Halo_MomentumAndSpot_FollowTheSettings()
    {
        BeamSettings halo = Beam with { HaloFraction = 1, MomentumSpread = 0 };
        Moments x = new();
        int below100 = 0;
        double lowest = double.MaxValue, highest = 0;
        ForEach(halo, particle =>
        {
            x.Add(At(in particle, 0).X);
            double momentum = particle.MomentumMagnitude;
            lowest = Math.Min(lowest, momentum);
            highest = Math.Max(highest, momentum);
            if (momentum < 100 * Units.GeV) below100++;
        });
        double atMinimum = Math.Exp((halo.HaloMomentumMinimum - halo.Momentum) / halo.HaloMomentumScale);
        double at100 = Math.Exp((100 * Units.GeV - halo.Momentum) / halo.HaloMomentumScale);
        double expected = (at100 - atMinimum) / (1 - atMinimum);
        Assert.Multiple(() =>
        {
            Assert.That(x.PullOfNormalWidth(halo.HaloSpot), Is.LessThan(4));
            Assert.That(Math.Abs(below100 - Count * expected) / Math.Sqrt(Count * expected * (1 - expected)), Is.LessThan(4));
            Assert.That(lowest, Is.GreaterThan(halo.HaloMomentumMinimum - 1e-6));
            Assert.That(highest, Is.LessThan(halo.Momentum + 1e-6));
        });
    }

    /// <summary>Uniform within ±w: variance w²/3.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void CoreMomentum_WindowMuchNarrowerThanSpread_IsUniformInIt()
    {
        Moments momentum = new();
        double window = 0.06 * Units.GeV;
        ForEach(Beam with { HaloFraction = 0, MomentumWindow = window }, particle => momentum.Add(particle.MomentumMagnitude));
        Assert.Multiple(() =>
        {
            Assert.That(momentum.PullOfMean(Beam.Momentum), Is.LessThan(4));
            Assert.That(momentum.Width, Is.EqualTo(window / Math.Sqrt(3)).Within(0.3).Percent);
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sample_OneEvent_IsANewMuonAtTheStartPlane()
    {
        var random = new RandomStream(3, 1, 4, StreamPurpose.Beam);
        ParticleState particle = new M2BeamSource(Beam).Sample(ref random);
        Assert.Multiple(() =>
        {
            Assert.That(particle.Species, Is.EqualTo(Species.MuMinus));
            Assert.That(particle.Position.Z, Is.EqualTo(Beam.StartZ));
            Assert.That(particle.Direction.Length, Is.EqualTo(1).Within(1e-15));
            Assert.That(particle.Time, Is.Zero);
            Assert.That(particle.InteractionLengthsLeft, Is.Negative);
            Assert.That(particle.Location.IsOutside);
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Constructor_SeveralBadSettings_NamesThemAll()
    {
        BeamSettings bad = Beam with { Particle = "muon", MomentumSpread = -1, HaloFraction = 1.5, HaloMomentumScale = double.NaN };
        ConfigurationException exception = Assert.Throws<ConfigurationException>(() => _ = new M2BeamSource(bad))!;
        string[] expected = ["beam.particle", "beam.core.spread", "beam.halo.fraction", "beam.halo.momentum_scale"];
        Assert.That(exception.Problems.Select(problem => problem.Key), Is.EqualTo(expected));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Constructor_NoBeamInTheFile_PointsToThePencilSource()
    {
        ConfigurationException exception = Assert.Throws<ConfigurationException>(() => _ = new M2BeamSource(new BeamSettings()))!;
        Assert.That(exception.Problems.Single().Suggestion, Does.Contain("pencil"));
    }

    [TestCase(0.0)]
    [TestCase(6000.0)]
    [Category(Categories.Unit)]
    public void CoreMomentum_WindowZero_IsTheMean(double spread)
    {
        var source = new M2BeamSource(Beam with { HaloFraction = 0, MomentumSpread = spread, MomentumWindow = 0 });
        var random = new RandomStream(1, 0, 0, StreamPurpose.Beam);
        Assert.That(source.Sample(ref random).MomentumMagnitude, Is.EqualTo(Beam.Momentum).Within(1e-12).Percent);
    }

    private static void ForEach(BeamSettings beam, Action<ParticleState> action)
    {
        var source = new M2BeamSource(beam);
        for (ulong number = 0; number < Count; number++)
        {
            var random = new RandomStream(1, 0, number, StreamPurpose.Beam);
            action(source.Sample(ref random));
        }
    }

    private static double FromAxis(in Vector3D position) => Math.Sqrt(position.X * position.X + position.Y * position.Y);

    private static Vector3D At(in ParticleState particle, double z) =>
        particle.Position + (z - particle.Position.Z) / particle.Direction.Z * particle.Direction;
}
