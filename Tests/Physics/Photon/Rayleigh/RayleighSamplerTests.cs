using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Photon.Rayleigh;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Photon.Rayleigh;

[TestFixture]
public sealed class RayleighSamplerTests
{
    private const int Samples = 100_000;

    [TestCase("Pb", 0.001)]
    [TestCase("Pb", 0.08)]
    [TestCase("polystyrene", 0.02)]
    [TestCase("Pb", 5.0)]
    [Category(Categories.Statistical)]
    public void Sample_ManyScatterings_ConserveAndFollowTheFormFactor(string material, double energy)
    {
        var formula = new RayleighCrossSection(PhotonStates.Element(material));
        var random = new RandomStream(38, 0, 0, StreamPurpose.Study);
        var none = new SecondaryBuffer();
        ParticleState photon = PhotonStates.Of(energy);
        var deflections = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            Interaction interaction = RayleighSampler.Sample(photon, formula, ref random);
            InteractionChecks.Conserved(photon, interaction, none);
            if (interaction.KineticEnergy != energy) Assert.Fail("no energy is lost");
            deflections.Add(0.5 * (interaction.Direction - photon.Direction).LengthSquared);
        }
        double suppression = formula.Suppression(energy);
        Assert.That(deflections.PullOfMean(Moment(suppression, 1) / Moment(suppression, 0)), Is.LessThan(4));
        Assert.That((double)random.Draws / Samples, Is.LessThan(9));
    }

    /// <summary>∫ (1 − cos θ)ⁿ (1 + cos²θ)/(1 + φ(1 − cos θ))⁴ dcos θ.</summary>
    private static double Moment(double suppression, int power) => GaussLegendreRule.Integrate(
        logarithm =>
        {
            double width = Math.Exp(logarithm), deflection = (width - 1) / suppression, cosine = 1 - deflection;
            return width * Math.Pow(deflection, power) * (1 + cosine * cosine) / Math.Pow(width, 4);
        },
        0, Math.Log(1 + 2 * suppression), 64);
}
