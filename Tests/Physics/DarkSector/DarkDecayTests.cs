using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

[TestFixture]
public sealed class DarkDecayTests
{
    private static IEnumerable<TestCaseData> Fractions() => DarkCases.Rows("invisible_fraction");

    [TestCaseSource(nameof(Fractions))]
    [Category(Categories.Reference)]
    public void InvisibleFraction_OfVectors_Agrees(DarkModel model, string element, double energy, double mass, double x, double theta, double fraction) =>
        Assert.That(new DarkDecay(DarkCases.Boson(model, mass)).InvisibleFraction, Is.EqualTo(fraction).Within(1e-6));

    // Total widths [GeV] and lengths at 100 GeV [cm] for g' of Δa_μ = 251e-11, rounded to three digits: recomputed from Eqs. (4) and (5).
    [TestCase(10.0, 6.72e-11, 2.94)]
    [TestCase(100.0, 2.37e-9, 0.00831)]
    [TestCase(300.0, 5.48e-8, 0.00012)]
    [TestCase(1000.0, 1.55e-6, 1.27e-6)]
    [Category(Categories.Reference)]
    public void WidthAndLength_OfTheCouplingOfTheMoment_Agree(double mass, double widthInGeV, double lengthInCentimetres)
    {
        double coupling = AnomalousMagneticMoment.CouplingFor(DarkModel.Vector, mass, AnomalousMagneticMoment.Measured);
        var decay = new DarkDecay(new DarkBoson(DarkModel.Vector, mass, coupling));
        Assert.That(decay.TotalWidth / Units.GeV, Is.EqualTo(widthInGeV).Within(0.005 * widthInGeV));
        Assert.That(decay.DecayLength(100_000) / Units.Centimetre, Is.EqualTo(lengthInCentimetres).Within(0.005 * lengthInCentimetres));
        double betaGamma = Math.Sqrt(100_000.0 * 100_000 - mass * mass) / mass;
        Assert.That(decay.DecayLength(100_000), Is.EqualTo(betaGamma * PhysicalConstants.SpeedOfLight * decay.Lifetime).Within(1e-9 * decay.DecayLength(100_000)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Fractions_AnyModelAndMass_SumToOne([Values] DarkModel model, [Values(1.0, 211.0, 212.0, 1000.0, 3553.0, 3554.0, 20_000.0)] double mass)
    {
        var decay = new DarkDecay(DarkCases.Boson(model, mass));
        Assert.That(decay.InvisibleFraction + decay.MuonFraction + decay.TauFraction, Is.EqualTo(1).Within(1e-12));
        Assert.That(decay.MuonFraction > 0, Is.EqualTo(mass > 2 * PhysicalConstants.MuonMass));
        Assert.That(decay.TauFraction > 0, Is.EqualTo(model == DarkModel.Vector && mass > 2 * PhysicalConstants.TauMass));
    }

    [TestCase(DarkModel.Scalar)]
    [TestCase(DarkModel.Pseudoscalar)]
    [TestCase(DarkModel.AxialVector)]
    [Category(Categories.Unit)]
    public void Boson_WithoutNeutrinosBelowTwoMuons_IsStableAndInvisible(DarkModel model)
    {
        var decay = new DarkDecay(DarkCases.Boson(model, 200));
        Assert.Multiple(() =>
        {
            Assert.That(decay.IsStable);
            Assert.That(decay.InvisibleFraction, Is.EqualTo(1));
            Assert.That(decay.Lifetime, Is.EqualTo(double.PositiveInfinity));
            Assert.That(decay.DecayLength(1000), Is.EqualTo(double.PositiveInfinity));
            Assert.That(decay.Choose(0), Is.EqualTo(DarkDecayMode.Invisible));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void MuonWidth_FarAboveTheThreshold_HasTheWidthOfAMasslessFermion()
    {
        DarkBoson boson = DarkCases.Boson(DarkModel.Vector, 1e6);
        double scale = boson.AlphaMu * boson.Mass;
        Assert.Multiple(() =>
        {
            Assert.That(Width(DarkModel.Vector) / scale, Is.EqualTo(1.0 / 3).Within(1e-6));
            Assert.That(Width(DarkModel.Scalar) / scale, Is.EqualTo(1.0 / 2).Within(1e-6));
            Assert.That(Width(DarkModel.Pseudoscalar) / scale, Is.EqualTo(1.0 / 2).Within(1e-6));
            Assert.That(Width(DarkModel.AxialVector) / scale, Is.EqualTo(1.0 / 3).Within(1e-6));
        });
        static double Width(DarkModel model) => new DarkDecay(DarkCases.Boson(model, 1e6)).MuonWidth;
    }

    [Test]
    [Category(Categories.Unit)]
    public void Choose_EvenNumbers_HasTheBranchingFractions()
    {
        var decay = new DarkDecay(DarkCases.Boson(DarkModel.Vector, 5000));
        const int count = 100_000;
        var counts = new int[3];
        for (int i = 0; i < count; i++) counts[(int)decay.Choose((i + 0.5) / count)]++;
        Assert.Multiple(() =>
        {
            Assert.That(counts[(int)DarkDecayMode.Invisible], Is.EqualTo(count * decay.InvisibleFraction).Within(1));
            Assert.That(counts[(int)DarkDecayMode.MuonPair], Is.EqualTo(count * decay.MuonFraction).Within(1));
            Assert.That(counts[(int)DarkDecayMode.TauPair], Is.EqualTo(count * decay.TauFraction).Within(1));
        });
    }
}
