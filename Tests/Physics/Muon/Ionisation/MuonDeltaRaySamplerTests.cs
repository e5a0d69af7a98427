using System;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Muon.Ionisation;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Muon.Ionisation;

[TestFixture]
public sealed class MuonDeltaRaySamplerTests
{
    private const int Samples = 100_000;

    [TestCase(100.0, 1.0)]
    [TestCase(10e3, 1.0)]
    [TestCase(160e3, 1.0)]
    [TestCase(160e3, 1000.0)]
    [Category(Categories.Statistical)]
    public void Sample_ManyCollisions_ConserveAndFollowTheCrossSection(double kineticEnergy, double cut)
    {
        var sampler = new MuonDeltaRaySampler(cut);
        var random = new RandomStream(11, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonStates.Of(kineticEnergy);
        var transfers = new Moments();
        var logarithms = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = sampler.Sample(muon, secondaries, ref random);
            InteractionChecks.Conserved(muon, interaction, secondaries);
            Vector3D missing = InteractionChecks.MissingMomentum(muon, interaction, secondaries);
            Assert.That(missing.Length, Is.LessThan(1e-9 * muon.MomentumMagnitude));
            Assert.That(secondaries[0].KineticEnergy, Is.InRange(cut, MuonDeltaRayCrossSection.MaximumTransfer(kineticEnergy)));
            transfers.Add(secondaries[0].KineticEnergy);
            logarithms.Add(Math.Log(secondaries[0].KineticEnergy));
        }
        Assert.That(transfers.Mean, Is.EqualTo(Expected(kineticEnergy, cut, static transfer => transfer)).Within(4 * transfers.ErrorOfMean));
        Assert.That(logarithms.Mean, Is.EqualTo(Expected(kineticEnergy, cut, Math.Log)).Within(4 * logarithms.ErrorOfMean));
        Assert.That((double)random.Draws / Samples, Is.LessThan(7));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sample_LargestTransferBelowTheCut_LeavesTheMuonAlone()
    {
        var random = new RandomStream(11, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonStates.Of(20);
        Interaction interaction = new MuonDeltaRaySampler(1).Sample(muon, secondaries, ref random);
        Assert.That(interaction, Is.EqualTo(Interaction.Unchanged(ProcessId.Ionisation, muon)));
        Assert.That(secondaries.Count, Is.Zero);
    }

    private static double Expected(double kineticEnergy, double cut, Func<double, double> value)
    {
        var quadrature = new LogQuadrature(0.5, 16);
        double maximum = MuonDeltaRayCrossSection.MaximumTransfer(kineticEnergy);
        return quadrature.Integrate(
            transfer => value(transfer) * MuonDeltaRayCrossSection.Differential(kineticEnergy, transfer), cut, maximum)
            / MuonIonisationTable.Above(kineticEnergy, cut, quadrature);
    }
}
