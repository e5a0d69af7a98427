using System;
using NA64Mu.Core;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Tables;

[TestFixture]
public sealed class AliasSpectrumTableTests
{
    private const int Samples = 200_000;

    /// <remarks>ε dσ/dε = 1/ε: the share above x is (1/x − 1/E)/(1/l − 1/E) at any E, and rows may be mixed.</remarks>
    [TestCase(0.2)]
    [TestCase(3.7)]
    [TestCase(100.0)]
    [Category(Categories.Statistical)]
    public void Sample_PowerLaw_HasItsCumulative(double energy)
    {
        const double limit = 0.1;
        var table = new AliasSpectrumTable(limit, 100, _ => transfer => 1 / transfer);
        var random = new RandomStream(28, 0, 0, StreamPurpose.Study);
        double middle = Math.Sqrt(limit * energy);
        int above = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            double transfer = table.Sample(energy, ref random);
            Assert.That(transfer, Is.InRange(limit * (1 - 1e-12), energy * (1 + 1e-12)));
            if (transfer > middle) above++;
        }
        double share = (1 / middle - 1 / energy) / (1 / limit - 1 / energy);
        Assert.That((double)above / Samples, Is.EqualTo(share).Within(4 * Math.Sqrt(share * (1 - share) / Samples) + 1e-3));
        Assert.That(random.Draws, Is.EqualTo(3L * Samples));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Sample_DensityWithAGap_NeverFallsInIt()
    {
        var table = new AliasSpectrumTable(1, 1000, energy => transfer => transfer * transfer > energy ? 1 : 0);
        var random = new RandomStream(29, 0, 0, StreamPurpose.Study);
        for (int sample = 0; sample < Samples; sample++) Assert.That(table.Sample(300, ref random), Is.GreaterThan(0.95 * Math.Sqrt(300)));
    }
}
