using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Tables;

[TestFixture]
public sealed class CompoundPoissonTests
{
    private static readonly double[] Energies = [1.13, 2.71, 9.37, 78.1];
    private static readonly double[] Numbers = [12, 4, 1.5, 0.2];

    [Test]
    [Category(Categories.Unit)]
    public void Moments_OfASum_AreThoseOfThePoissonNumbers()
    {
        var sum = new CompoundPoisson(Energies, Numbers);
        double total = sum.Probabilities.Sum();
        double mean = sum.Probabilities.Select((probability, point) => probability * point * sum.Step).Sum();
        double square = sum.Probabilities.Select((probability, point) => probability * Math.Pow(point * sum.Step - mean, 2)).Sum();
        Assert.Multiple(() =>
        {
            Assert.That(total, Is.EqualTo(1).Within(1e-12));
            Assert.That(mean, Is.EqualTo(Energies.Zip(Numbers, (energy, number) => energy * number).Sum()).Within(1e-6));
            Assert.That(sum.Mean, Is.EqualTo(mean).Within(1e-6));
            Assert.That(Math.Sqrt(square), Is.EqualTo(sum.Deviation).Within(1e-3 * sum.Deviation));
            Assert.That(sum.Probabilities[0], Is.EqualTo(Math.Exp(-Numbers.Sum())).Within(1e-12), "nothing at all");
        });
    }

    /// <summary>Quantiles of 200 000 sums drawn one by one, within 4σ.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Quantiles_OfASum_AreThoseOfSumsDrawnOneByOne()
    {
        const int samples = 200_000;
        QuantileTable table = new CompoundPoisson(Energies, Numbers).Quantiles();
        var random = new RandomStream(3, 0, 0, StreamPurpose.Transport);
        double rate = Numbers.Sum();
        int[] below = new int[3];
        double[] shares = [0.05, 0.5, 0.95];
        double[] limits = [.. shares.Select(table.At)];
        for (int sample = 0; sample < samples; sample++)
        {
            double sum = Draw(rate, ref random);
            for (int index = 0; index < limits.Length; index++) below[index] += sum < limits[index] ? 1 : 0;
        }
        for (int index = 0; index < limits.Length; index++)
        {
            // A limit may cut the most frequent sums in two, which the lattice cannot tell.
            double sigma = Math.Sqrt(shares[index] * (1 - shares[index]) / samples);
            Assert.That(below[index] / (double)samples, Is.EqualTo(shares[index]).Within(4 * sigma + 0.003), $"{shares[index]}");
        }
    }

    private static double Draw(double rate, ref RandomStream random)
    {
        double sum = 0;
        for (double left = rate - random.Exponential(); left > 0; left -= random.Exponential())
        {
            double pick = random.Uniform() * rate;
            int index = 0;
            while (index < Energies.Length - 1 && pick > Numbers[index]) pick -= Numbers[index++];
            sum += Energies[index];
        }
        return sum;
    }
}
