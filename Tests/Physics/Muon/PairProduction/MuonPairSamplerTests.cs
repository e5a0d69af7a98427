using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.Muon.PairProduction;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Muon.PairProduction;

[TestFixture]
public sealed class MuonPairSamplerTests
{
    private const int Samples = 100_000;
    private static readonly LogGrid Grid = new(-4, 20);

    [TestCase("Pb", 160e3, 1.0)]
    [TestCase("Pb", 2e3, 1.0)]
    [TestCase("Al", 37e3, 1000.0)]
    [Category(Categories.Statistical)]
    public void Sample_ManyPairs_ConserveAndFollowTheCrossSection(string material, double kineticEnergy, double cut)
    {
        Element element = TestMaterials.Get(material).Elements[0].Element;
        var formula = new MuonPairCrossSection(element);
        var table = new MuonPairTable(Grid, element, cut);
        var random = new RandomStream(14, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonStates.Of(kineticEnergy);
        var logarithms = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = MuonPairSampler.Sample(muon, table, secondaries, ref random);
            InteractionChecks.Conserved(muon, interaction, secondaries);
            double pairEnergy = kineticEnergy - interaction.KineticEnergy;
            Assert.That(pairEnergy, Is.InRange(Math.Max(cut, MuonPairCrossSection.SmallestPair), formula.LargestPair(muon.Energy)));
            logarithms.Add(Math.Log(pairEnergy));
        }
        double expected = Expected(formula, muon.Energy, cut, Math.Log);
        Assert.That(logarithms.Mean, Is.EqualTo(expected).Within(4 * logarithms.ErrorOfMean + 1e-3));
        Assert.That((double)random.Draws / Samples, Is.LessThan(9));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Spectrum_MeanPairEnergy_IsTheIntegralToHalfAPercent(
        [Values("Pb", "Al")] string material, [Values(1.5e3, 5e3, 33e3, 160e3, 900e3)] double energy)
    {
        const double cut = 1;
        Element element = TestMaterials.Get(material).Elements[0].Element;
        var formula = new MuonPairCrossSection(element);
        SpectrumTable spectrum = new MuonPairTable(Grid, element, cut).Spectrum;
        (int row, double upperWeight) = spectrum.Locate(energy);
        double high = formula.LargestPair(energy);
        double mean = (1 - upperWeight) * MeanOfRow(spectrum, row, high) + upperWeight * MeanOfRow(spectrum, row + 1, high);
        Assert.That(mean, Is.EqualTo(Expected(formula, energy, cut, static pair => pair)).Within(0.5).Percent);
    }

    /// <summary>∫ ε(u) du with u = 1 − exp(−y), which resolves the rare hard pairs.</summary>
    private static double MeanOfRow(SpectrumTable spectrum, int row, double high)
    {
        const int steps = 100_000;
        const double last = 34;
        double logRatio = Math.Log(high / MuonPairCrossSection.SmallestPair);
        double sum = 0;
        for (int step = 0; step < steps; step++)
        {
            double survival = Math.Exp(-(step + 0.5) * last / steps);
            sum += survival * MuonPairCrossSection.SmallestPair * Math.Exp(logRatio * spectrum.Quantile(row, 1 - survival));
        }
        return sum * last / steps;
    }

    private static double Expected(MuonPairCrossSection formula, double energy, double cut, Func<double, double> value)
    {
        var quadrature = new LogQuadrature(0.25, 16);
        double low = Math.Max(cut, MuonPairCrossSection.SmallestPair);
        double high = formula.LargestPair(energy);
        return quadrature.Integrate(pair => value(pair) * formula.EnergyTimesDifferential(energy, pair) / pair, low, high)
            / MuonPairTable.Above(formula, energy - PhysicalConstants.MuonMass, cut, quadrature);
    }
}
