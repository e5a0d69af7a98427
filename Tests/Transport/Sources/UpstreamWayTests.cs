using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NA64Mu.Transport.Sources;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport.Sources;

/// <summary>The way back through BEND6 of the default set-up.</summary>
[TestFixture]
public sealed class UpstreamWayTests
{
    private const double Origin = -112_500;
    private const double Start = -36_500;
    private const double Bend = 0.028106;
    private const int Muons = 2000;

    private readonly Navigator _navigator = new(DefaultLayout.Load());

    [Test]
    [Category(Categories.Unit)]
    public void TryFollow_MeanMuon_ComesUpTheBentAxis()
    {
        var way = new UpstreamWay(_navigator, Origin);
        ParticleState muon = Muon(Species.MuMinus, 160_000, 0, 0, 0);
        Assert.That(way.TryFollow(in muon, out ParticleState origin));
        Assert.Multiple(() =>
        {
            Assert.That(origin.Position.Z, Is.EqualTo(Origin).Within(1e-9));
            Assert.That(origin.Position.X, Is.Zero.Within(1e-9));
            Assert.That(origin.Position.Y, Is.EqualTo(-984).Within(0.2));
            Assert.That(origin.Direction.Y, Is.EqualTo(Bend).Within(1e-5), "upwards before BEND6");
            Assert.That(origin.KineticEnergy - muon.KineticEnergy, Is.EqualTo(6.8 * 1.06 * 2.7).Within(0.5), "mean loss in 68 mm of plastic, 2.7 MeV cm²/g at 160 GeV [MeV]");
            Assert.That(origin.Time, Is.EqualTo((Origin - Start) / PhysicalConstants.SpeedOfLight).Within(0.2), "earlier, and a little more for the bend [ns]");
        });
    }

    [TestCase(Species.MuPlus, 160_000, 0, 0, 0, TestName = "TryFollow_OppositeCharge_HitsThePipe")]
    [TestCase(Species.MuMinus, 60_000, 0, 0, 0, TestName = "TryFollow_SlowMuon_HitsThePipe")]
    [TestCase(Species.MuMinus, 160_000, 200, 0, 0, TestName = "TryFollow_OutsideThePipe_HasNoWay")]
    [TestCase(Species.MuMinus, 160_000, 0, 0, 3e-3, TestName = "TryFollow_SteepMuon_HitsThePipe")]
    [TestCase(Species.Electron, 160_000, 0, 0, 0, TestName = "TryFollow_Electron_HasNoWay")]
    [TestCase(Species.Gamma, 160_000, 0, 0, 0, TestName = "TryFollow_Photon_HasNoWay")]
    [Category(Categories.Unit)]
    public void TryFollow_NoWay_SaysSo(Species species, double momentum, double x, double y, double slopeX)
    {
        ParticleState particle = Muon(species, momentum, x, y, slopeX);
        Assert.That(new UpstreamWay(_navigator, Origin).TryFollow(in particle, out _), Is.False);
    }

    [Test]
    [Category(Categories.Unit)]
    public void TryFollow_DownstreamOfTheOrigin_IsNotAskedFor()
    {
        ParticleState muon = Muon(Species.MuMinus, 160_000, 0, 0, 0);
        Assert.That(new UpstreamWay(_navigator, Start + 1).TryFollow(in muon, out _), Is.False);
    }

    /// <summary>Forwards without matter the muon is back where it was asked for, to the accuracy of the field: 10 nm a step, 60 m on.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void TryFollow_ThenForwards_ComesBackToTheStart()
    {
        var source = new M2BeamSource(_navigator.Layout.Beam);
        var way = new UpstreamWay(_navigator, -100_000);
        var propagator = new Propagator(_navigator);
        var random = new RandomStream(1, 1, 1, StreamPurpose.Beam);
        int followed = 0;
        for (int number = 0; number < Muons; number++)
        {
            ParticleState muon = source.Sample(ref random);
            if (!way.TryFollow(in muon, out ParticleState particle)) continue;
            followed++;
            particle.KineticEnergy = muon.KineticEnergy;
            particle.Location = _navigator.Locate(in particle.Position, in particle.Direction);
            for (int step = 0; step < 1000 && particle.Position.Z < Start; step++)
            {
                bool isBent = _navigator.HasField(particle.Location, out _);
                double left = isBent ? double.PositiveInfinity : (Start - particle.Position.Z) / particle.Direction.Z;
                StepLimit moved = propagator.Move(ref particle, new StepLimit(left, StepLimiter.Interaction), out Crossing crossing);
                if (moved.By == StepLimiter.Interaction) break;
                if (moved.By == StepLimiter.Boundary)
                    particle.Location = _navigator.Cross(ref particle.Position, in particle.Direction, particle.Location, crossing);
            }
            // In the bend the way back had 7 MeV more, of BM03 and BM06: 32 mrad at 140 GeV/c times 5e-5 over 41 m from its middle. Halo muons are slower.
            Assert.That((particle.Position - muon.Position).Length, Is.LessThan(0.3));
            Assert.That((particle.Direction - muon.Direction).Length, Is.LessThan(6e-6));
        }
        Assert.That(followed, Is.InRange(0.8 * Muons, 0.95 * Muons), "the others are of the halo");
    }

    private static ParticleState Muon(Species species, double momentum, double x, double y, double slopeX) =>
        Primary.Create(species, momentum, new Vector3D(x, y, Start), new Vector3D(slopeX, 0, 1).Normalised());
}
