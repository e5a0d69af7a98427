using System;
using NA64Mu.Core;
using NA64Mu.Detectors.Trackers;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Trackers;

[TestFixture]
public sealed class NormalTableTests
{
    private const int Samples = 2_000_000;

    private readonly NormalTable _table = new();

    [Test]
    [Category(Categories.Unit)]
    public void Values_OfAllParts_LackLittleOfTheVariance()
    {
        double square = 0;
        foreach (float value in _table.Values[1..^1]) square += value * (double)value / NormalTable.Parts;
        // Beyond t, where the probability is p on either side, stands 2(t φ + p) of the variance.
        double end = -MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 1.0 / NormalTable.Parts);
        double tails = 2 * (end * MathNet.Numerics.Distributions.Normal.PDF(0, 1, end) + 1.0 / NormalTable.Parts);
        Assert.That(square + tails, Is.EqualTo(1).Within(2e-5));
        Assert.That(_table.Values[1], Is.EqualTo(-_table.Values[^2]).Within(1e-6));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void At_AllParts_HasMomentsAndTailsOfTheNormal()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var numbers = new Moments();
        int beyondThree = 0, beyondFour = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            double number = _table.At((int)(random.NextBits() & (NormalTable.Parts - 1)), ref random);
            numbers.Add(number);
            if (Math.Abs(number) > 3) beyondThree++;
            if (Math.Abs(number) > 4) beyondFour++;
        }
        Assert.That(numbers.Mean, Is.Zero.Within(4 * numbers.ErrorOfMean), "4σ");
        Assert.That(numbers.Width, Is.EqualTo(1).Within(4 / Math.Sqrt(2.0 * Samples)), "4σ");
        Assert.That(beyondThree, Is.EqualTo(Samples * 2.6998e-3).Within(4 * Math.Sqrt(Samples * 2.7e-3) + Samples * 1e-4), "4σ, and one value");
        Assert.That(beyondFour, Is.EqualTo(Samples * 6.3342e-5).Within(4 * Math.Sqrt(Samples * 6.3e-5)), "4σ");
    }
}
