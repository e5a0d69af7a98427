using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Photon.MuonPairs;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Photon.MuonPairs;

[TestFixture]
public sealed class MuonPairAnglesTests
{
    private const int Samples = 50_000;

    /// <remarks>x₊θ₊ + x₋θ₋ = 2u/γ gives t = 1/(1 + u²) back from the angles.</remarks>
    [TestCase("Pb", 2e3, 0.3)]
    [TestCase("Pb", 100e3, 0.3)]
    [TestCase("polystyrene", 20e3, 0.5)]
    [Category(Categories.Statistical)]
    public void Sample_ManyPairs_OpensAsTheMomentumTransferAllows(string material, double energy, double share)
    {
        Element element = PhotonStates.Element(material);
        var formula = new ConversionToMuonsCrossSection(element);
        var random = new RandomStream(47, 0, 0, StreamPurpose.Study);
        double gamma = energy / PhysicalConstants.MuonMass;
        var values = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            MuonPairAngles angles = MuonPairAngles.Sample(energy, share, formula, ref random);
            double u = 0.5 * gamma * (share * angles.ThetaPlus + (1 - share) * angles.ThetaMinus);
            values.Add(1 / (1 + u * u));
        }
        double product = share * (1 - share);
        double smallest = 1 / (2 * gamma * product), size = 0.138 * Math.Pow(element.A, 0.27), b = 1 / (4 * size * size);
        double norm = Integral(smallest, b, product, _ => 1);
        double mean = Integral(smallest, b, product, t => t) / norm;
        // Pairs that open by more than π, which are drawn again, are too few to see.
        Assert.That(values.PullOfMean(mean), Is.LessThan(4));
        Assert.That((double)random.Draws / Samples, Is.LessThan(25));
    }

    /// <summary>∫ f(t)(1 − 2p + 4pt(1 − t)) g(t) dt with g done numerically.</summary>
    /// <remarks>g = [(a + c) ln(c/a) − 2b]/(2b³) with c = a + b is ½ ∫₀¹ w(1 − w)/(a + bw)² dw.</remarks>
    private static double Integral(double smallest, double b, double product, Func<double, double> function) => GaussLegendreRule.Integrate(
        t =>
        {
            double a = smallest * smallest / (t * t);
            double transfer = 0.5 * GaussLegendreRule.Integrate(
                logarithm =>
                {
                    double sum = Math.Exp(logarithm), w = (sum - a) / b;
                    return sum / b * w * (1 - w) / (sum * sum);
                },
                Math.Log(a), Math.Log(a + b), 64);
            return function(t) * (1 - 2 * product + 4 * product * t * (1 - t)) * transfer;
        },
        0, 1, 128);
}
