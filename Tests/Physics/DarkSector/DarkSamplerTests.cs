using System;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

/// <summary>Emissions against quadrature; while they are drawn, CHECKS compare each density with its bound.</summary>
[TestFixture]
public sealed class DarkSamplerTests
{
    private const double SmallestChance = 1e-4;

    private static readonly double[] Energies = [20e3, 31.7e3, 50e3, 100e3, 160e3];
    private static readonly double[] Masses = [1, 3, 10, 30, 100, 200, 300, 1000, 2000];

    [Test]
    [Category(Categories.Statistical)]
    public void Draw_TenMillionEmissions_FollowTheCrossSection() => Compare(DarkModel.Vector, 100, "Pb", 160e3, 10_000_000);

    /// <remarks>Energies are no edges of the tables.</remarks>
    [TestCase(DarkModel.Vector, 1, "Pb", 160e3)]
    [TestCase(DarkModel.Vector, 10, "Pb", 99.7e3)]
    [TestCase(DarkModel.Vector, 500, "Pb", 143e3)]
    [TestCase(DarkModel.Vector, 2000, "Pb", 21e3)]
    [TestCase(DarkModel.Vector, 2000, "Pb", 160e3)]
    [TestCase(DarkModel.Vector, 100, "H", 50e3)]
    [TestCase(DarkModel.Vector, 250, "Fe", 33.3e3)]
    [TestCase(DarkModel.Vector, 20e3, "Pb", 60e3)]
    [TestCase(DarkModel.Vector, 5, "C", 1e6)]
    [TestCase(DarkModel.Scalar, 1, "Pb", 160e3)]
    [TestCase(DarkModel.Scalar, 100, "Cu", 77e3)]
    [TestCase(DarkModel.Scalar, 1000, "Pb", 100e3)]
    [TestCase(DarkModel.Pseudoscalar, 5, "Pb", 160e3)]
    [TestCase(DarkModel.Pseudoscalar, 300, "Al", 90e3)]
    [TestCase(DarkModel.AxialVector, 30, "Pb", 160e3)]
    [TestCase(DarkModel.AxialVector, 700, "Fe", 120e3)]
    [Category(Categories.Statistical)]
    public void Draw_OfAllKinds_FollowTheCrossSection(DarkModel model, double mass, string element, double energy) =>
        Compare(model, mass, element, energy, 300_000);

    /// <remarks>Next to the threshold few proposals are kept.</remarks>
    [TestCase(DarkModel.Vector, 1000, 2000.0001)]
    [TestCase(DarkModel.Vector, 1000, 2100)]
    [TestCase(DarkModel.Vector, 60e3, 120.1e3)]
    [TestCase(DarkModel.Scalar, 5, 112)]
    [TestCase(DarkModel.AxialVector, 200, 401)]
    [Category(Categories.Statistical)]
    public void Draw_NextToTheThreshold_FollowsTheCrossSection(DarkModel model, double mass, double energy) =>
        Compare(model, mass, "Pb", energy, 30_000);

    [Test]
    [Category(Categories.Statistical)]
    public void Draw_OverEnergyAndMass_KeepsAFifthOfTheProposalsAndTheLimits([Values] DarkModel model, [Values("H", "C", "Pb")] string element)
    {
        const int samples = 1000;
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        foreach (double mass in Masses)
        {
            DarkTable table = EmissionCases.Table(model, mass, element);
            var sampler = new DarkSampler(table);
            foreach (double energy in Energies)
            {
                long tries = 0;
                for (int sample = 0; sample < samples; sample++)
                {
                    tries += sampler.Draw(energy, ref random, out DarkEmission emission);
                    EmissionCases.CheckLimits(table.DifferentialCrossSection, energy, emission);
                }
                Assert.That((double)samples / tries, Is.GreaterThan(0.2), $"{mass} MeV, {energy} MeV");
            }
        }
    }

    /// <remarks>Masses up to half the energy.</remarks>
    [Test]
    [Category(Categories.Statistical)]
    public void Draw_UpToTheLargestMass_StaysBelowTheBound([Values] DarkModel model, [Values("H", "Pb")] string element)
    {
        var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
        for (double mass = 0.1; mass < 4e5; mass *= 4.7)
        {
            DarkTable table = EmissionCases.Table(model, mass, element);
            if (table.Threshold > Units.TeV) continue;
            var sampler = new DarkSampler(table);
            for (double energy = table.Threshold * 1.0003; energy < Units.TeV; energy = table.Threshold + 2.3 * (energy - table.Threshold))
            {
                for (int sample = 0; sample < 100; sample++)
                {
                    Assert.That(sampler.Draw(energy, ref random, out DarkEmission emission), Is.GreaterThan(0));
                    EmissionCases.CheckLimits(table.DifferentialCrossSection, energy, emission);
                }
            }
        }
    }

