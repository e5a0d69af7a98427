using System;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Showers;

[TestFixture]
public sealed class RadialProfileTests
{
    /// <summary>1.5 mm lead + 1.5 mm polystyrene, and a block of iron.</summary>
    private static readonly RadialProfile[] Profiles = [new(75.9), new(26)];

    [Test]
    [Category(Categories.Unit)]
    public void At_AnyEnergy_AgreesWithTheFormulaThatTheTableIsMadeOf([Values(0, 1)] int medium, [Values(1, 730, 10_000, 161_000, 1_190_000)] double energy)
    {
        double logarithm = RadialProfile.Logarithm(energy), furthest = 0;
        // Beyond τ = 4 the form is held.
        for (double tau = 0; tau < 4; tau += 0.00171)
        {
            RadialForm table = Profiles[medium].At(logarithm, tau), formula = Profiles[medium].Formula(logarithm, tau);
            furthest = Math.Max(furthest, Math.Abs(table.CoreWeight - formula.CoreWeight));
            furthest = Math.Max(furthest, Math.Abs(table.Core / formula.Core - 1));
            furthest = Math.Max(furthest, Math.Abs(table.Tail / formula.Tail - 1));
        }
        Assert.That(furthest, Is.GreaterThan(0).And.LessThan(1.3e-3));
    }

    [Test]
    [Category(Categories.Unit)]
    public void At_BeyondTheTable_IsHeld()
    {
        Assert.That(RadialProfile.Logarithm(3e6), Is.EqualTo(RadialProfile.Logarithm(2e6)));
        Assert.That(Profiles[0].At(RadialProfile.Logarithm(2e6), 9), Is.EqualTo(Profiles[0].At(RadialProfile.Logarithm(3e6), 4)));
    }

    /// <summary>Worked out by hand from hep-ex/0001020, Eqs. (23)-(29), for a homogeneous medium of Z = 26 at 10 GeV and τ = 1.</summary>
    [Test]
    [Category(Categories.Reference)]
    public void Formula_HomogeneousIron_HasThePublishedRadii()
    {
        // R_C = 0.0251 + 0.00319 ln 10 + (0.1162 − 0.000381·26); R_T = k1 (e^(−2.59·0.355) + e^((0.3585 + 0.0421 ln 10)·0.355)), k1 = 0.659 − 0.00309·26;
        // p = p1 exp(q − e^q), q = (0.401 + 0.00187·26 − 1)/(1.313 − 0.0686 ln 10), p1 = 2.632 − 0.00094·26.
        RadialForm form = Profiles[1].Formula(RadialProfile.Logarithm(10 * Units.GeV), 1);
        Assert.That(form.Core, Is.EqualTo(0.13874).Within(1e-5));
        Assert.That(form.Tail, Is.EqualTo(0.91094).Within(1e-5));
        Assert.That(form.CoreWeight, Is.EqualTo(0.87019).Within(1e-5));
    }

    [TestCase(5.0, 0.5)]
    [TestCase(5.0, 2.0)]
    [TestCase(20_000.0, 1.0)]
    [Category(Categories.Statistical)]
    public void SampleStretch_OfAPoint_GivesTheProfile(double energy, double tau)
    {
        const int samples = 400_000;
        double logarithm = RadialProfile.Logarithm(energy);
        RadialForm form = Profiles[0].At(logarithm, tau);
        double core = Math.Min(form.CoreWeight, 1);
        var random = new RandomStream(41, 0, (ulong)energy, StreamPurpose.Study);
        // Below the largest radius of the core, 45 R_C, beyond which nothing is drawn.
        double[] radii = [0.05, 0.2, 0.6, 2];
        var within = new int[radii.Length];
        for (int draw = 0; draw < samples; draw++)
        {
            var point = DiscPoint.Sample(ref random);
            double radius = Profiles[0].SampleStretch(logarithm, tau, in point, ref random) * Math.Sqrt(point.Square);
            for (int index = 0; index < radii.Length; index++) within[index] += radius < radii[index] ? 1 : 0;
        }
        for (int index = 0; index < radii.Length; index++)
        {
            double square = radii[index] * radii[index];
            double expected = core * square / (square + form.Core * form.Core) + (1 - core) * square / (square + form.Tail * form.Tail);
            double sigma = Math.Sqrt(expected * (1 - expected) / samples);
            Assert.That((double)within[index] / samples, Is.EqualTo(expected).Within(4 * sigma), $"within {radii[index]} R_M");
        }
    }
}
