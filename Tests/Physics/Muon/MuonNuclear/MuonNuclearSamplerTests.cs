using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Muon.MuonNuclear;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Muon.MuonNuclear;

[TestFixture]
public sealed class MuonNuclearSamplerTests
{
    private const int Samples = 100_000;

    [TestCase(2e3)]
    [TestCase(20e3)]
    [TestCase(160e3)]
    [Category(Categories.Statistical)]
    public void Sample_ManyReactions_ConserveAndFollowTheCrossSection(double kineticEnergy)
    {
        var sampler = new MuonNuclearSampler(1);
        var random = new RandomStream(15, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonStates.Of(kineticEnergy);
        var transfers = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = sampler.Sample(muon, secondaries, ref random);
            InteractionChecks.Conserved(muon, interaction, secondaries);
            double transfer = secondaries[0].KineticEnergy;
            Assert.That(transfer, Is.InRange(200, MuonNuclearCrossSection.LargestTransfer(muon.Energy)));
            transfers.Add(transfer);
        }
        var quadrature = new LogQuadrature(0.25, 16);
        double loss = MuonNuclearTable.Below(kineticEnergy, double.MaxValue, quadrature);
        double expected = loss / MuonNuclearTable.Above(kineticEnergy, 1, quadrature);
        Assert.That(transfers.Mean, Is.EqualTo(expected).Within(4 * transfers.ErrorOfMean));
        Assert.That((double)random.Draws / Samples, Is.LessThan(16));
    }

    /// <summary>Energy transfers of muons of 160 GeV, bin by bin against the integral of the differential cross section.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Sample_EnergyTransfers_HaveTheSpectrumOfTheCrossSection()
    {
        double[] borders = [200, 500, 1e3, 2e3, 5e3, 10e3, 20e3, 50e3, 80e3, 120e3, MuonNuclearCrossSection.LargestTransfer(MuonStates.Of(160e3).Energy)];
        var sampler = new MuonNuclearSampler(1);
        var random = new RandomStream(17, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonStates.Of(160e3);
        var counts = new long[borders.Length - 1];
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            sampler.Sample(muon, secondaries, ref random);
            counts[Array.FindLastIndex(borders, counts.Length - 1, border => border <= secondaries[0].KineticEnergy)]++;
        }
        var quadrature = new LogQuadrature(0.25, 16);
        double Above(double transfer) => quadrature.Integrate(
            nu => MuonNuclearCrossSection.TransferTimesDifferential(muon.Energy, nu) / nu, transfer, MuonNuclearCrossSection.LargestTransfer(muon.Energy));
        double[] probabilities = [.. counts.Select((_, bin) => (Above(borders[bin]) - (bin + 2 < borders.Length ? Above(borders[bin + 1]) : 0)) / Above(200))];
        for (int bin = 0; bin < counts.Length; bin++)
            TestContext.Out.WriteLine($"{borders[bin] / 1000:G3} to {borders[bin + 1] / 1000:G3} GeV: {counts[bin] / (double)Samples:G4}, expected {probabilities[bin]:G4}");
        Assert.That(GoodnessOfFit.ChiSquared(counts, probabilities, Samples), Is.GreaterThan(1e-4));
    }

    /// <remarks>The virtuality rebuilt from the directions, against the density that the sampler states, by quadrature.</remarks>
    [TestCase(10e3)]
    [TestCase(80e3)]
    [TestCase(120e3)]
    [Category(Categories.Statistical)]
    public void Sample_SquaredMomentumTransfer_FollowsBorogAndPetrukhin(double aroundTransfer)
    {
        const double tolerance = 0.05;
        var sampler = new MuonNuclearSampler(aroundTransfer * (1 - tolerance));
        var random = new RandomStream(16, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonStates.Of(160e3);
        var means = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = sampler.Sample(muon, secondaries, ref random);
            double transfer = secondaries[0].KineticEnergy;
            if (transfer > aroundTransfer * (1 + tolerance)) continue;
            Vector3D after = Math.Sqrt(interaction.KineticEnergy * (interaction.KineticEnergy + 2 * muon.Mass)) * interaction.Direction;
            double squared = (muon.Momentum - after).LengthSquared - transfer * transfer;
            means.Add(squared);
        }
        Assert.That(means.Count, Is.GreaterThan(1000));
        Assert.That(means.Mean, Is.EqualTo(ExpectedMean(muon.Energy, aroundTransfer)).Within(4 * means.ErrorOfMean + 0.02 * means.Mean));
    }

    private static double ExpectedMean(double energy, double transfer)
    {
        const double mass2 = PhysicalConstants.MuonMass * PhysicalConstants.MuonMass;
        double v = transfer / energy;
        double lowest = mass2 * v * v / (1 - v);
        double highest = 2 * PhysicalConstants.ProtonMass * transfer;
        double Density(double t) => (1 - t / highest) * ((1 - v) * (1 - lowest / t) + v * v / 2)
            / (t * (1 + t / (transfer * transfer)) * (1 + t / MuonNuclearCrossSection.FormFactorScaleSquared));
        var quadrature = new LogQuadrature(0.5, 16);
        return quadrature.Integrate(t => t * Density(t), lowest, highest) / quadrature.Integrate(Density, lowest, highest);
    }
}
