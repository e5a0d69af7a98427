using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.Muon.Bremsstrahlung;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Muon.Bremsstrahlung;

[TestFixture]
public sealed class MuonBremsstrahlungSamplerTests
{
    private const int Samples = 100_000;

    [TestCase("Pb", 160e3, 1.0)]
    [TestCase("Pb", 160e3, 1000.0)]
    [TestCase("Al", 5e3, 1.0)]
    [TestCase("Pb", 200.0, 1.0)]
    [Category(Categories.Statistical)]
    public void Sample_ManyPhotons_ConserveAndFollowTheCrossSection(string material, double kineticEnergy, double cut)
    {
        Element element = TestMaterials.Get(material).Elements[0].Element;
        var formula = new MuonBremsstrahlungCrossSection(element);
        var sampler = new MuonBremsstrahlungSampler(cut);
        var random = new RandomStream(12, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonStates.Of(kineticEnergy);
        var energies = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = sampler.Sample(muon, formula, secondaries, ref random);
            InteractionChecks.Conserved(muon, interaction, secondaries);
            Assert.That(secondaries[0].KineticEnergy, Is.InRange(cut, kineticEnergy));
            energies.Add(secondaries[0].KineticEnergy);
        }
        var quadrature = new LogQuadrature(0.25, 16);
        double expected = (MuonBremsstrahlungTable.Below(formula, kineticEnergy, kineticEnergy, quadrature)
            - MuonBremsstrahlungTable.Below(formula, kineticEnergy, cut, quadrature))
            / MuonBremsstrahlungTable.Above(formula, kineticEnergy, cut, quadrature);
        Assert.That(energies.Mean, Is.EqualTo(expected).Within(4 * energies.ErrorOfMean));
        Assert.That((double)random.Draws / Samples, Is.LessThan(16));
    }

    /// <remarks>Median of r²/(1 + r²) = ½ r_max²/(1 + r_max²): γθ = 1 for hard cuts on the angle far away.</remarks>
    [Test]
    [Category(Categories.Statistical)]
    public void Sample_PhotonAngle_HasItsMedianAtOneOverGamma()
    {
        var formula = new MuonBremsstrahlungCrossSection(TestMaterials.Get("Pb").Elements[0].Element);
        var sampler = new MuonBremsstrahlungSampler(1);
        var random = new RandomStream(13, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonStates.Of(160e3);
        double gamma = muon.Energy / muon.Mass;
        int inside = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            sampler.Sample(muon, formula, secondaries, ref random);
            double sine = Vector3D.Cross(secondaries[0].Direction, muon.Direction).Length;
            if (Math.Asin(sine) * gamma < 1) inside++;
        }
        Assert.That((double)inside / Samples, Is.EqualTo(0.5).Within(4 * 0.5 / Math.Sqrt(Samples)));
    }
}
