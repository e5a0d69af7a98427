using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.Muon.MuonPairs;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Muon.MuonPairs;

[TestFixture]
public sealed class MuonTridentSamplerTests
{
    private const int Samples = 50_000;
    private static readonly LogGrid Grid = new(-4, 20);

    /// <remarks>From an independent program of the formula of Kelner, Kokoulin and Petrukhin (2000), E = 160 GeV on lead.</remarks>
    [TestCase(0.03, 2.87624)]
    [TestCase(0.1, 4.14258)]
    [Category(Categories.Reference)]
    public void Differential_OfLead_EqualsIndependentValues(double v, double microbarn)
    {
        const double energy = 160 * Units.GeV;
        Assert.That(Lead().EnergyTimesDifferential(energy, v * energy) / Units.Microbarn, Is.EqualTo(microbarn).Within(0.2).Percent);
    }

    [Test]
    [Category(Categories.Reference)]
    public void CrossSection_OfLead_EqualsIndependentValue()
    {
        const double kineticEnergy = 160 * Units.GeV - PhysicalConstants.MuonMass;
        double integral = MuonTridentTable.Above(Lead(), kineticEnergy, 0, new LogQuadrature(0.5, 16));
        var table = new MuonTridentTable(Grid, TestMaterials.Get("Pb").Elements[0].Element);
        Assert.That(integral / Units.Microbarn, Is.EqualTo(13.915).Within(0.3).Percent);
        Assert.That(table.CrossSection.At(kineticEnergy), Is.EqualTo(integral).Within(0.2).Percent);
    }

    [TestCase("Pb", 160e3)]
    [TestCase("Pb", 1.2e3)]
    [TestCase("Al", 20e3)]
    [Category(Categories.Statistical)]
    public void Sample_ManyPairs_ConserveAndFollowTheCrossSection(string material, double kineticEnergy)
    {
        Element element = TestMaterials.Get(material).Elements[0].Element;
        var formula = new MuonTridentCrossSection(element);
        var table = new MuonTridentTable(Grid, element);
        var random = new RandomStream(15, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonStates.Of(kineticEnergy);
        var logarithms = new Moments();
        var charges = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = MuonTridentSampler.Sample(muon, table, secondaries, ref random);
            InteractionChecks.Conserved(muon, interaction, secondaries);
            Assert.That((secondaries.Count, secondaries[0].Species, secondaries[1].Species), Is.EqualTo((2, Species.MuMinus, Species.MuPlus)));
            double pairEnergy = kineticEnergy - interaction.KineticEnergy;
            Assert.That(pairEnergy, Is.InRange(MuonTridentCrossSection.SmallestPair, MuonTridentCrossSection.LargestPair(muon.Energy) * (1 + 1e-12)));
            logarithms.Add(Math.Log(pairEnergy));
            charges.Add((secondaries[1].KineticEnergy - secondaries[0].KineticEnergy) / pairEnergy);
        }
        var quadrature = new LogQuadrature(0.25, 16);
        double expected = quadrature.Integrate(
            pair => Math.Log(pair) * formula.EnergyTimesDifferential(muon.Energy, pair) / pair,
            MuonTridentCrossSection.SmallestPair, MuonTridentCrossSection.LargestPair(muon.Energy)) / MuonTridentTable.Above(formula, kineticEnergy, 0, quadrature);
        Assert.That(logarithms.Mean, Is.EqualTo(expected).Within(4 * logarithms.ErrorOfMean + 1e-3));
        Assert.That(charges.Mean, Is.Zero.Within(4 * charges.ErrorOfMean));
        Assert.That((double)random.Draws / Samples, Is.LessThan(11));
    }

    [TestCase(160e3, 16e3)]
    [TestCase(160e3, 250.0)]
    [TestCase(5e3, 4e3)]
    [Category(Categories.Statistical)]
    public void SampleAsymmetry_ManyPairs_FollowTheFormula(double energy, double pairEnergy)
    {
        MuonTridentCrossSection formula = Lead();
        var table = new MuonTridentTable(Grid, TestMaterials.Get("Pb").Elements[0].Element);
        var random = new RandomStream(16, 0, 0, StreamPurpose.Study);
        double largest = MuonTridentCrossSection.LargestAsymmetry(pairEnergy);
        var squares = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            double asymmetry = table.SampleAsymmetry(energy, pairEnergy, ref random);
            Assert.That(Math.Abs(asymmetry), Is.LessThanOrEqualTo(largest));
            squares.Add(asymmetry * asymmetry / (largest * largest));
        }
        double Integral(Func<double, double> weight) => GaussLegendreRule.Integrate(
            x => weight(x) * formula.AsymmetryDensity(energy, pairEnergy, x * largest), 0, 1, 64);
        Assert.That(squares.Mean, Is.EqualTo(Integral(x => x * x) / Integral(_ => 1)).Within(4 * squares.ErrorOfMean + 1e-3));
    }

    /// <remarks>Momentum across the pair is that of a conversion, so the mass of most pairs is a few muon masses; never below two.</remarks>
    [Test]
    [Category(Categories.Statistical)]
    public void Sample_ManyPairs_HaveMassesOfAFewMuons()
    {
        var table = new MuonTridentTable(Grid, TestMaterials.Get("Pb").Elements[0].Element);
        var random = new RandomStream(17, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonStates.Of(160e3);
        int light = 0;
        const int samples = 5000;
        for (int sample = 0; sample < samples; sample++)
        {
            secondaries.Clear();
            MuonTridentSampler.Sample(muon, table, secondaries, ref random);
            double mass = MassOfPair(secondaries);
            Assert.That(mass, Is.GreaterThan(2 * PhysicalConstants.MuonMass * (1 - 1e-3)));
            if (mass < 6 * PhysicalConstants.MuonMass) light++;
        }
        Assert.That((double)light / samples, Is.InRange(0.7, 0.95));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sample_BelowTheThreshold_LeavesTheMuon()
    {
        var table = new MuonTridentTable(Grid, TestMaterials.Get("Pb").Elements[0].Element);
        var random = new RandomStream(18, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonStates.Of(900);
        Interaction interaction = MuonTridentSampler.Sample(muon, table, secondaries, ref random);
        Assert.That((interaction.KineticEnergy, secondaries.Count), Is.EqualTo((900.0, 0)));
    }

    private static double MassOfPair(SecondaryBuffer secondaries)
    {
        double energy = 0;
        Vector3D momentum = default;
        for (int index = 0; index < secondaries.Count; index++)
        {
            var muon = new ParticleState
            {
                Species = secondaries[index].Species,
                KineticEnergy = secondaries[index].KineticEnergy,
                Direction = secondaries[index].Direction,
            };
            energy += muon.Energy;
            momentum += muon.Momentum;
        }
        return Math.Sqrt(Math.Max(0, energy * energy - momentum.LengthSquared));
    }

    private static MuonTridentCrossSection Lead() => new(TestMaterials.Get("Pb").Elements[0].Element);
}
