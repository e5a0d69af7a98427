using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Decay;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Decay;

[TestFixture]
public sealed class MuonDecayTests
{
    [Test]
    [Category(Categories.Reference)]
    public void InverseMeanFreePath_MuonsOf160GeV_IsThousandKilometres()
    {
        // βγ cτ with cτ = 658.6384 m (PDG): 160 GeV/c gives 997.4 km.
        double rate = MuonDecay.InverseMeanFreePath(new Kinematics(PhysicalConstants.MuonMass, 160_000 - PhysicalConstants.MuonMass));
        Assert.That(1 / rate / Units.Metre, Is.EqualTo(160_000 / 105.6583755 * 658.6384).Within(1.0));
    }

    [TestCase(0.0)]
    [TestCase(50.0)]
    [TestCase(160_000.0)]
    [Category(Categories.Statistical)]
    public void Sample_AnyEnergy_BalancesAndHasTheMeanOfTheSpectrum(double kineticEnergy)
    {
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        var muon = new ParticleState { Species = Species.MuPlus, KineticEnergy = kineticEnergy, Direction = new Vector3D(0, 0.6, 0.8) };
        const int count = 200_000;
        double sum = 0, square = 0;
        for (int draw = 0; draw < count; draw++)
        {
            secondaries.Clear();
            Interaction result = MuonDecay.Sample(muon, secondaries, ref random);
            Secondary electron = secondaries[0];
            double before = kineticEnergy + result.RestEnergyRelease;
            Assert.That(electron.KineticEnergy + result.Invisible, Is.EqualTo(before).Within(1e-9 * Math.Max(before, 1)));
            Assert.That(result.Invisible, Is.GreaterThanOrEqualTo(0));
            Assert.That(electron.Species, Is.EqualTo(Species.Positron));
            Assert.That(electron.Direction.Length, Is.EqualTo(1).Within(1e-12));
            double energy = (electron.KineticEnergy + PhysicalConstants.ElectronMass) / (kineticEnergy + PhysicalConstants.MuonMass);
            sum += energy;
            square += energy * energy;
        }
        double mean = sum / count, sigma = Math.Sqrt((square / count - mean * mean) / count);
        double norm = GaussLegendreRule.Integrate(MichelSpectrum.Density, 0, 1, 256);
        double expected = GaussLegendreRule.Integrate(x => x * MichelSpectrum.Density(x), 0, 1, 256) / norm
            * MichelSpectrum.LargestEnergy / PhysicalConstants.MuonMass;
        Assert.That(mean, Is.EqualTo(expected).Within(4 * sigma));
        Assert.That(expected, Is.EqualTo(0.35).Within(1e-3), "massless limit 7/20");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Density_InsideItsRange_StaysBelowTheSamplingBound()
    {
        for (int place = 0; place <= 1000; place++) Assert.That(MichelSpectrum.Density(place / 1000.0), Is.InRange(0, 1.0 / 6));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Sample_InFlight_KeepsTheInvariantMassBound()
    {
        // The neutrinos carry (E_ν, p_ν) with E_ν ≥ |p_ν| in every decay.
        var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        var muon = new ParticleState { Species = Species.MuMinus, KineticEnergy = 300, Direction = Vector3D.AlongBeam };
        for (int draw = 0; draw < 20_000; draw++)
        {
            secondaries.Clear();
            Interaction result = MuonDecay.Sample(muon, secondaries, ref random);
            double kinetic = secondaries[0].KineticEnergy;
            double momentum = Math.Sqrt(kinetic * (kinetic + 2 * PhysicalConstants.ElectronMass));
            Vector3D missing = muon.Momentum - momentum * secondaries[0].Direction;
            Assert.That(missing.Length, Is.LessThanOrEqualTo(result.Invisible + 1e-6));
        }
    }
}
