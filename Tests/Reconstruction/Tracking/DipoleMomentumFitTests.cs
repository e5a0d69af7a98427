using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking;

[TestFixture]
public sealed class DipoleMomentumFitTests
{
    private static readonly Spectrometer Dipole = Spectrometer.Find(SmallLayout.WithDipole())!;

    [TestCase(-1, 160_000, 0.0, 0.0)]
    [TestCase(1, 160_000, 1e-3, -2e-3)]
    [TestCase(-1, 20_000, -5e-3, 8e-3)]
    [TestCase(1, 2_000, 0.02, 0.03)]
    [Category(Categories.Unit)]
    public void Fit_ExactHits_GivesMomentumAndCharge(int charge, double momentum, double slopeX, double slopeY)
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var track = new DipoleTrack(charge, momentum, 3, -4, slopeX, slopeY);
        MomentumSeed seed = new DipoleMomentumFit(Dipole).Fit(track.Hits(Dipole, 0, ref random));
        Assert.Multiple(() =>
        {
            Assert.That(seed.Status, Is.EqualTo(MomentumFitStatus.Ok));
            Assert.That(seed.Charge, Is.EqualTo(charge));
            Assert.That(seed.Momentum, Is.EqualTo(momentum).Within(1e-6).Percent);
            Assert.That(seed.ChiSquare, Is.LessThan(0.05));
            Assert.That(seed.Candidates, Is.EqualTo(1));
            Assert.That(seed.DegreesOfFreedom, Is.EqualTo(7));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Fit_FieldAlongMinusYOrX_BendsAccordingly()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        Spectrometer reversed = Spectrometer.Find(SmallLayout.WithDipole(new Vector3D(0, -0.7, 0)))!;
        TrackerHit[] hits = new DipoleTrack(-1, 50_000, 0, 0, 1e-3, 2e-3).Hits(reversed, 0, ref random);
        Assert.That(new DipoleMomentumFit(reversed).Fit(hits).ChargeOverMomentum, Is.EqualTo(-1 / 50_000.0).Within(1e-6).Percent);

        // The same set-up seen from a frame turned by 90° about z: x' = y, y' = −x, so B along −y becomes B along −x'.
        Spectrometer turned = Spectrometer.Find(SmallLayout.WithDipole(new Vector3D(-0.7, 0, 0)))!;
        TrackerHit[] turnedHits = [.. hits.Select(hit => new TrackerHit(hit.Plane, hit.Y, -hit.X))];
        Assert.That(new DipoleMomentumFit(turned).Fit(turnedHits).ChargeOverMomentum, Is.EqualTo(-1 / 50_000.0).Within(1e-6).Percent);
    }

    /// <summary>Angle errors 58.9 and 50.5 µrad for 0.1 mm on planes 1.2 m and 1.4 m apart: 77.6 µrad of 2.623 mrad at 160 GeV/c are 2.96
    /// %.</summary>
    [TestCase(160_000, 0.02957)]
    [TestCase(80_000, 0.01479)]
    [TestCase(20_000, 0.00370)]
    [Category(Categories.Statistical)]
    public void Fit_SmearedHits_HasExpectedResolutionPullAndChiSquare(double momentum, double expected)
    {
        const int tracks = 40_000;
        var fit = new DipoleMomentumFit(Dipole);
        var random = new RandomStream(2, 0, (ulong)momentum, StreamPurpose.Study);
        double sum = 0, square = 0, pull = 0, pullSquare = 0, chiSquare = 0;
        for (int track = 0; track < tracks; track++)
        {
            var truth = new DipoleTrack(-1, momentum, 9 * random.Normal(), 19 * random.Normal(), 4e-4 * random.Normal(), 8e-4 * random.Normal());
            MomentumSeed seed = fit.Fit(truth.Hits(Dipole, 1, ref random));
            Assert.That(seed.Status, Is.EqualTo(MomentumFitStatus.Ok));
            double residual = -momentum * seed.ChargeOverMomentum - 1;
            sum += residual;
            square += residual * residual;
            double deviation = residual / (momentum * Math.Sqrt(seed.ChargeOverMomentumVariance));
            pull += deviation;
            pullSquare += deviation * deviation;
            chiSquare += seed.ChiSquare;
        }
        double resolution = Math.Sqrt(square / tracks);
        TestContext.Out.WriteLine($"{momentum / 1000} GeV/c: resolution {resolution:P3}, bias {sum / tracks:E2}, pull {Math.Sqrt(pullSquare / tracks):F4}");
        double relativeError = 1 / Math.Sqrt(2.0 * tracks);
        Assert.Multiple(() =>
        {
            Assert.That(resolution, Is.EqualTo(expected).Within(4 * expected * relativeError), "resolution, 4σ");
            Assert.That(sum / tracks, Is.Zero.Within(4 * expected / Math.Sqrt(tracks)), "bias, 4σ");
            Assert.That(pull / tracks, Is.Zero.Within(4 / Math.Sqrt(tracks)), "mean pull, 4σ");
            Assert.That(Math.Sqrt(pullSquare / tracks), Is.EqualTo(1).Within(4 * relativeError), "pull width, 4σ");
            Assert.That(chiSquare / tracks, Is.EqualTo(7).Within(4 * Math.Sqrt(14.0 / tracks)), "mean χ² of 7 degrees of freedom, 4σ");
        });
    }

    /// <summary>Scattering gathered into a kink at each plane: tracks must not be taken for bad ones, nor the error be far off.</summary>
    [TestCase(160_000)]
    [TestCase(20_000)]
    [TestCase(5_000)]
    [Category(Categories.Statistical)]
    public void Fit_ScatteredTrack_IsAcceptedWithHonestError(double momentum)
    {
        const int tracks = 5_000;
        Spectrometer air = Spectrometer.Find(SmallLayout.WithDipole(withAir: true))!;
        var fit = new DipoleMomentumFit(air);
        var random = new RandomStream(6, 0, (ulong)momentum, StreamPurpose.Study);
        double thickness = air.RadiationLengths / 6;
        double kink = 13.6 / momentum * Math.Sqrt(thickness) * (1 + 0.038 * Math.Log(air.RadiationLengths));
        int accepted = 0;
        double pullSquare = 0;
        for (int track = 0; track < tracks; track++)
        {
            TrackerHit[] hits = new DipoleTrack(-1, momentum, 0, 0, 0, 0).Hits(air, 1, ref random);
            for (int plane = 0; plane < hits.Length; plane++)
            {
                double kinkX = kink * random.Normal(), kinkY = kink * random.Normal();
                for (int later = plane + 1; later < hits.Length; later++)
                {
                    double distance = air.Planes[later].Z - air.Planes[plane].Z;
                    hits[later] = hits[later] with { X = hits[later].X + kinkX * distance, Y = hits[later].Y + kinkY * distance };
                }
            }
            MomentumSeed seed = fit.Fit(hits);
            if (seed.Status == MomentumFitStatus.Ok) accepted++;
            double deviation = seed.ChargeOverMomentum + 1 / momentum;
            pullSquare += deviation * deviation / seed.ChargeOverMomentumVariance;
        }
        TestContext.Out.WriteLine($"{momentum / 1000} GeV/c: accepted {(double)accepted / tracks:P2}, pull {Math.Sqrt(pullSquare / tracks):F3}");
        Assert.That(accepted, Is.GreaterThan(0.99 * tracks));
        Assert.That(Math.Sqrt(pullSquare / tracks), Is.InRange(0.7, 1.1), "kinks at the planes count 2.5 of 6, the fit takes the air between the middles: 0.78");
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Fit_TrackWithFarExtraHits_FindsTheTrack()
    {
        var fit = new DipoleMomentumFit(Dipole);
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        for (int track = 0; track < 500; track++)
        {
            var truth = new DipoleTrack(-1, 100_000, 5 * random.Normal(), 5 * random.Normal(), 4e-4 * random.Normal(), 4e-4 * random.Normal());
            TrackerHit[] hits = truth.Hits(Dipole, 1, ref random);
            MomentumSeed alone = fit.Fit(hits);
            var noisy = hits.Append(new TrackerHit(1, hits[1].X + 5, hits[1].Y - 3)).Append(new TrackerHit(4, hits[4].X - 4, hits[4].Y))
                .OrderBy(hit => hit.Plane).ToArray();
            MomentumSeed found = fit.Fit(noisy);
            Assert.That(found.Candidates, Is.EqualTo(4));
            Assert.That(found.Status, Is.EqualTo(MomentumFitStatus.Ok));
            Assert.That(found.ChargeOverMomentum, Is.EqualTo(alone.ChargeOverMomentum));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Fit_BadInputs_AreNamed()
    {
        var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
        var fit = new DipoleMomentumFit(Dipole);
        TrackerHit[] hits = new DipoleTrack(-1, 120_000, 0, 0, 0, 0).Hits(Dipole, 1, ref random);
        TrackerHit[] kinked = [.. hits];
        kinked[4] = kinked[4] with { Y = kinked[4].Y + 20 };
        TrackerHit[] twins = [.. hits.SelectMany(hit => new[] { hit, hit with { X = hit.X + 0.02 } })];
        TrackerHit[] crowd = [.. hits.SelectMany(hit => Enumerable.Range(0, 20).Select(copy => hit with { X = hit.X + 3 * copy }))];
        Assert.Multiple(() =>
        {
            Assert.That(fit.Fit([]).Status, Is.EqualTo(MomentumFitStatus.NoHits));
            Assert.That(fit.Fit(hits.AsSpan(0, 3)).Status, Is.EqualTo(MomentumFitStatus.TooFewPlanes));
            Assert.That(fit.Fit(hits.AsSpan(2)).Status, Is.EqualTo(MomentumFitStatus.TooFewPlanes), "one plane before");
            Assert.That(fit.Fit(hits.AsSpan(1, 4)).Status, Is.EqualTo(MomentumFitStatus.Ok), "two and two planes");
            Assert.That(fit.Fit(kinked).Status, Is.EqualTo(MomentumFitStatus.BadFit));
            Assert.That(fit.Fit(twins).Status, Is.EqualTo(MomentumFitStatus.Ambiguous));
            Assert.That(fit.Fit(crowd).Status, Is.EqualTo(MomentumFitStatus.Ambiguous), "more choices than are tried");
            Assert.That(fit.Fit(crowd).HasMomentum);
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Fit_ManyTracks_AllocatesNothing()
    {
        var random = new RandomStream(5, 0, 0, StreamPurpose.Study);
        var fit = new DipoleMomentumFit(Dipole);
        TrackerHit[] hits = new DipoleTrack(-1, 120_000, 0, 0, 0, 0).Hits(Dipole, 1, ref random);
        fit.Fit(hits);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int track = 0; track < 100; track++) fit.Fit(hits);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
