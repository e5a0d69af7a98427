using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Decay;

[TestFixture]
public sealed class DalitzPlotTests
{
    private const double Charged = PhysicalConstants.ChargedPionMass;
    private const double Kaon = PhysicalConstants.ChargedKaonMass;
    private const int Draws = 100_000;
    private const int Nodes = 1000;

    /// <summary>Each mode with three products: all means agree with an integral over the plot, by its density or flat.</summary>
    [TestCase("semileptonic e")]
    [TestCase("semileptonic mu")]
    [TestCase("three pions")]
    [TestCase("flat")]
    [Category(Categories.Statistical)]
    public void Sample_AnyDensity_HasTheMeansOfTheIntegral(string kind)
    {
        (double[] masses, IDalitzDensity? density) = Case(kind);
        var plot = new DalitzPlot(Kaon, masses[0], masses[1], masses[2], density);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var products = new FourMomentum[3];
        var first = new double[Draws];
        var second = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            plot.Sample(products, ref random);
            (first[draw], second[draw]) = (products[0].Energy, products[1].Energy);
            Assert.That((products[0].Momentum + products[1].Momentum + products[2].Momentum).Length, Is.LessThan(1e-10));
            for (int index = 0; index < 3; index++)
            {
                double square = products[index].Energy * products[index].Energy - products[index].Momentum.LengthSquared;
                Assert.That(square, Is.EqualTo(masses[index] * masses[index]).Within(1e-6), "on shell");
            }
        }
        (double firstMean, double secondMean) = Integrate(masses, density);
        Assert.That(first.Average(), Is.EqualTo(firstMean).Within(4 * ErrorOf(first)));
        Assert.That(second.Average(), Is.EqualTo(secondMean).Within(4 * ErrorOf(second)));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Sample_Orientation_IsIsotropic()
    {
        var plot = new DalitzPlot(Kaon, Charged, Charged, Charged, null);
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        var products = new FourMomentum[3];
        var cosines = new double[3][];
        for (int index = 0; index < 3; index++) cosines[index] = new double[20_000];
        for (int draw = 0; draw < 20_000; draw++)
        {
            plot.Sample(products, ref random);
            for (int index = 0; index < 3; index++) cosines[index][draw] = 0.5 + 0.5 * products[index].Momentum.X / products[index].Momentum.Length;
        }
        foreach (double[] sample in cosines) Assert.That(GoodnessOfFit.KolmogorovSmirnov(sample), Is.GreaterThan(1e-4));
    }

    private static (double[] Masses, IDalitzDensity? Density) Case(string kind)
    {
        const double pion = PhysicalConstants.NeutralPionMass, electron = PhysicalConstants.ElectronMass, muon = PhysicalConstants.MuonMass;
        return kind switch
        {
            "semileptonic e" => ([electron, pion, 0], new SemileptonicDensity(Kaon, electron, pion, 0.0296, 0.0176)),
            "semileptonic mu" => ([muon, pion, 0], new SemileptonicDensity(Kaon, muon, pion, 0.0296, 0.0176)),
            "three pions" => ([pion, pion, Charged], new ThreePionDensity(Kaon, pion, Charged, 0.626, 0.052, 0.0054)),
            _ => ([Charged, Charged, Charged], null),
        };
    }

    /// <summary>Mean energies by the midpoint rule over the invariant masses, where the borders of the plot are known in closed form.</summary>
    private static (double First, double Second) Integrate(double[] masses, IDalitzDensity? density)
    {
        double norm = 0, firstSum = 0, secondSum = 0;
        double lowest = masses[1] + masses[2], highest = Kaon - masses[0];
        for (int row = 0; row < Nodes; row++)
        {
            double pairMass = lowest + (row + 0.5) / Nodes * (highest - lowest);
            double first = (Kaon * Kaon + masses[0] * masses[0] - pairMass * pairMass) / (2 * Kaon), pair = Kaon - first;
            double momentum = Math.Sqrt(first * first - masses[0] * masses[0]);
            double inPair = (pairMass * pairMass + masses[1] * masses[1] - masses[2] * masses[2]) / (2 * pairMass);
            double momentumInPair = Math.Sqrt(Math.Max(0, inPair * inPair - masses[1] * masses[1]));
            for (int column = 0; column < Nodes; column++)
            {
                double cos = -1 + 2 * (column + 0.5) / Nodes;
                double second = (pair * inPair + momentum * momentumInPair * cos) / pairMass;
                // dE1 dE2 = (m/M) dm · (p p*/m) d cos.
                double weight = momentum * momentumInPair * (density?.At(first, second) ?? 1);
                norm += weight;
                firstSum += weight * first;
                secondSum += weight * second;
            }
        }
        return (firstSum / norm, secondSum / norm);
    }

    private static double ErrorOf(double[] sample)
    {
        double mean = sample.Average();
        return Math.Sqrt(sample.Sum(value => (value - mean) * (value - mean))) / sample.Length;
    }
}
