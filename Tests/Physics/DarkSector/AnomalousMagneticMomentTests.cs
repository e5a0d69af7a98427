using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

[TestFixture]
public sealed class AnomalousMagneticMomentTests
{
    private static IEnumerable<TestCaseData> Moments() => DarkCases.Rows("moment_per_coupling_squared");

    private static IEnumerable<TestCaseData> Couplings() => DarkCases.Rows("coupling_of_moment");

    [TestCaseSource(nameof(Moments))]
    [Category(Categories.Reference)]
    public void PerCouplingSquared_ReferencePoints_Agrees(DarkModel model, string element, double energy, double mass, double x, double theta, double value) =>
        Assert.That(AnomalousMagneticMoment.PerCouplingSquared(model, mass), Is.EqualTo(value).Within(1e-5 * value));

    [TestCaseSource(nameof(Couplings))]
    [Category(Categories.Reference)]
    public void CouplingFor_TheMeasuredValue_Agrees(DarkModel model, string element, double energy, double mass, double x, double theta, double coupling)
    {
        double value = AnomalousMagneticMoment.CouplingFor(model, mass, AnomalousMagneticMoment.Measured);
        Assert.That(value, Is.EqualTo(coupling).Within(1e-5 * coupling));
        Assert.That(AnomalousMagneticMoment.Of(new DarkBoson(model, mass, value)), Is.EqualTo(AnomalousMagneticMoment.Measured).Within(1e-15));
    }

    [TestCase(DarkModel.Vector, 1.0 / 8)]
    [TestCase(DarkModel.Scalar, 3.0 / 16)]
    [TestCase(DarkModel.Pseudoscalar, -1.0 / 16)]
    [Category(Categories.Unit)]
    public void PerCouplingSquared_WithoutMass_HasTheKnownLimit(DarkModel model, double timesPiSquared) =>
        Assert.That(AnomalousMagneticMoment.PerCouplingSquared(model, 1e-4) * Math.PI * Math.PI, Is.EqualTo(timesPiSquared).Within(1e-5));

    [TestCase(DarkModel.Vector, 1.0 / 12)]
    [TestCase(DarkModel.AxialVector, -5.0 / 12)]
    [Category(Categories.Unit)]
    public void PerCouplingSquared_OfHeavyBosons_HasTheKnownLimit(DarkModel model, double timesPiSquared)
    {
        const double mass = 1e6, ratio = mass / PhysicalConstants.MuonMass;
        double value = AnomalousMagneticMoment.PerCouplingSquared(model, mass) * ratio * ratio * Math.PI * Math.PI;
        Assert.That(value, Is.EqualTo(timesPiSquared).Within(1e-5));
    }

    [Test]
    [Category(Categories.Unit)]
    public void CouplingFor_AnImpossibleSign_IsNotANumber() =>
        Assert.That(AnomalousMagneticMoment.CouplingFor(DarkModel.Pseudoscalar, 100, AnomalousMagneticMoment.Measured), Is.NaN);
}
