using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Core;

[TestFixture]
public sealed class KinematicsTests
{
    [TestCase(Species.MuMinus, 160e3)]
    [TestCase(Species.MuMinus, 0.1)]
    [TestCase(Species.Electron, 1.0)]
    [TestCase(Species.Gamma, 10.0)]
    [Category(Categories.Unit)]
    public void Kinematics_OfAParticle_AgreesWithItsMomentumAndVelocity(Species species, double kineticEnergy)
    {
        var particle = new ParticleState { Species = species, KineticEnergy = kineticEnergy };
        Kinematics kinematics = Kinematics.Of(in particle);
        Assert.That(kinematics.Momentum, Is.EqualTo(particle.MomentumMagnitude).Within(1e-12).Percent);
        Assert.That(kinematics.InverseMomentum * particle.MomentumMagnitude, Is.EqualTo(1).Within(1e-14));
        Assert.That(kinematics.InverseBeta * particle.Beta, Is.EqualTo(1).Within(1e-14));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Renormalised_VectorAlmostOfUnitLength_HasUnitLength()
    {
        var direction = new Vector3D(0.6 * (1 + 1e-9), 0, 0.8 * (1 + 1e-9));
        Assert.That(direction.Renormalised().Length, Is.EqualTo(1).Within(1e-15));
    }
}
