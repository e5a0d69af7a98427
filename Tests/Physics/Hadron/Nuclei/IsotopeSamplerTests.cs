using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Nuclei;

public sealed class IsotopeSamplerTests
{
    [Test]
    [Category(Categories.Statistical)]
    public void Isotopes_OfAllElements_HaveTheStandardWeightAsMean()
    {
        var sampler = new IsotopeSampler();
        for (int z = 1; z <= 92; z++)
        {
            var random = new RandomStream(2, 0, (ulong)z, StreamPurpose.Study);
            var weights = new Moments();
            for (int sample = 0; sample < 4000; sample++)
            {
                Nucleus isotope = sampler.Sample(z, ref random);
                Assert.That(isotope.Z, Is.EqualTo(z));
                weights.Add(isotope.A);
            }
            // Atoms weigh up to 0.1 less than A units; the spread of the mean is below 0.03 (lead) to 0.05.
            Assert.That(weights.Mean, Is.EqualTo(ElementTable.ByNumber(z).A).Within(0.2), $"Z = {z}");
        }
    }
}
