using NA64Mu.App.Dark;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Dark;

[TestFixture]
public sealed class SignalLimitTests
{
    /// <summary>PDG, Review of Particle Physics (2022), chapter Statistics, table of limits for the mean of a Poisson variable.</summary>
    [TestCase(0, 2.30, 3.00)]
    [TestCase(1, 3.89, 4.74)]
    [TestCase(2, 5.32, 6.30)]
    [TestCase(3, 6.68, 7.75)]
    [TestCase(4, 7.99, 9.15)]
    [TestCase(5, 9.27, 10.51)]
    [TestCase(10, 15.41, 16.96)]
    [Category(Categories.Reference)]
    public void Limit_WithoutBackground_IsThatOfTheParticleDataGroup(int observed, double at90, double at95)
    {
        Assert.That(SignalLimit.Classical(observed, 0.90), Is.EqualTo(at90).Within(0.006));
        Assert.That(SignalLimit.Classical(observed, 0.95), Is.EqualTo(at95).Within(0.006));
        Assert.That(SignalLimit.Cls(new CountingResult(observed, 0, 0), 0.90), Is.EqualTo(at90).Within(0.006));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Limit_OfNoEvents_DoesNotDependOnTheBackground()
    {
        foreach ((double background, double error) in ((double, double)[])[(0.1, 0), (3, 0), (50, 0), (3, 1), (3, 6)])
        {
            Assert.That(SignalLimit.Cls(new CountingResult(0, background, error), 0.9), Is.EqualTo(-System.Math.Log(0.1)).Within(1e-7), $"{background} ± {error}");
        }
    }

    /// <summary>PDG, chapter Statistics: s = ½ F⁻¹(1 − α (1 − F(2b))) − b with F the distribution of χ² with 2(n + 1) degrees of freedom, a flat prior and CLs alike.</summary>
    [TestCase(1, 0.5)]
    [TestCase(3, 3.0)]
    [TestCase(10, 4.2)]
    [Category(Categories.Reference)]
    public void Limit_WithBackground_IsThatOfTheClosedForm(int observed, double background)
    {
        int degrees = 2 * (observed + 1);
        double share = 1 - MathNet.Numerics.Distributions.ChiSquared.CDF(degrees, 2 * background);
        double expected = 0.5 * MathNet.Numerics.Distributions.ChiSquared.InvCDF(degrees, 1 - 0.1 * share) - background;
        Assert.That(SignalLimit.Cls(new CountingResult(observed, background, 0), 0.9), Is.EqualTo(expected).Within(1e-6));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Limit_WithErrorOfTheBackground_GrowsFromThatWithout()
    {
        double exact = SignalLimit.Cls(new CountingResult(5, 3, 0), 0.9);
        double nearlyExact = SignalLimit.Cls(new CountingResult(5, 3, 0.0031), 0.9);
        double uncertain = SignalLimit.Cls(new CountingResult(5, 3, 1), 0.9), vague = SignalLimit.Cls(new CountingResult(5, 3, 3), 0.9);
        Assert.That(nearlyExact, Is.EqualTo(exact).Within(1e-4));
        Assert.That(uncertain, Is.GreaterThan(exact + 0.05));
        Assert.That(vague, Is.GreaterThan(uncertain));
    }

    /// <summary>The sum over signal events against the mean over gamma-distributed backgrounds.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Probability_WithErrorOfTheBackground_IsTheMeanOverBackgrounds()
    {
        const double background = 3, error = 1.2, signal = 2;
        double shape = background * background / (error * error), rate = background / (error * error);
        double mean = MathNet.Numerics.Integrate.GaussKronrod(
            b => MathNet.Numerics.Distributions.Gamma.PDF(shape, rate, b) * MathNet.Numerics.Distributions.Poisson.CDF(signal + b, 4), 1e-9, 40, 1e-10);
        Assert.That(SignalLimit.Probability(new CountingResult(4, background, error), signal), Is.EqualTo(mean).Within(1e-7));
    }
}
