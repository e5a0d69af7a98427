using NA64Mu.Core;
using NA64Mu.Physics.Scattering;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Scattering;

[TestFixture]
public sealed class HenyeyGreensteinTests
{
    /// <summary>The means of the first two Legendre polynomials are g and g²; azimuths are uniform.</summary>
    [TestCase(0.0)]
    [TestCase(0.0009)]
    [TestCase(0.0011)]
    [TestCase(0.4)]
    [TestCase(0.97)]
    [TestCase(1.0)]
    [Category(Categories.Statistical)]
    public void Directions_OfManySamples_HaveTheMomentsOfTheFormula(double meanCosine)
    {
        var random = new RandomStream(21, 0, 0, StreamPurpose.Study);
        Vector3D before = new Vector3D(0.3, -0.5, 0.8).Normalised();
        Vector3D across = Vector3D.Cross(before, Vector3D.AlongBeam).Normalised();
        Moments first = new(), second = new(), sideways = new();
        for (int number = 0; number < 40_000; number++)
        {
            Vector3D after = HenyeyGreenstein.Turn(in before, meanCosine, ref random);
            Assert.That(after.Length, Is.EqualTo(1).Within(1e-12));
            double cosine = Vector3D.Dot(before, after);
            first.Add(cosine);
            second.Add(0.5 * (3 * cosine * cosine - 1));
            sideways.Add(Vector3D.Dot(across, after));
        }
        Assert.That(first.Mean, Is.EqualTo(meanCosine).Within(4 * first.ErrorOfMean + 1e-9));
        Assert.That(second.Mean, Is.EqualTo(meanCosine * meanCosine).Within(4 * second.ErrorOfMean + 1e-9));
        Assert.That(sideways.Mean, Is.Zero.Within(4 * sideways.ErrorOfMean + 1e-9));
    }
}
