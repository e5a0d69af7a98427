using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Hadron;
using NA64Mu.Physics.Hadron.CrossSections;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron;

[TestFixture]
public sealed class HadronRatesTests
{
    private static readonly HadronRates Rates = new(TestMaterials.Media);
    private static readonly MediumId Iron = TestMaterials.Medium(TestMaterials.Iron);
    private static readonly MediumId Polystyrene = TestMaterials.Medium(TestMaterials.Polystyrene);

    [Test]
    [Category(Categories.Unit)]
    public void InverseMeanFreePath_FastHadron_IsTheSumOfItsCrossSections(
        [Values(Species.PiMinus, Species.Proton, Species.Neutron, Species.KPlus, Species.Lambda, Species.AntiNeutron)] Species species,
        [Values(3300, 17_000, 160_000)] double kineticEnergy)
    {
        HadronPair pair = new HadronNucleusCrossSection().PerLength(species, TestMaterials.Media[Iron].Material, kineticEnergy);
        Assert.That(Rates.InverseMeanFreePath(species, Iron, kineticEnergy), Is.EqualTo(pair.Elastic + pair.Inelastic).Within(5e-3).Percent);
    }

    [TestCase(Species.Lambda)]
    [TestCase(Species.Electron)]
    [TestCase(Species.MuMinus)]
    [Category(Categories.Unit)]
    public void InverseMeanFreePath_WithoutAModel_IsZero(Species species) => Assert.That(Rates.InverseMeanFreePath(species, Iron, 1000), Is.Zero);

    [Test]
    [Category(Categories.Unit)]
    public void InverseMeanFreePath_WithOmissions_LacksThoseReactionsAlone()
    {
        const double Thermal = 2.5e-8, Fast = 20_000;
        var without = new HadronRates(TestMaterials.Media, new HadronOmissions([Species.AntiProton], [HadronReactionKind.Capture]));
        double all = Rates.InverseMeanFreePath(Species.Neutron, Iron, Thermal), scattering = without.InverseMeanFreePath(Species.Neutron, Iron, Thermal);
        // Evaluated for iron at 25 meV: 2.56 barn of capture, some 11.5 barn of scattering.
        Assert.That((all - scattering) / TestMaterials.Media[Iron].Material.Elements[0].AtomDensity, Is.EqualTo(2.56 * Units.Barn).Within(3).Percent);
        Assert.That(scattering, Is.Positive);
        Assert.That(without.InverseMeanFreePath(Species.AntiProton, Iron, Fast), Is.Zero);
        Assert.That(without.InverseMeanFreePath(Species.AntiNeutron, Iron, Fast), Is.EqualTo(Rates.InverseMeanFreePath(Species.AntiNeutron, Iron, Fast)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void InverseMeanFreePath_OfSlowNeutronsByTheModelOfFastHadrons_IsThatOfAnAbsorbingDisc()
    {
        var disc = new HadronRates(TestMaterials.Media, new HadronOmissions([], [HadronReactionKind.Elastic, HadronReactionKind.Capture]), SlowNeutronModel.GlauberGribov);
        ElementFraction iron = TestMaterials.Media[Iron].Material.Elements[0];
        double expected = GlauberGribov.On(Species.Neutron, iron.Element, 1).Inelastic;
        Assert.That(disc.InverseMeanFreePath(Species.Neutron, Iron, 1) / iron.AtomDensity, Is.EqualTo(expected).Within(1).Percent);
        var none = new HadronRates(TestMaterials.Media, new HadronOmissions([], [HadronReactionKind.Elastic, HadronReactionKind.Capture]));
        // Below the lowest level of iron, at 0.847 MeV, no reaction but capture is possible.
        Assert.That(none.InverseMeanFreePath(Species.Neutron, Iron, 0.5), Is.Zero);
        Assert.That(disc.InverseMeanFreePath(Species.Neutron, Iron, 0.5) / iron.AtomDensity, Is.GreaterThan(Units.Barn));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Choose_NeutronInScintillator_MeetsNucleiByTheirRates()
    {
        const int Draws = 20_000;
        const double KineticEnergy = 2;
        var random = new RandomStream(3, 0, 0, StreamPurpose.Transport);
        var counts = new Dictionary<HadronTarget, int>();
        for (int draw = 0; draw < Draws; draw++)
        {
            HadronTarget target = Rates.Choose(Species.Neutron, Polystyrene, KineticEnergy, ref random);
            counts[target] = counts.GetValueOrDefault(target) + 1;
        }
        // Gammel: 2.90 barn on hydrogen; carbon 1.80 barn, as many nuclei. Nothing is excited at 2 MeV.
        double onHydrogen = 2.9025 / (2.9025 + 1.7955);
        Assert.That(counts[new HadronTarget(1, HadronReactionKind.Elastic)] / (double)Draws, Is.EqualTo(onHydrogen).Within(4 * 0.0035));
        Assert.That(counts.ContainsKey(new HadronTarget(6, HadronReactionKind.Inelastic)), Is.False);
    }
}
