using System;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

[TestFixture]
public sealed class DarkDecaySamplerTests
{
    private const double MuonMass = PhysicalConstants.MuonMass;

    [TestCase(211.4, 211.4)]
    [TestCase(300.0, 300.0)]
    [TestCase(300.0, 120_000.0)]
    [TestCase(3000.0, 159_000.0)]
    [Category(Categories.Statistical)]
    public void SampleMuons_AnyEnergy_ConservesAndIsIsotropicAtRest(double mass, double energy)
    {
        var random = new RandomStream(11, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        var sampler = new DarkDecaySampler(DarkCases.Boson(DarkModel.Vector, mass));
        Vector3D direction = new(0, 0.6, -0.8);
        double momentum = Math.Sqrt((energy - mass) * (energy + mass)), restMomentum = Math.Sqrt(mass * mass / 4 - MuonMass * MuonMass);
        const int count = 50_000;
        double sum = 0, squares = 0;
        for (int draw = 0; draw < count; draw++)
        {
            secondaries.Clear();
            sampler.SampleMuons(direction, energy, secondaries, ref random);
            Vector3D first = Momentum(secondaries[0]), second = Momentum(secondaries[1]);
            Assert.That((secondaries[0].Species, secondaries[1].Species), Is.EqualTo((Species.MuMinus, Species.MuPlus)));
            Assert.That(secondaries[0].KineticEnergy + secondaries[1].KineticEnergy + 2 * MuonMass, Is.EqualTo(energy).Within(1e-12 * energy));
            // Near rest the momentum is √(2mT) and feels the rounding of T.
            Assert.That((first + second - momentum * direction).Length, Is.LessThan(1e-6 * (1 + 1e-5 * energy)));
            double along = (Vector3D.Dot(first, direction) * energy - momentum * (secondaries[0].KineticEnergy + MuonMass)) / mass;
            double cos = along / restMomentum;
            Assert.That(cos, Is.InRange(-1 - 1e-3, 1 + 1e-3));
            sum += cos;
            squares += cos * cos;
        }
        // Of a uniform cosine: mean 0 and mean square 1/3, with variances 1/3 and 4/45; bound 4σ.
        Assert.That(sum / count, Is.EqualTo(0).Within(4 * Math.Sqrt(1.0 / 3 / count)));
        Assert.That(squares / count, Is.EqualTo(1.0 / 3).Within(4 * Math.Sqrt(4.0 / 45 / count)));
        Assert.That(random.Draws, Is.EqualTo(2 * count), "draws per decay: the cosine and the azimuth");
    }

    private static Vector3D Momentum(in Secondary muon) => Math.Sqrt(muon.KineticEnergy * (muon.KineticEnergy + 2 * MuonMass)) * muon.Direction;
}
