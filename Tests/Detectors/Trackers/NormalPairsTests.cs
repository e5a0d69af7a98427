using System;
using NA64Mu.Core;
using NA64Mu.Detectors.Trackers;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Trackers;

[TestFixture]
public sealed class NormalPairsTests
{
    private const int Samples = 4_000_000;

    [Test]
    [Category(Categories.Statistical)]
    public void Fill_Many_HaveMomentsAndTailsOfTheNormal()
    {
        float[] normals = Fill();
        var numbers = new Moments();
        double fourth = 0;
        int beyondThree = 0, beyondFour = 0;
        foreach (float number in normals)
        {
            numbers.Add(number);
            fourth += Math.Pow(number, 4) / Samples;
            if (Math.Abs(number) > 3) beyondThree++;
            if (Math.Abs(number) > 4) beyondFour++;
        }
        Assert.That(numbers.Mean, Is.Zero.Within(4 * numbers.ErrorOfMean), "4σ");
        Assert.That(numbers.Width, Is.EqualTo(1).Within(4 / Math.Sqrt(2.0 * Samples)), "4σ");
        Assert.That(fourth, Is.EqualTo(3).Within(4 * Math.Sqrt(96.0 / Samples)), "4σ");
        Assert.That(beyondThree, Is.EqualTo(Samples * 2.6998e-3).Within(4 * Math.Sqrt(Samples * 2.7e-3)), "4σ");
        Assert.That(beyondFour, Is.EqualTo(Samples * 6.3342e-5).Within(4 * Math.Sqrt(Samples * 6.3e-5) + 0.05 * Samples * 6.3e-5), "4σ, and the radii that are left out");
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Fill_PairsOfABlock_AreIndependent()
    {
        float[] normals = Fill();
        double product = 0, squares = 0;
        for (int block = 0; block < Samples; block += NormalPairs.Block)
        {
            for (int lane = block; lane < block + NormalPairs.Block / 2; lane++)
            {
                double first = normals[lane], second = normals[lane + NormalPairs.Block / 2];
                product += first * second;
                squares += (first * first - 1) * (second * second - 1);
            }
        }
        // Variances of the products of two normals, and of two normals squared less 1, are 1 and 4.
        Assert.That(product, Is.Zero.Within(4 * Math.Sqrt(0.5 * Samples)), "4σ");
        Assert.That(squares, Is.Zero.Within(4 * Math.Sqrt(2.0 * Samples)), "4σ");
    }

    private static float[] Fill()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var normals = new float[Samples];
        NormalPairs.Fill(normals, new ulong[Samples / 4], ref random);
        return normals;
    }
}
