using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Showers;

[TestFixture]
public sealed class ShowerMediumBuilderTests
{
    [Test]
    [Category(Categories.Reference)]
    public void Build_LeadAndPolystyrene_HasTheEffectiveMediumWorkedOutByHand()
    {
        // With the critical energies of the PDG: 11.07 mm · ½ (7.43/5.612 + 93.1/413.1) MeV/mm = 8.58 MeV; R_M = 21.2 · 11.07/8.58 mm.
        DetectorLayout layout = TestLayouts.ThinPlates();
        ShowerMedium medium = ShowerMediumBuilder.Build(layout.Volumes[1], layout.Materials);
        Assert.Multiple(() =>
        {
            Assert.That(medium.RadiationLength, Is.EqualTo(11.07).Within(0.01));
            Assert.That(medium.CriticalEnergy, Is.EqualTo(8.58).Within(0.06));
            Assert.That(medium.MoliereRadius, Is.EqualTo(27.35).Within(0.2));
        });
    }

    /// <summary>Visible part and σ/E · √E of 2 GeV electrons in full mode, statistics 0.2 to 1.3 % and 5 %; plates in halves before and behind 1.5 or 5 mm of polystyrene.</summary>
    [TestCase("Pb", 0.264, 1.5, 0.4085, 0.0237)]
    [TestCase("Pb", 1.498, 1.5, 0.1087, 0.0755)]
    [TestCase("Pb", 1.498, 5.0, 0.2584, 0.0581)]
    [TestCase("Pb", 17.621, 5.0, 0.0272, 0.2913)]
    [TestCase("Fe", 1.016, 5.0, 0.4352, 0.0238)]
    [TestCase("Fe", 25.4, 1.5, 0.0096, 0.2871)]
    [TestCase("Fe", 25.4, 5.0, 0.0291, 0.2172)]
    [TestCase("Cu", 1.897, 1.5, 0.1050, 0.0622)]
    [TestCase("Al", 6.299, 1.5, 0.0982, 0.0531)]
    [Category(Categories.Reference)]
    public void Build_StacksOfPlates_HaveTheResponseOfTheFullMode(string metal, double passive, double active, double visible, double resolution)
    {
        MaterialId plate = metal switch { "Pb" => TestMaterials.Lead, "Fe" => TestMaterials.Iron, "Cu" => new MaterialId(2), _ => new MaterialId(3) };
        DetectorLayout layout = TestLayouts.Layered(
            DetectorSystem.Ecal, 500, 50, new Slab(plate, passive / 2, false), new Slab(TestMaterials.Polystyrene, active, true), new Slab(plate, passive / 2, false));
        ShowerMedium medium = ShowerMediumBuilder.Build(layout.Volumes[1], layout.Materials);
        Assert.Multiple(() =>
        {
            Assert.That(medium.ElectronFraction / visible, Is.EqualTo(1).Within(0.03));
            Assert.That(Math.Sqrt(medium.SamplingVariance / Units.GeV) / resolution, Is.EqualTo(1).Within(0.17));
        });
    }

    [TestCase("Pb", 7.43)]
    [TestCase("Cu", 19.42)]
    [TestCase("Fe", 21.68)]
    [TestCase("Al", 42.70)]
    [TestCase("polystyrene", 93.11)]
    [Category(Categories.Reference)]
    public void CriticalEnergy_OfElectrons_AgreesWithThePdg(string name, double expected)
    {
        Assert.That(CriticalEnergy.Of(TestMaterials.Get(name)), Is.EqualTo(expected).Within(0.015 * expected));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Build_OtherLayers_HaveSensibleResponses()
    {
        double Response(params Slab[] unit)
        {
            DetectorLayout layout = TestLayouts.Layered(DetectorSystem.Ecal, 500, 50, unit);
            ShowerMedium medium = ShowerMediumBuilder.Build(layout.Volumes[1], layout.Materials);
            return medium.ElectronFraction / medium.MipFraction;
        }
        var scintillator = new Slab(TestMaterials.Polystyrene, 2, true);
        Assert.Multiple(() =>
        {
            Assert.That(Response(new Slab(TestMaterials.Lead, 0.01, false), scintillator), Is.EqualTo(1).Within(0.01), "thin foils");
            Assert.That(Response(new Slab(TestMaterials.Lead, 10, false), scintillator), Is.EqualTo(0.72).Within(0.01), "thick plates");
            Assert.That(Response(new Slab(TestMaterials.Polystyrene, 5, false), scintillator), Is.EqualTo(1).Within(1e-12), "one material");
            Assert.That(Response(scintillator), Is.EqualTo(1), "all active");
            Assert.That(
                Response(new Slab(TestMaterials.Iron, 2, false), scintillator, new Slab(TestMaterials.Lead, 1, false)), Is.InRange(0.6, 1), "three slabs");
        });
    }
}
