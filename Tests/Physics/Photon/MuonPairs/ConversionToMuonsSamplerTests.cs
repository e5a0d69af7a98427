using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Photon.MuonPairs;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Photon.MuonPairs;

[TestFixture]
public sealed class ConversionToMuonsSamplerTests
{
    private const int Samples = 50_000;

    [TestCase("Pb", 700.0)]
    [TestCase("Pb", 5e3)]
    [TestCase("polystyrene", 50e3)]
    [TestCase("Pb", 1e6)]
    [Category(Categories.Statistical)]
    public void Sample_ManyPairs_ConserveAndFollowTheCrossSection(string material, double energy)
    {
        var formula = new ConversionToMuonsCrossSection(PhotonStates.Element(material));
        var random = new RandomStream(39, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState photon = PhotonStates.Of(energy);
        var shares = new Moments();
        var squares = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = ConversionToMuonsSampler.Sample(photon, formula, secondaries, ref random);
            InteractionChecks.Conserved(photon, interaction, secondaries);
            double share = (secondaries[1].KineticEnergy + PhysicalConstants.MuonMass) / energy;
            shares.Add(share);
            squares.Add((share - 0.5) * (share - 0.5));
        }
        double low = ConversionToMuonsCrossSection.SmallestShare(energy);
        double expected = Integral(low, share => (share - 0.5) * (share - 0.5) * formula.Differential(energy, share * (1 - share)))
            / Integral(low, share => formula.Differential(energy, share * (1 - share)));
        Assert.That(shares.PullOfMean(0.5), Is.LessThan(4));
        Assert.That(squares.PullOfMean(expected), Is.LessThan(4));
        Assert.That((double)random.Draws / Samples, Is.LessThan(25));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Sample_NearThreshold_SharesUniformly()
    {
        const double energy = 250;
        var formula = new ConversionToMuonsCrossSection(PhotonStates.Element("Pb"));
        var random = new RandomStream(45, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState photon = PhotonStates.Of(energy);
        var kinetic = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            InteractionChecks.Conserved(photon, ConversionToMuonsSampler.Sample(photon, formula, secondaries, ref random), secondaries);
            kinetic.Add(secondaries[0].KineticEnergy);
        }
        double available = energy - ConversionToMuonsCrossSection.Threshold;
        Assert.That(kinetic.PullOfMean(0.5 * available), Is.LessThan(4));
        Assert.That(kinetic.Width, Is.EqualTo(available / Math.Sqrt(12)).Within(1).Percent);
        Assert.That((double)random.Draws / Samples, Is.LessThan(25));
    }

    /// <remarks>
    /// H. Burkhardt et al., CERN-SL-2002-016 (AP): angles are of the order of m_μ/E, and the momentum that the nucleus takes across the
    /// flight is small against m_μ.
    /// </remarks>
    [Test]
    [Category(Categories.Statistical)]
    public void Sample_FastPair_OpensAsMassOverEnergyAndLeavesLittleToTheNucleus()
    {
        var formula = new ConversionToMuonsCrossSection(PhotonStates.Element("Pb"));
        var random = new RandomStream(40, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState photon = PhotonStates.Of(50e3);
        int inside = 0;
        var transverse = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = ConversionToMuonsSampler.Sample(photon, formula, secondaries, ref random);
            double gamma = 1 + secondaries[0].KineticEnergy / PhysicalConstants.MuonMass;
            if (Vector3D.Cross(secondaries[0].Direction, photon.Direction).Length * gamma < 1) inside++;
            Vector3D missing = InteractionChecks.MissingMomentum(photon, interaction, secondaries);
            transverse.Add(Vector3D.Cross(missing, photon.Direction).Length);
        }
        Assert.That((double)inside / Samples, Is.InRange(0.45, 0.65));
        Assert.That(transverse.Mean, Is.LessThan(0.3 * PhysicalConstants.MuonMass));
    }

    private static double Integral(double low, Func<double, double> function) => GaussLegendreRule.Integrate(function, low, 1 - low, 128);
}
