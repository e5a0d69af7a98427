using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Nuclei;

public sealed class NuclearProfileTests
{
    private static readonly IReadOnlyList<NuclearProfile?> Profiles = NuclearProfile.All(240);

    /// <summary>Rms charge radii of H. de Vries et al., At. Data Nucl. Data Tables 36 (1987) 495; that of the proton, 0.84 fm, is folded out, for places here are those of nucleons [fm].</summary>
    [TestCase(12, 2.47)]
    [TestCase(16, 2.73)]
    [TestCase(27, 3.06)]
    [TestCase(56, 3.74)]
    [TestCase(208, 5.50)]
    [Category(Categories.Reference)]
    public void Radius_OfNuclei_IsWithinSixPercentOfTheMeasuredOne(int a, double radius)
    {
        double expected = Math.Sqrt(radius * radius - 0.84 * 0.84);
        Assert.That(Math.Sqrt(Profiles[a]!.MeanSquareRadius), Is.EqualTo(expected).Within(6).Percent);
    }

    [TestCase(4)]
    [TestCase(12)]
    [TestCase(56)]
    [TestCase(208)]
    [Category(Categories.Statistical)]
    public void SampledNucleons_Have_TheDensityAndTheFermiSphere(int a)
    {
        NuclearProfile profile = Profiles[a]!;
        var random = new RandomStream(1, 0, (ulong)a, StreamPurpose.Study);
        var squares = new Moments();
        var momenta = new Moments();
        for (int sample = 0; sample < 40_000; sample++)
        {
            profile.SampleNucleon(out Vector3D position, out Vector3D momentum, ref random);
            squares.Add(position.LengthSquared);
            momenta.Add(momentum.LengthSquared / (profile.FermiMomentum * profile.FermiMomentum));
            Assert.That(position.Length, Is.LessThanOrEqualTo(profile.OuterRadius));
        }
        Assert.That(momenta.PullOfMean(0.6), Is.LessThan(4));
        // The table of sphere radii is linear between 256 nodes; in carbon the dip of the density at the centre is not there.
        Assert.That(squares.Mean, Is.EqualTo(profile.MeanSquareRadius).Within(a is 12 ? 6 : 2).Percent);
    }
}
