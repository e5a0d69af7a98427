using System;
using MathNet.Numerics.Integration;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

/// <summary>What the sampler relies on: a flux that is right for hard transfers too, and concave in logarithms.</summary>
[TestFixture]
public sealed class PhotonFluxSeriesTests
{
    private static readonly double[] Reaches = [1.5, 30, 1e5];

    [Test]
    [Category(Categories.Unit)]
    public void Chi_OfAnyTransfer_EqualsAdaptiveQuadrature([Values("H", "Pb")] string element)
    {
        var flux = new PhotonFlux(DarkCases.Element(element));
        for (double smallest = 1e-6; smallest < 1e11; smallest *= 7.3)
        {
            foreach (double reach in Reaches)
            {
                double expected = GaussKronrodRule.Integrate(
                    logarithm =>
                    {
                        double t = Math.Exp(logarithm);
                        return (t - smallest) / t * flux.ElasticFormFactor(t);
                    },
                    Math.Log(smallest), Math.Log(smallest * reach), out _, out _, 1e-9, 20);
                // The closed form loses up to eight digits where both limits lie below t_a: such fluxes are far below all that count.
                double tolerance = 1e-7 * expected + 1e-13 * flux.Chi(1e-6, 1e11);
                Assert.That(flux.Chi(smallest, smallest * reach), Is.EqualTo(expected).Within(tolerance), $"{smallest} {reach}");
            }
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Chi_InLogarithms_IsConcave([Values("H", "Fe", "Pb")] string element, [Values(1e4, 1e6, 1e10)] double largest)
    {
        var flux = new PhotonFlux(DarkCases.Element(element));
        double steps = 0, before = double.PositiveInfinity;
        for (double smallest = 1e-6; smallest < 0.9 * largest; smallest *= 1.05, steps++)
        {
            double slope = Math.Log(flux.Chi(1.05 * smallest, largest) / flux.Chi(smallest, largest));
            Assert.That(slope, Is.LessThanOrEqualTo(before + 1e-9), $"{smallest}");
            before = slope;
        }
        Assert.That(steps, Is.GreaterThan(100));
    }
}
