using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Physics.Photon.MuonPairs;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Photon.MuonPairs;

[TestFixture]
public sealed class ConversionToMuonsCrossSectionTests
{
    private static readonly ConversionToMuonsCrossSection InLead = new(PhotonStates.Element("Pb"));

    /// <remarks>The formula evaluated independently for lead.</remarks>
    [TestCase(1e3, 25.86)]
    [TestCase(10e3, 317)]
    [TestCase(50e3, 697.8)]
    [TestCase(100e3, 880)]
    [Category(Categories.Unit)]
    public void PerAtom_Lead_HasItsKnownValue(double energy, double microbarn) =>
        Assert.That(InLead.PerAtom(energy) / Units.Microbarn, Is.EqualTo(microbarn).Within(0.1).Percent);

    /// <remarks>The total is a fit of the integral, which the authors state to be good to 6 %; independent integral 334.6 μb at 10 GeV.</remarks>
    [Test]
    [Category(Categories.Unit)]
    public void Differential_Integrated_IsNearTheTotal()
    {
        const double energy = 10e3;
        double low = ConversionToMuonsCrossSection.SmallestShare(energy);
        double integral = GaussLegendreRule.Integrate(share => InLead.Differential(energy, share * (1 - share)), low, 1 - low, 128);
        Assert.That(integral / Units.Microbarn, Is.EqualTo(334.6).Within(0.5).Percent);
        Assert.That(integral, Is.EqualTo(InLead.PerAtom(energy)).Within(6).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void PerAtom_Threshold_RisesFromZeroWithoutAJump()
    {
        double joint = ConversionToMuonsCrossSection.LowestFitted;
        Assert.That(InLead.PerAtom(ConversionToMuonsCrossSection.Threshold), Is.Zero);
        Assert.That(InLead.PerAtom(joint), Is.EqualTo(InLead.PerAtom(joint * (1 - 1e-9))).Within(1e-4).Percent);
    }
}
