using System;
using System.Linq;
using NA64Mu.App.Calibration;
using NA64Mu.App.Compare;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Calibration;

[TestFixture]
public sealed class ResolutionFitTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Of_ExactPoints_FindsBothTerms()
    {
        ResolutionFit fit = ResolutionFit.Of([.. new[] { 5.0, 10, 20, 50, 100 }.Select(energy => Point(energy, Math.Sqrt(0.0064 / energy + 0.0001), 1e-3))])!;
        Assert.That((fit.Stochastic.Value, fit.Constant.Value), Is.EqualTo((0.08, 0.01)).Within(1e-9));
        Assert.That(fit.ChiSquared, Is.Zero.Within(1e-12));
        Assert.That(fit.DegreesOfFreedom, Is.EqualTo(3));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Of_ScatteredPoints_HasErrorsThatFitTheScatter()
    {
        var stochastic = new Moments();
        var chiSquared = new Moments();
        double error = 0;
        for (ulong number = 0; number < 2000; number++)
        {
            var random = new RandomStream(5, 1, number, StreamPurpose.Study);
            EnergyPoint[] points = [.. new[] { 5.0, 10, 20, 50, 100 }.Select(energy => Scattered(energy, ref random))];
            ResolutionFit fit = ResolutionFit.Of(points)!;
            stochastic.Add(fit.Stochastic.Value);
            chiSquared.Add(fit.ChiSquared);
            error = fit.Stochastic.Error;
        }
        Assert.That(stochastic.PullOfMean(0.08), Is.LessThan(4), "4σ");
        Assert.That(stochastic.Width, Is.EqualTo(error).Within(0.1 * error), "4σ of 1.6 %, and the error of one fit");
        Assert.That(chiSquared.PullOfMean(3), Is.LessThan(4), "4σ");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Of_TooFewPoints_IsNothing() => Assert.That(ResolutionFit.Of([Point(1, 0.1, 0.01), Point(2, 0.1, 0.01)]), Is.Null);

    [Test]
    [Category(Categories.Unit)]
    public void Of_PointsThatWantANegativeSquare_HaveNoConstantTerm()
    {
        ResolutionFit fit = ResolutionFit.Of([Point(1, 0.1, 1e-4), Point(4, 0.049, 1e-4), Point(100, 0.005, 1e-3)])!;
        Assert.That(fit.Constant.Value, Is.Zero);
        Assert.That(fit.Constant.Error, Is.GreaterThan(0));
    }

    private static EnergyPoint Scattered(double energy, ref RandomStream random)
    {
        double resolution = Math.Sqrt(0.0064 / energy + 0.0001);
        double error = 0.01 * resolution;
        return Point(energy, resolution + error * random.Normal(), error);
    }

    private static EnergyPoint Point(double energy, double resolution, double error) => new()
    {
        EnergyMev = energy * Units.GeV,
        Events = 100,
        Response = new MeasuredValue(1, 0.01),
        Resolution = new MeasuredValue(resolution, error),
        Leakage = 0,
    };
}
