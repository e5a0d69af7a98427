using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

[TestFixture]
public sealed class TransferSamplerTests
{
    private const int Samples = 20_000;

    /// <remarks>
    /// The share of transfers below t is that of the integrals of (t′ − t_min)/t′² G₂(t′), both from χ: ∫ to t = χ(t_min, t). The last smallest transfer of lead is where
    /// t_min + 2t_a meets t_d.
    /// </remarks>
    [TestCase("Pb", 1e-6, 2e4)]
    [TestCase("Pb", 1e-2, 2e4)]
    [TestCase("Pb", 300, 1e6)]
    [TestCase("Pb", 4684.4, 1e6)]
    [TestCase("Pb", 4683.3, 1e6)]
    [TestCase("Pb", 2e5, 5e6)]
    [TestCase("H", 1e-4, 1.2e4)]
    [TestCase("H", 9e3, 1.2e4)]
    [Category(Categories.Statistical)]
    public void Draw_ManyTransfers_FollowTheFormFactor(string symbol, double smallest, double largest)
    {
        Element element = DarkCases.Element(symbol);
        var flux = new PhotonFlux(element);
        var sampler = new TransferSampler(element, largest);
        var random = new RandomStream(7, 0, 0, StreamPurpose.Study);
        var shares = new double[Samples];
        double total = flux.Chi(smallest, largest);
        for (int sample = 0; sample < Samples; sample++)
        {
            double t = sampler.Draw(smallest, ref random);
            if (t < smallest || t > largest) Assert.Fail($"{t} outside the limits");
            shares[sample] = Below(flux, smallest, t) / total;
        }
        Assert.That(GoodnessOfFit.KolmogorovSmirnov(shares), Is.GreaterThan(1e-4));
        Assert.That((double)random.Draws / Samples, Is.LessThan(10));
    }

    [Test]
    [Category(Categories.Unit)]
    public void RecoilEnergy_OfLead_IsTheTransferOverTwiceItsMass()
    {
        var sampler = new TransferSampler(DarkCases.Element("Pb"), 1e6);
        Assert.That(sampler.RecoilEnergy(1e5), Is.EqualTo(1e5 / (2 * 207.2 * 939)).Within(1).Percent);
    }

    private static double Below(PhotonFlux flux, double smallest, double t) => t > smallest ? flux.Chi(smallest, t) : 0;
}
