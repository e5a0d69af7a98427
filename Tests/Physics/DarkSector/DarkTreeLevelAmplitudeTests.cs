using System;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

[TestFixture]
public sealed class DarkTreeLevelAmplitudeTests
{
    private const double MuonMass = PhysicalConstants.MuonMass;

    [Test]
    [Category(Categories.Unit)]
    public void At_AnyPoint_HasTheInvariantsOfTheMomenta([Values(20.0, 400.0)] double mass, [Values(-0.9, 0.3)] double cosine)
    {
        TreeLevelMomenta momenta = new(1500, mass, 900, 70, 35, cosine);
        DarkTreeLevelPoint point = momenta.Point;
        const double massSquared = MuonMass * MuonMass;
        double transfer = (momenta.Muon - momenta.Later - momenta.Boson).L2Norm();
        Assert.Multiple(() =>
        {
            Assert.That(point.S + point.U + point.T + point.Muons, Is.EqualTo(mass * mass).Within(1e-9 * Math.Abs(point.U)), "s + u + t + t₂ = M²");
            Assert.That(point.S, Is.EqualTo(DiracTrace.Dot(momenta.Later + momenta.Boson, momenta.Later + momenta.Boson) - massSquared).Within(1e-6));
            Assert.That(point.U, Is.EqualTo(DiracTrace.Dot(momenta.Muon - momenta.Boson, momenta.Muon - momenta.Boson) - massSquared).Within(1e-6));
            Assert.That(point.T, Is.EqualTo(transfer * transfer).Within(1e-6));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Squared_AnyModel_EqualsTheTraceOfDiracMatrices(
        [Values] DarkModel model, [Values(20.0, 400.0)] double mass, [Values(-0.9, 0.3)] double cosine, [Values(3.0, 80.0)] double transfer)
    {
        TreeLevelMomenta momenta = new(1500, mass, 900, 70, transfer, cosine);
        double expected = DiracTrace.SquaredAmplitude(model, momenta.Muon, momenta.Later, momenta.Boson);
        double value = new DarkTreeLevelAmplitude(DarkCases.Boson(model, mass)).Squared(momenta.Point);
        Assert.That(value, Is.EqualTo(expected).Within(1e-8 * Math.Abs(expected)));
    }
}
