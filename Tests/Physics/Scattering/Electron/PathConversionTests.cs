using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Physics.Scattering.Electron;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Scattering.Electron;

[TestFixture]
public sealed class PathConversionTests
{
    private static readonly double[] Fractions = [1e-3, 0.03, 0.0499, 0.0501, 0.2, 0.6, 0.95, 0.999, 1];
    private static readonly double[] Lengths = [0.05, 1, 20];

    [TestCase(0.2)]
    [TestCase(5.0)]
    [Category(Categories.Unit)]
    public void TrueLengthOf_PartsOfTheStep_InvertsTheConversion(double energy)
    {
        foreach (double lambda in Lengths)
        {
            foreach (double fraction in Fractions)
            {
                ScatteringPoint point = Point(energy, 2, lambda);
                double length = fraction * point.Range;
                PathConversion whole = Convert(point, length);
                Assert.That(whole.StraightLength, Is.GreaterThan(0).And.LessThanOrEqualTo(length).And.LessThanOrEqualTo(lambda));
                Assert.That(whole.TrueLengthOf(whole.StraightLength), Is.EqualTo(length));
                foreach (double part in new[] { 0.01, 0.5, 0.9 })
                {
                    double straight = StraightByQuadrature(point, length, part * length);
                    // Near its end a long step no longer gets on: there is nothing to invert.
                    if (whole.StraightLength - straight < 1e-6 * straight) continue;
                    Assert.That(whole.TrueLengthOf(straight), Is.EqualTo(part * length).Within(1e-6 * length), $"λ {lambda}, fraction {fraction}, part {part}");
                }
            }
        }
    }

    [TestCase(0.2)]
    [TestCase(5.0)]
    [Category(Categories.Unit)]
    public void StraightLength_OfAnyStep_IsTheIntegralOfItsMeanDirection(double energy)
    {
        foreach (double lambda in Lengths)
        {
            foreach (double fraction in Fractions)
            {
                ScatteringPoint point = Point(energy, 2, lambda);
                double length = fraction * point.Range, expected = Math.Min(lambda, StraightByQuadrature(point, length, length));
                Assert.That(Convert(point, length).StraightLength, Is.EqualTo(expected).Within(1e-7 * expected), $"λ {lambda}, fraction {fraction}");
            }
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void StraightLength_OfShortSteps_KeepsTheSmallDifference()
    {
        ScatteringPoint point = Point(5, 1000, 10);
        foreach (double length in new[] { 1e-4, 1e-3, 0.0299, 0.0301, 0.1 })
        {
            PathConversion conversion = Convert(point, length);
            double tau = length / 10, expected = length * (0.5 * tau - tau * tau / 6 + tau * tau * tau / 24);
            Assert.That(length - conversion.StraightLength, Is.EqualTo(expected).Within(1e-5 * expected));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void TrueLengthOf_MoreThanTheStep_IsTheStep()
    {
        PathConversion conversion = Convert(Point(5, 2, 1), 0.5);
        Assert.That(conversion.TrueLengthOf(0.5), Is.EqualTo(0.5));
        Assert.That(conversion.TrueLengthOf(0), Is.Zero);
    }

    private static ScatteringPoint Point(double energy, double range, double lambda) =>
        new(new MediumId(0), Species.Electron, energy, range, lambda);

    /// <summary>λ₁ at the end of the step of these tests: linear down to a tenth at the end of the range.</summary>
    private static double LambdaAtEnd(in ScatteringPoint point, double length) => point.TransportLength * (1 - 0.9 * length / point.Range);

    private static PathConversion Convert(in ScatteringPoint point, double length) => new(point, length, LambdaAtEnd(point, length));

    /// <summary>∫ exp(−∫ du'/λ₁) du up to a part of a step, with the λ₁ that the step has.</summary>
    private static double StraightByQuadrature(ScatteringPoint point, double length, double upTo)
    {
        double fall = 0;
        if (length >= 0.05 * point.Range) fall = PathConversion.NeedsEnd(point, length) ? 0.9 / point.Range : 1 / point.Range;
        return DoubleExponentialTransformation.Integrate(MeanDirection, 0, upTo, 1e-12);

        double MeanDirection(double u)
        {
            double depth = fall > 0 ? -Math.Log(Math.Max(1e-300, 1 - fall * u)) / (fall * point.TransportLength) : u / point.TransportLength;
            return Math.Exp(-depth);
        }
    }
}
