using System;
using NA64Mu.Core;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Tables;

[TestFixture]
public sealed class QuantileGridTests
{
    /// <summary>The density 1 + E y has its mean at (1/2 + E/3)/(1 + E/2), and its integral is y + E y²/2.</summary>
    private static readonly QuantileGrid Rising = new(-4, 2, QuantileEnds.Finite, energy => y => 1 + energy * y);

    /// <summary>6y(1 − y), whatever the energy.</summary>
    private static readonly QuantileGrid Dipole = new(-2, 2, QuantileEnds.Vanishing, _ => y => 6 * y * (1 - y));

    [TestCase(0.0625)]
    [TestCase(0.09)]
    [TestCase(1.03125)]
    [TestCase(3.99)]
    [Category(Categories.Unit)]
    public void At_AnyShare_InvertsTheIntegral(double energy)
    {
        for (int step = 0; step <= 1000; step++)
        {
            double share = step / 1000.0, y = Rising.At(energy, share);
            Assert.That((y + 0.5 * energy * y * y) / (1 + 0.5 * energy), Is.EqualTo(share).Within(2e-4), $"{share}");
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void At_DensityThatVanishesAtTheEnds_FollowsItThere()
    {
        for (int exponent = -12; exponent < 0; exponent++)
        {
            double share = Math.Pow(2, exponent), low = Dipole.At(1, share), high = 1 - Dipole.At(1, 1 - share);
            Assert.That(low * low * (3 - 2 * low), Is.EqualTo(share).Within(exponent < -5 ? 5 : 0.5).Percent);
            Assert.That(high, Is.EqualTo(low).Within(1e-6));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void At_EndsOfAShare_IsInTheRange()
    {
        foreach (QuantileGrid grid in (QuantileGrid[])[Rising, Dipole])
        {
            Assert.That(grid.At(1, 0), Is.Zero);
            Assert.That(grid.At(1, 1), Is.EqualTo(1));
            Assert.That(grid.At(1, Math.BitDecrement(1.0)), Is.InRange(0.999, 1));
        }
    }

    [TestCase(0.0625, ExpectedResult = true)]
    [TestCase(0.0624, ExpectedResult = false)]
    [TestCase(3.9999, ExpectedResult = true)]
    [TestCase(4, ExpectedResult = false)]
    [TestCase(1e300, ExpectedResult = false)]
    [Category(Categories.Unit)]
    public bool Covers_EnergiesBetweenTheEnds_AndNoOthers(double energy) => Rising.Covers(energy);

    [Test]
    [Category(Categories.Statistical)]
    public void Mean_OfUniformShares_IsThatOfTheDensity()
    {
        const int samples = 400_000;
        var random = new RandomStream(61, 0, 0, StreamPurpose.Study);
        var moments = new Moments();
        for (int sample = 0; sample < samples; sample++) moments.Add(Rising.At(1.7, random.Uniform()));
        Assert.That(moments.PullOfMean((0.5 + 1.7 / 3) / (1 + 1.7 / 2)), Is.LessThan(4));
    }
}