    /// <remarks>x by inversion of its cumulative distribution, θ by that at this x: another way with another use of random numbers.</remarks>
    [Test]
    [Category(Categories.Statistical)]
    public void Draw_AndInversionOfTheCumulative_Agree()
    {
        const int samples = 20_000;
        const double energy = 160e3;
        DarkTable table = EmissionCases.Table(DarkModel.Vector, 30, "Pb");
        var sampler = new DarkSampler(table);
        var inversion = new InvertedEmission(table.DifferentialCrossSection, energy);
        var random = new RandomStream(5, 0, 0, StreamPurpose.Study);
        double[] fractions = new double[samples], angles = new double[samples], otherFractions = new double[samples], otherAngles = new double[samples];
        for (int sample = 0; sample < samples; sample++)
        {
            sampler.Draw(energy, ref random, out DarkEmission emission);
            fractions[sample] = emission.Fraction;
            angles[sample] = Math.Sqrt(emission.AngleSquared);
            (otherFractions[sample], otherAngles[sample]) = inversion.Draw(ref random);
        }
        Assert.That(GoodnessOfFit.KolmogorovSmirnov(fractions, otherFractions), Is.GreaterThan(SmallestChance));
        Assert.That(GoodnessOfFit.KolmogorovSmirnov(angles, otherAngles), Is.GreaterThan(SmallestChance));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Draw_OneEmission_TakesAFewNumbers()
    {
        var sampler = new DarkSampler(EmissionCases.Table(DarkModel.Vector, 100, "Pb"));
        var random = new RandomStream(6, 0, 0, StreamPurpose.Study);
        long tries = 0;
        for (int sample = 0; sample < 10_000; sample++) tries += sampler.Draw(160e3, ref random, out _);
        Assert.That(random.Draws, Is.EqualTo(3 * tries));
        Assert.That(random.Draws, Is.LessThan(50_000));
    }

    private static void Compare(DarkModel model, double mass, string element, double energy, int samples)
    {
        DarkTable table = EmissionCases.Table(model, mass, element);
        var sampler = new DarkSampler(table);
        var expected = new NumericEmission(table.DifferentialCrossSection, energy);
        var random = new RandomStream(2, (uint)model, (ulong)(energy + mass), StreamPurpose.Study);
        double[] fractions = new double[samples], angles = new double[samples];
        var joint = new long[expected.Joint.Length];
        var mean = new Moments();
        long tries = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            tries += sampler.Draw(energy, ref random, out DarkEmission emission);
            fractions[sample] = expected.BelowFraction(emission);
            angles[sample] = expected.BelowAngle(emission);
            joint[expected.CellOf(emission)]++;
            mean.Add(emission.Fraction);
        }
        double ofFraction = GoodnessOfFit.KolmogorovSmirnov(fractions), ofAngle = GoodnessOfFit.KolmogorovSmirnov(angles);
        double ofFractionBins = ChiSquaredOfUniform(fractions), ofAngleBins = ChiSquaredOfUniform(angles);
        double ofJoint = GoodnessOfFit.ChiSquared(joint, expected.Joint, samples);
        TestContext.Out.WriteLine(
            $"p: x {ofFraction:G3} (KS) {ofFractionBins:G3} (χ²), θ {ofAngle:G3} (KS) {ofAngleBins:G3} (χ²), joint {ofJoint:G3} (χ²); " +
            $"mean x {mean.Mean:G6} against {expected.MeanFraction:G6}, {mean.PullOfMean(expected.MeanFraction):G3} σ; kept {(double)samples / tries:G4}; " +
            $"σ {expected.Total / expected.AngleTotal - 1:G2}, {table.CrossSection(energy) / expected.Total - 1:G2}");
        Assert.Multiple(() =>
        {
            Assert.That(new[] { ofFraction, ofFractionBins, ofAngle, ofAngleBins, ofJoint }, Is.All.GreaterThan(SmallestChance));
            Assert.That(mean.PullOfMean(expected.MeanFraction), Is.LessThan(4));
            Assert.That(expected.AngleTotal, Is.EqualTo(expected.Total).Within(0.01).Percent);
            Assert.That(table.CrossSection(energy), Is.EqualTo(expected.Total).Within(0.1).Percent);
        });
    }

    private static double ChiSquaredOfUniform(double[] sorted)
    {
        const int bins = 200;
        var counts = new long[bins];
        var probabilities = new double[bins];
        Array.Fill(probabilities, 1.0 / bins);
        foreach (double u in sorted) counts[Math.Min((int)(bins * u), bins - 1)]++;
        return GoodnessOfFit.ChiSquared(counts, probabilities, sorted.Length);
    }
}
