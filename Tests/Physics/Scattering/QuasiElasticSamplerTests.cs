using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Scattering;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Scattering;

[TestFixture]
public sealed class QuasiElasticSamplerTests
{
    private const int Draws = 100_000;
    private readonly QuasiElasticSampler _sampler = new(TestMaterials.Media, NuclearScattering.Nucleons);

    [TestCase("Pb", 160_000.0)]
    [TestCase("polystyrene", 160_000.0)]
    [TestCase("air", 5_000.0)]
    [TestCase("Fe", 1_500.0)]
    [Category(Categories.Statistical)]
    public void Sample_ManyScatters_FollowTheCrossSection(string name, double kineticEnergy)
    {
        Material material = TestMaterials.Get(name);
        MediumId medium = TestMaterials.Medium(material.Id);
        ParticleState muon = MuonOf(kineticEnergy);
        const double smallest = QuasiElasticCrossSection.SmallestTransfer * QuasiElasticCrossSection.SmallestTransfer;
        double expected = Integral(material, muon.Energy, smallest, 0), expectedLog = Integral(material, muon.Energy, smallest, 1);
        double expectedSquare = Integral(material, muon.Energy, smallest, 2);
        var random = new RandomStream(21, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        int accepted = 0;
        double sum = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            secondaries.Clear();
            Interaction result = _sampler.Sample(in muon, medium, secondaries, ref random);
            if (result.Direction == muon.Direction) continue;
            accepted++;
            sum += Math.Log(TransferOf(in muon, in result));
        }
        double efficiency = (double)accepted / Draws;
        double rate = _sampler.InverseMeanFreePath(medium, Kinematics.Of(in muon)) * efficiency;
        double sigma = Math.Sqrt((1 - efficiency) / accepted);
        double mean = expectedLog / expected, spread = Math.Sqrt(expectedSquare / expected - mean * mean);
        Assert.That(rate / expected, Is.EqualTo(1).Within(4 * sigma + 5e-4));
        Assert.That(sum / accepted, Is.EqualTo(mean).Within(4 * spread / Math.Sqrt(accepted) + 5e-4));
        Assert.That(random.Draws / (double)Draws, Is.LessThan(6));
    }

    [TestCase(160_000.0)]
    [TestCase(1_200.0)]
    [Category(Categories.Statistical)]
    public void Sample_AnyEnergy_ConservesEnergyAndMomentum(double kineticEnergy)
    {
        var random = new RandomStream(22, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonOf(kineticEnergy);
        int nucleons = 0;
        for (int draw = 0; draw < 20_000; draw++)
        {
            secondaries.Clear();
            Interaction result = _sampler.Sample(in muon, TestMaterials.Medium(TestMaterials.Iron), secondaries, ref random);
            if (result.Direction == muon.Direction) continue;
            double taken = result.LocalDeposit + (secondaries.Count > 0 ? secondaries[0].KineticEnergy : 0);
            Assert.That(result.KineticEnergy + taken, Is.EqualTo(muon.KineticEnergy).Within(1e-6));
            double transfer = TransferOf(in muon, in result);
            Assert.That(transfer, Is.EqualTo(taken * 2 * NucleonFormFactors.Mass).Within(1e-5).Percent);
            if (secondaries.Count == 0) continue;
            nucleons++;
            double after = Math.Sqrt(result.KineticEnergy * (result.KineticEnergy + 2 * muon.Mass));
            Vector3D momentum = muon.Momentum - after * result.Direction;
            // The nucleon at rest takes |q|² = Q² + ν², which is its momentum on the shell of the mean mass.
            Assert.That(momentum.LengthSquared, Is.EqualTo(transfer + taken * taken).Within(1e-4).Percent);
            Assert.That(Vector3D.Dot(momentum.Normalised(), secondaries[0].Direction), Is.EqualTo(1).Within(1e-9));
        }
        Assert.That(nucleons, Is.GreaterThan(1000));
    }

    [Test]
    [Category(Categories.Unit)]
    public void InverseMeanFreePath_ModelOfGeant4OrSlowMuon_IsZero()
    {
        MediumId lead = TestMaterials.Medium(TestMaterials.Lead);
        var none = new QuasiElasticSampler(TestMaterials.Media, NuclearScattering.Geant4);
        Assert.That(none.InverseMeanFreePath(lead, new Kinematics(PhysicalConstants.MuonMass, 160_000)), Is.Zero);
        Assert.That(_sampler.InverseMeanFreePath(lead, new Kinematics(PhysicalConstants.MuonMass, 500)), Is.Zero);
    }

    private static ParticleState MuonOf(double kineticEnergy) =>
        new() { Direction = new Vector3D(0.6, 0, 0.8), KineticEnergy = kineticEnergy, Species = Species.MuMinus };

    /// <summary>Q² = (p − p′)² − (E − E′)².</summary>
    private static double TransferOf(in ParticleState muon, in Interaction result)
    {
        double after = Math.Sqrt(result.KineticEnergy * (result.KineticEnergy + 2 * muon.Mass));
        double lost = muon.KineticEnergy - result.KineticEnergy;
        return (muon.Momentum - after * result.Direction).LengthSquared - lost * lost;
    }

    /// <summary>Σ n ∫ (ln Q²)^power dσ, by quadrature [1/mm].</summary>
    private static double Integral(Material material, double energy, double smallest, int power)
    {
        var quadrature = new LogQuadrature(0.2, 12);
        double sum = 0;
        foreach (ElementFraction part in material.Elements)
        {
            if (part.Element.Z == 1) continue;
            sum += part.AtomDensity * quadrature.Integrate(
                transfer => Math.Pow(Math.Log(transfer), power) * QuasiElasticCrossSection.Differential(part.Element.Z, part.Element.A, energy, transfer),
                smallest, QuasiElasticCrossSection.Largest(energy));
        }
        return sum;
    }
}
