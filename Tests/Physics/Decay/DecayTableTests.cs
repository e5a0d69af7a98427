using System.Linq;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Decay;

[TestFixture]
public sealed class DecayTableTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Of_EachSpeciesThatDecays_HasFractionsThatAddUpToOne()
    {
        foreach (Species species in SpeciesTable.All.Where(species => DecayTable.Of(species).Count > 0))
            Assert.That(DecayTable.Of(species).Sum(mode => mode.Fraction), Is.EqualTo(1).Within(1e-12), species.ToString());
    }

    /// <summary>Branching fractions of PDG 2022; the sum of the modes here is 0.998 to 1 of all.</summary>
    [TestCase(Species.KMinus, new[] { 0.6356, 0.2067, 0.05583, 0.0507, 0.03352, 0.0176 })]
    [TestCase(Species.KZeroShort, new[] { 0.6920, 0.3069 })]
    [TestCase(Species.PiPlus, new[] { 0.99988 })]
    [TestCase(Species.Lambda, new[] { 0.641, 0.359 })]
    [TestCase(Species.SigmaPlus, new[] { 0.5157, 0.4831 })]
    [Category(Categories.Reference)]
    public void Of_MesonsAndHyperons_HasTheFractionsOfPdg(Species species, double[] fractions)
    {
        for (int mode = 0; mode < fractions.Length; mode++)
            Assert.That(DecayTable.Of(species)[mode].Fraction, Is.EqualTo(fractions[mode]).Within(0.13).Percent);
    }

    [Test]
    [Category(Categories.Reference)]
    public void Of_LongKaon_HasMoreOfThePositiveLeptons()
    {
        double positive = DecayTable.Of(Species.KZeroLong).Where(mode => mode.HasNeutrino && SpeciesTable.Charge(mode.Visible[0]) > 0).Sum(mode => mode.Fraction);
        double negative = DecayTable.Of(Species.KZeroLong).Where(mode => mode.HasNeutrino && SpeciesTable.Charge(mode.Visible[0]) < 0).Sum(mode => mode.Fraction);
        Assert.That(positive + negative, Is.EqualTo(0.4055 + 0.2704).Within(0.1).Percent);
        Assert.That((positive - negative) / (positive + negative), Is.EqualTo(3.32e-3).Within(1e-9), "charge asymmetry of PDG");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Of_Antiparticles_IsTheConjugate()
    {
        foreach ((Species particle, Species anti) in ((Species, Species)[])[(Species.KPlus, Species.KMinus), (Species.PiPlus, Species.PiMinus), (Species.Lambda, Species.AntiLambda), (Species.SigmaPlus, Species.AntiSigmaPlus), (Species.SigmaMinus, Species.AntiSigmaMinus)])
        {
            for (int mode = 0; mode < DecayTable.Of(particle).Count; mode++)
            {
                DecayMode one = DecayTable.Of(particle)[mode], other = DecayTable.Of(anti)[mode];
                Assert.That(other.Fraction, Is.EqualTo(one.Fraction));
                Assert.That(other.Visible.Select(SpeciesTable.Charge), Is.EqualTo(one.Visible.Select(species => -SpeciesTable.Charge(species))));
                Assert.That(other.Visible.Select(SpeciesTable.Mass), Is.EqualTo(one.Visible.Select(SpeciesTable.Mass)));
            }
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Choose_EdgesOfTheFractions_GivesEachMode()
    {
        double sum = 0;
        foreach (DecayMode mode in DecayTable.Of(Species.KPlus))
        {
            Assert.That(DecayTable.Choose(Species.KPlus, sum + 0.5 * mode.Fraction), Is.SameAs(mode));
            sum += mode.Fraction;
        }
        Assert.That(DecayTable.Choose(Species.KPlus, 1), Is.SameAs(DecayTable.Of(Species.KPlus)[^1]), "rounding beyond the end");
    }
}
