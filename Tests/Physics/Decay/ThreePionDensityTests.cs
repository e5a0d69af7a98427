using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Decay;

[TestFixture]
public sealed class ThreePionDensityTests
{
    private const double Kaon = PhysicalConstants.ChargedKaonMass;
    private const double Pion = PhysicalConstants.ChargedPionMass;

    [Test]
    [Category(Categories.Unit)]
    public void At_CentreOfThePlot_IsOne() =>
        Assert.That(new ThreePionDensity(Kaon, Pion, Pion, -0.21134, 0.01848, -0.00463).At(Kaon / 3, Kaon / 3), Is.EqualTo(1).Within(1e-12));

    [Test]
    [Category(Categories.Unit)]
    public void At_OddPionAtRest_GrowsWithTheSlope()
    {
        // s₃ = (M − m)² there, s₀ = M²/3 + m².
        double u = ((Kaon - Pion) * (Kaon - Pion) - (Kaon * Kaon / 3 + Pion * Pion)) / (Pion * Pion);
        double pair = (Kaon - Pion) / 2;
        Assert.That(new ThreePionDensity(Kaon, Pion, Pion, 0.6, 0.05, 7).At(pair, pair), Is.EqualTo(1 + 0.6 * u + 0.05 * u * u).Within(1e-10));
    }

    [Test]
    [Category(Categories.Unit)]
    public void At_EqualPionsExchanged_IsTheSame()
    {
        var density = new ThreePionDensity(Kaon, PhysicalConstants.NeutralPionMass, Pion, 0.626, 0.052, 0.0054);
        Assert.That(density.At(150, 180), Is.EqualTo(density.At(180, 150)).Within(1e-12));
        Assert.That(density.At(150, 180), Is.GreaterThan(density.At(165, 165)), "k above zero");
    }
}
