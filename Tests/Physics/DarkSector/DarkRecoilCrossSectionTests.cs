using System;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

[TestFixture]
public sealed class DarkRecoilCrossSectionTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Differential_AtTheAngleOfBalance_IsTheFormByTheAngleOfTheBoson(
        [Values(DarkModel.Vector, DarkModel.Scalar, DarkModel.Pseudoscalar)] DarkModel model, [Values(10.0, 100.0, 1000.0)] double mass,
        [Values(0.1, 0.5, 0.9)] double x, [Values(1e-4, 1e-3, 1e-2)] double theta)
    {
        const double energy = 160_000, muonMass = PhysicalConstants.MuonMass;
        DarkCrossSection crossSection = DarkCases.CrossSection(model, mass);
        double y = 1 - x, psi = x * theta / y;
        // dσ/dθ = dσ/dψ x/y; the factors of phase space of the two forms are those of another particle, and one has sin θ for θ.
        double boson = Math.Sqrt(1 - mass * mass / (x * x * energy * energy)) * Math.Sin(theta) / theta;
        double muon = Math.Sqrt(1 - muonMass * muonMass / (y * y * energy * energy));
        double byBoson = crossSection.Differential(energy, x, theta) / boson;
        double byMuon = new DarkRecoilCrossSection(crossSection).Differential(energy, x, psi) * (x / y) / muon;
        Assert.That(byMuon, Is.EqualTo(byBoson).Within(1e-6 * byBoson));
    }
}
