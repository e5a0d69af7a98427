using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.Photon.Conversion;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Photon.Conversion;

[TestFixture]
public sealed class ConversionSamplerTests
{
    private const int Samples = 100_000;

    /// <remarks>Both charges follow one spectrum, symmetric around ε = ½: its second moment around it is its shape.</remarks>
    [TestCase("Pb", 3.0)]
    [TestCase("Pb", 20.0)]
    [TestCase("Pb", 1e3)]
    [TestCase("Al", 1e3)]
    [TestCase("polystyrene", 50e3)]
    [TestCase("Pb", 500e3)]
    [Category(Categories.Statistical)]
    public void Sample_ManyPairs_ConserveAndFollowTheCrossSection(string name, double energy)
    {
        Material material = TestMaterials.Get(name);
        var formula = new ConversionCrossSection(material.Elements[^1].Element, material.RadiationLength);
        var random = new RandomStream(33, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState photon = PhotonStates.Of(energy);
        var shares = new Moments();
        var squares = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = ConversionSampler.Sample(photon, formula, secondaries, ref random);
            InteractionChecks.Conserved(photon, interaction, secondaries);
            double share = (secondaries[1].KineticEnergy + PhysicalConstants.ElectronMass) / energy;
            shares.Add(share);
            squares.Add((share - 0.5) * (share - 0.5));
        }
        double low = formula.SmallestShare(energy);
        double norm = Integral(low, share => formula.Differential(energy, share));
        double expected = Integral(low, share => (share - 0.5) * (share - 0.5) * formula.Differential(energy, share)) / norm;
        Assert.That(shares.PullOfMean(0.5), Is.LessThan(4));
        Assert.That(squares.PullOfMean(expected), Is.LessThan(4));
        Assert.That((double)random.Draws / Samples, Is.LessThan(17));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Sample_JustAboveThreshold_SharesUniformly()
    {
        const double energy = 1.5;
        var random = new RandomStream(34, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        var formula = new ConversionCrossSection(PhotonStates.Element("Pb"), TestMaterials.Get("Pb").RadiationLength);
        var kinetic = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            ConversionSampler.Sample(PhotonStates.Of(energy), formula, secondaries, ref random);
            kinetic.Add(secondaries[0].KineticEnergy);
        }
        double available = energy - ConversionCrossSection.Threshold;
        Assert.That(kinetic.PullOfMean(0.5 * available), Is.LessThan(4));
        Assert.That(kinetic.Width, Is.EqualTo(available / Math.Sqrt(12)).Within(1).Percent);
    }

    /// <remarks>
    /// w = θE/m_e has the mean 1.6 (2 × ¼ + 2 × ¾/3) = 1.6; the nucleus takes the rest of the momentum, of order m_e across the flight.
    /// </remarks>
    [Test]
    [Category(Categories.Statistical)]
    public void Sample_FastPair_OpensAsMassOverEnergy()
    {
        var random = new RandomStream(35, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        var formula = new ConversionCrossSection(PhotonStates.Element("Pb"), TestMaterials.Get("Pb").RadiationLength);
        ParticleState photon = PhotonStates.Of(10e3);
        var angles = new Moments();
        var transverse = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = ConversionSampler.Sample(photon, formula, secondaries, ref random);
            double energy = secondaries[0].KineticEnergy + PhysicalConstants.ElectronMass;
            if (energy > 100)
                angles.Add(Vector3D.Cross(secondaries[0].Direction, photon.Direction).Length * energy / PhysicalConstants.ElectronMass);
            Vector3D missing = InteractionChecks.MissingMomentum(photon, interaction, secondaries);
            transverse.Add(Vector3D.Cross(missing, photon.Direction).Length);
        }
        Assert.That(angles.Mean, Is.EqualTo(1.6).Within(4 * angles.ErrorOfMean));
        Assert.That(transverse.Mean, Is.InRange(0.2 * PhysicalConstants.ElectronMass, 3 * PhysicalConstants.ElectronMass));
    }

    /// <summary>From the limit to ½, with finer panels where the spectrum bends.</summary>
    private static double Integral(double low, Func<double, double> function) =>
        GaussLegendreRule.Integrate(function, low, low + 0.05 * (0.5 - low), 64)
        + GaussLegendreRule.Integrate(function, low + 0.05 * (0.5 - low), 0.5, 64);
}
