using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Histograms;

[TestFixture]
public sealed class ExactSumsTests
{
    /// <summary>Whole numbers of up to 250 bits, whose sum the library of large integers knows; a power of two shifts them anywhere.</summary>
    [TestCase(0)]
    [TestCase(-64)]
    [TestCase(-301)]
    [TestCase(-1000)]
    [TestCase(700)]
    [Category(Categories.Unit)]
    public void Sum_OfTermsOfAllSizes_IsTheNearestNumberToTheTrueSum(int shift)
    {
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        for (int trial = 0; trial < 300; trial++)
        {
            var sums = new ExactSums(2);
            BigInteger expected = 0;
            for (int count = 0; count < 20; count++)
            {
                double term = Math.Floor(Math.ScaleB(random.Uniform(), 53 + (int)(200 * random.Uniform())));
                expected += new BigInteger(term);
                sums.Add(1, Math.ScaleB(term, shift));
            }
            double nearest = double.Parse(expected.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            Assert.That(sums[1], Is.EqualTo(Math.ScaleB(nearest, shift)));
            Assert.That(sums[0], Is.Zero);
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sum_AtTheEndsOfTheRange_IsExact()
    {
        var sums = new ExactSums(3);
        for (int count = 0; count < 3; count++) sums.Add(0, double.Epsilon);
        sums.Add(1, double.MaxValue);
        sums.Add(1, double.Epsilon);
        for (int count = 0; count < 2; count++) sums.Add(2, double.MaxValue);
        Assert.That(sums[0], Is.EqualTo(3 * double.Epsilon));
        Assert.That(sums[1], Is.EqualTo(double.MaxValue));
        Assert.That(sums[2], Is.EqualTo(double.PositiveInfinity));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sum_HalfwayBetweenTwoNumbers_GoesToTheEvenOneUnlessMoreFollows()
    {
        double large = Math.ScaleB(1, 53);
        Assert.Multiple(() =>
        {
            Assert.That(Sum(large, 1), Is.EqualTo(large));
            Assert.That(Sum(large, 2, 1), Is.EqualTo(large + 4));
            Assert.That(Sum(large, 1, Math.ScaleB(1, -600)), Is.EqualTo(large + 2));
            Assert.That(Sum(Math.ScaleB(1, 63), Math.ScaleB(1, 63)), Is.EqualTo(Math.ScaleB(1, 64)), "carried");
            Assert.That(Sum(0.1, 0.2, 0.3), Is.EqualTo(0.6), "from left to right: 0.6000000000000001");
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Digits_OfSumsInAnyOrderAndGrouping_AreTheSame()
    {
        var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
        double[] terms = new double[3000];
        for (int index = 0; index < terms.Length; index++) terms[index] = Math.Pow(10, 40 * random.Uniform() - 35);
        var forward = new ExactSums(1);
        foreach (double term in terms) forward.Add(0, term);
        var parts = new ExactSums(1);
        foreach (double[] part in terms.Reverse().Chunk(7))
        {
            var sum = new ExactSums(1);
            foreach (double term in part) sum.Add(0, term);
            parts.Add(sum);
        }
        for (int plane = 0; plane < ExactSums.PlaneCount; plane++)
            Assert.That(parts.Plane(plane).ToArray(), Is.EqualTo(forward.Plane(plane).ToArray()));
        Assert.That(BitConverter.DoubleToInt64Bits(parts[0]), Is.EqualTo(BitConverter.DoubleToInt64Bits(forward[0])));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Planes_OfWeightsOfOne_AreOneOfPlainCounts()
    {
        var sums = new ExactSums(2);
        for (int count = 0; count < 1000; count++) sums.Add(1, 1);
        int[] used = [.. Enumerable.Range(0, ExactSums.PlaneCount).Where(plane => !sums.Plane(plane).IsEmpty)];
        Assert.That(used, Is.EqualTo(new[] { ExactSums.PlaneOf(0) }));
        Assert.That(sums.Plane(used[0]).ToArray(), Is.EqualTo(new ulong[] { 0, 1000 }));
        Assert.That((ExactSums.PlaneOf(-64), ExactSums.PlaneOf(1), ExactSums.PlaneOf(64 * 40)), Is.EqualTo((used[0] - 1, -1, -1)));
        Assert.That(ExactSums.ExponentOf(used[0] - 1), Is.EqualTo(-64));
    }

#if CHECKS
    [Test]
    [Category(Categories.Unit)]
    public void Add_TermThatIsNoWeight_IsABug()
    {
        foreach (double term in (double[])[-1, double.NaN, double.PositiveInfinity])
            Assert.That(() => new ExactSums(1).Add(0, term), Throws.InvalidOperationException);
    }
#endif

    private static double Sum(params double[] terms)
    {
        var sums = new ExactSums(1);
        foreach (double term in terms) sums.Add(0, term);
        return sums[0];
    }
}
