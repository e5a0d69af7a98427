using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Cuts;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Cuts;

[TestFixture]
public sealed class RangeCutConverterTests
{
    private const double Usual = 0.7;

    /// <remarks>Cut table of Geant4 11 for 0.7 mm in its example B1: gamma 2.52521 keV, e- 277.633 keV.</remarks>
    [Test]
    [Category(Categories.Reference)]
    public void Cuts_OfWater_AreThoseOfGeant4()
    {
        Material water = Water();
        Assert.That(RangeCutConverter.OfPhoton(water, Usual) / Units.KeV, Is.EqualTo(2.52521).Within(0.1).Percent);
        Assert.That(RangeCutConverter.OfCharged(Species.Electron, water, Usual) / Units.KeV, Is.EqualTo(277.633).Within(0.1).Percent);
    }

    /// <remarks>From an independent program with the stopping power of Geant4; the positron in polystyrene as Geant4 prints it.</remarks>
    [TestCase("Pb", Species.Electron, 1007.06)]
    [TestCase("Fe", Species.Electron, 954.643)]
    [TestCase("polystyrene", Species.Electron, 285.025)]
    [TestCase("polystyrene", Species.Positron, 278)]
    [Category(Categories.Reference)]
    public void CutsOfCharged_OfTheUsualRange_EqualIndependentValues(string name, Species species, double expected) => Assert.That(
        RangeCutConverter.OfCharged(species, TestMaterials.Get(name), Usual) / Units.KeV, Is.EqualTo(expected).Within(0.1).Percent);

    /// <remarks>As printed by Geant4 for a range cut of 1 mm.</remarks>
    [TestCase("Pb", 101.843)]
    [Category(Categories.Reference)]
    public void CutsOfPhotons_OfOneMillimetre_AreThoseOfGeant4(string name, double expected) => Assert.That(
        RangeCutConverter.OfPhoton(TestMaterials.Get(name), 1) / Units.KeV, Is.EqualTo(expected).Within(1).Percent);

    [TestCase("air")]
    [TestCase("Ar")]
    [TestCase("vacuum")]
    [Category(Categories.Unit)]
    public void Cuts_OfGas_AreTheLowest(string name)
    {
        Material gas = TestMaterials.Get(name);
        Assert.That(RangeCutConverter.OfCharged(Species.Electron, gas, Usual), Is.EqualTo(RangeCutConverter.Lowest));
        Assert.That(RangeCutConverter.OfCharged(Species.Positron, gas, Usual), Is.EqualTo(RangeCutConverter.Lowest));
        Assert.That(RangeCutConverter.OfPhoton(gas, Usual), Is.EqualTo(RangeCutConverter.Lowest));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Cuts_OfLongerRanges_AreHigherUpToTheHighest()
    {
        Material lead = TestMaterials.Get("Pb");
        (double electron, double positron, double photon) = (0, 0, 0);
        for (double range = 0.01; range < 100; range *= 3)
        {
            var longer = (
                RangeCutConverter.OfCharged(Species.Electron, lead, range), RangeCutConverter.OfCharged(Species.Positron, lead, range),
                RangeCutConverter.OfPhoton(lead, range));
            Assert.That(longer.Item1 > electron && longer.Item2 > positron && longer.Item3 > photon, Is.True, $"{range} mm");
            (electron, positron, photon) = longer;
        }
        Assert.That(RangeCutConverter.OfCharged(Species.Electron, lead, 1e9), Is.EqualTo(RangeCutConverter.Highest));
        Assert.That(RangeCutConverter.OfPhoton(lead, 1e9), Is.EqualTo(RangeCutConverter.Highest));
    }

    [Test]
    [Category(Categories.Unit)]
    public void FromRanges_MediaOfTwoRegions_HaveTheCutsOfTheirs()
    {
        Material lead = TestMaterials.Get("Pb");
        var fine = new Region("fine", new RangeCuts { Electron = 0.1, Positron = 0.2, Photon = 0.3 });
        CutTable cuts = CutTable.FromRanges(
            new MediumTable([new Medium(new MediumId(0), lead, Region.Default), new Medium(new MediumId(1), lead, fine)]));
        Assert.That(cuts[new MediumId(0)].Electron, Is.EqualTo(RangeCutConverter.OfCharged(Species.Electron, lead, Usual)));
        Assert.That(cuts[new MediumId(1)], Is.EqualTo(new ProductionCuts(
            RangeCutConverter.OfCharged(Species.Electron, lead, 0.1), RangeCutConverter.OfCharged(Species.Positron, lead, 0.2),
            RangeCutConverter.OfPhoton(lead, 0.3))));
    }

    private static Material Water() => GeometryLoader.Parse(
        """
        materials: {water: {density: 1 g/cm3, atoms: {H: 2, O: 1}}}
        world: {material: water, size: 1 1 1 m, center: 0 0 0 m}
        """, "water.yaml").Materials[new MaterialId(0)];
}
