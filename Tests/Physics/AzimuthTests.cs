using System;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics;

[TestFixture]
public sealed class AzimuthTests
{
    private const int Samples = 1_000_000;

    [Test]
    [Category(Categories.Statistical)]
    public void Sample_ManyTimes_IsAUniformUnitVector()
    {
        var random = new RandomStream(31, 0, 0, StreamPurpose.Study);
        double furthest = 0;
        // Moments of cos φ, sin φ, cos 2φ, sin 2φ: means 0, mean squares ½.
        Span<double> means = stackalloc double[4];
        Span<double> squares = stackalloc double[4];
        for (int draw = 0; draw < Samples; draw++)
        {
            var azimuth = Azimuth.Sample(ref random);
            furthest = Math.Max(furthest, Math.Abs(azimuth.Cosine * azimuth.Cosine + azimuth.Sine * azimuth.Sine - 1));
            Span<double> harmonics =
                [azimuth.Cosine, azimuth.Sine, azimuth.Cosine * azimuth.Cosine - azimuth.Sine * azimuth.Sine, 2 * azimuth.Cosine * azimuth.Sine];
            for (int index = 0; index < harmonics.Length; index++)
            {
                means[index] += harmonics[index] / Samples;
                squares[index] += harmonics[index] * harmonics[index] / Samples;
            }
        }
        Assert.That(furthest, Is.LessThan(1e-15));
        // σ of a mean is √(½/n), of a mean square √(⅛/n).
        foreach (double mean in means) Assert.That(mean, Is.EqualTo(0).Within(4 * Math.Sqrt(0.5 / Samples)));
        foreach (double square in squares) Assert.That(square, Is.EqualTo(0.5).Within(4 * Math.Sqrt(0.125 / Samples)));
        Assert.That(random.Draws, Is.EqualTo(Samples));
    }
}
