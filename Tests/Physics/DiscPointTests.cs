using System;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics;

[TestFixture]
public sealed class DiscPointTests
{
    [Test]
    [Category(Categories.Statistical)]
    public void Sample_ManyTimes_FillsTheDiscEvenly()
    {
        const int rings = 10;
        const int samples = 1_000_000;
        var random = new RandomStream(32, 0, 0, StreamPurpose.Study);
        // Rings of equal area times octants.
        var counts = new int[rings, 8];
        double furthest = 0;
        for (int draw = 0; draw < samples; draw++)
        {
            var point = DiscPoint.Sample(ref random);
            furthest = Math.Max(furthest, Math.Abs(point.X * point.X + point.Y * point.Y - point.Square));
            int octant = (point.X > 0 ? 1 : 0) + (point.Y > 0 ? 2 : 0) + (Math.Abs(point.X) > Math.Abs(point.Y) ? 4 : 0);
            counts[(int)(rings * point.Square), octant]++;
        }
        Assert.That(furthest, Is.Zero);
        double expected = samples / (8.0 * rings);
        double chiSquare = 0;
        foreach (int count in counts) chiSquare += (count - expected) * (count - expected) / expected;
        // 79 degrees of freedom, σ = √(2·79).
        Assert.That(chiSquare, Is.EqualTo(79).Within(4 * Math.Sqrt(2 * 79)));
    }
}
