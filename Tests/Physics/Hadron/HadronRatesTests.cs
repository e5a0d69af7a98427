using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Hadron;
using NA64Mu.Physics.Hadron.CrossSections;
using NA64Mu.Physics.Hadron.Neutrons;
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

    /// <summary>In compounds hydrogen hands a meson on to its neighbours.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void ChooseCapturingElement_OfPolystyrene_IsCarbon()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        for (int draw = 0; draw < 1000; draw++) Assert.That(Rates.ChooseCapturingElement(Polystyrene, ref random), Is.EqualTo(6));
    }

    /// <summary>Atoms count by their charge, but for hydrogen.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void ChooseCapturingElement_OfMylar_GoesByCharge()
    {
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        var oxygen = new Moments();
        for (int draw = 0; draw < 20_000; draw++) oxygen.Add(Rates.ChooseCapturingElement(TestMaterials.Medium(TestMaterials.Mylar), ref random) == 8 ? 1 : 0);
        const double carbonCharges = 6 * 0.625016 / 12.011, oxygenCharges = 8 * 0.333024 / 15.999;
        Assert.That(oxygen.PullOfMean(oxygenCharges / (carbonCharges + oxygenCharges)), Is.LessThan(4));
    }

    [Test]
    [Category(Categories.Unit)]
    public void InverseMeanFreePath_OfThermalNeutrons_HasTheirCapture()
    {
        const double Thermal = 2.5e-8;
        ElementFraction iron = TestMaterials.Media[Iron].Material.Elements[0];
        double scattering = SlowNeutronCrossSection.Elastic(iron.Element, Thermal);
        // Evaluated for iron at 25 meV: 2.56 barn of capture, some 11.5 barn of scattering.
        Assert.That(Rates.InverseMeanFreePath(Species.Neutron, Iron, Thermal) / iron.AtomDensity - scattering, Is.EqualTo(2.56 * Units.Barn).Within(3).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void InverseMeanFreePath_WithTheProcessesOfTheReference_IsThatOfItsModels()
    {
        const double Fast = 20_000;
        var reference = new HadronRates(TestMaterials.Media, HadronProcesses.Geant4Reference);
        ElementFraction iron = TestMaterials.Media[Iron].Material.Elements[0];
        double PerAtom(Species species, double kineticEnergy) => reference.InverseMeanFreePath(species, Iron, kineticEnergy) / iron.AtomDensity;
        Assert.That((PerAtom(Species.AntiProton, Fast), PerAtom(Species.AntiNeutron, Fast)), Is.EqualTo((0.0, 0.0)));
        Assert.That(PerAtom(Species.KMinus, Fast), Is.EqualTo(GlauberGribov.OnWideDisc(Species.KMinus, iron.Element, Fast).Total).Within(0.1).Percent);
        Assert.That(PerAtom(Species.PiMinus, Fast), Is.EqualTo(Rates.InverseMeanFreePath(Species.PiMinus, Iron, Fast) / iron.AtomDensity));
        Assert.That(PerAtom(Species.Neutron, 0.5), Is.EqualTo(new HadronNucleusCrossSection().OfSlowNeutronInReference(iron.Element, 0.5).Total).Within(1).Percent);
        Assert.That(PerAtom(Species.Neutron, 1e-3), Is.EqualTo(PerAtom(Species.Neutron, 1e-6)).Within(1).Percent, "held, and no capture");
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
