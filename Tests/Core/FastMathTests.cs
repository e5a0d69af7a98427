using System;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Core;

[TestFixture]
public sealed class FastMathTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Log_OverThirtyDecades_AgreesWithLibrary()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        for (int draw = 0; draw < 1_000_000; draw++)
        {
            double x = Math.Pow(10, random.Uniform(-15, 15));
            double expected = Math.Log(x);
            Assert.That(Math.Abs(FastMath.Log(x) - expected), Is.LessThan(1e-15 + 4e-16 * Math.Abs(expected)), $"x = {x:R}");
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Log_OfOne_IsExactlyZero() => Assert.That(FastMath.Log(1.0), Is.Zero);

    [Test]
    [Category(Categories.Unit)]
    public void Log_NextToOne_KeepsRelativeAccuracy()
    {
        for (double small = 1e-12; small < 0.01; small *= 3)
        {
            Assert.That(FastMath.Log(1 + small), Is.EqualTo(Math.Log(1 + small)).Within(1e-14).Percent.Or.EqualTo(Math.Log(1 + small)).Within(1e-18));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Exp_OverItsRange_AgreesWithLibrary()
    {
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        for (int draw = 0; draw < 1_000_000; draw++)
        {
            double x = random.Uniform(-690, 690);
            Assert.That(Math.Abs(FastMath.Exp(x) / Math.Exp(x) - 1), Is.LessThan(2e-15), $"x = {x:R}");
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Exp_SideBySideOverItsRange_AgreesWithLibrary()
    {
        for (float x = -80; x < 80; x += 0.0137f)
            Assert.That(FastMath.Exp(System.Runtime.Intrinsics.Vector256.Create(x))[3] / Math.Exp(x) - 1, Is.Zero.Within(4e-7), $"x = {x:R}");
    }

    [TestCase(-1e4, 0.0)]
    [TestCase(1e4, double.PositiveInfinity)]
    [TestCase(double.NaN, double.NaN)]
    [Category(Categories.Unit)]
    public void Exp_OutsideItsRange_SaturatesOrStaysNaN(double x, double expected) => Assert.That(FastMath.Exp(x), Is.EqualTo(expected));
}
