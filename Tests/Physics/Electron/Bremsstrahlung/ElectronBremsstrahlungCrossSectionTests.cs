using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Electron.Bremsstrahlung;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Electron.Bremsstrahlung;

[TestFixture]
public sealed class ElectronBremsstrahlungCrossSectionTests
{
    /// <remarks>k dσ/dk over that of Tsai without LPM effect and polarisation; independent evaluation of Migdal's functions by Stanev et al.</remarks>
    [TestCase(0.1, 0.001119)]
    [TestCase(1.0, 0.08964)]
    [TestCase(10.0, 0.5017)]
    [TestCase(100.0, 0.9246)]
    [Category(Categories.Reference)]
    public void EnergyTimesDifferential_SoftPhotonsInLead_AreSuppressed(double photonEnergy, double expected)
    {
        Material lead = TestMaterials.Get("Pb");
        double energy = 25e3;
        var formula = new ElectronBremsstrahlungCrossSection(lead, Species.Electron, energy - PhysicalConstants.ElectronMass);
        double y = photonEnergy / energy, transfer = 100 * PhysicalConstants.ElectronMass * y / (energy - photonEnergy);
        double bare = TsaiScreening.Nuclear(82, y, transfer) - TsaiScreening.Shape(y) * RadiationLengthFormula.CoulombCorrection(82) + TsaiScreening.Electronic(82, y, transfer) / 82;
        double unsuppressed = lead.Elements[0].AtomDensity * FastBremsstrahlung.Unit * 82 * 82 * bare;
        Assert.That(formula.EnergyTimesDifferential(photonEnergy) / unsuppressed, Is.EqualTo(expected).Within(0.3).Percent);
    }

    /// <remarks>Loss over E/X₀: a complete spectrum loses a little more than the energy in a radiation length.</remarks>
    [TestCase(1e5, 1.01)]
    [Category(Categories.Reference)]
    public void Below_FastElectronInLead_LosesItsEnergyInARadiationLength(double kineticEnergy, double expected)
    {
        Material lead = TestMaterials.Get("Pb");
        double loss = ElectronBremsstrahlungTable.Below(lead, Species.Electron, kineticEnergy, double.PositiveInfinity, new LogQuadrature(0.5, 8));
        Assert.That(loss * lead.RadiationLength / kineticEnergy, Is.EqualTo(expected).Within(0.3).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Above_AroundTheJoint_IsContinuous([Values("Pb", "polystyrene")] string name)
    {
        Material material = TestMaterials.Get(name);
        var quadrature = new LogQuadrature(0.5, 8);
        double below = ElectronBremsstrahlungTable.Above(material, Species.Electron, 1000 - 1e-6, 1, quadrature);
        double above = ElectronBremsstrahlungTable.Above(material, Species.Electron, 1000 + 1e-6, 1, quadrature);
        Assert.That(above, Is.EqualTo(below).Within(1e-3).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void EnergyTimesDifferential_StepBetweenTheFormulas_IsBelowEightPercent(
        [Values("Pb", "Fe", "Cu", "air", "polystyrene")] string name, [Values(0.1, 0.3, 0.5, 0.7, 0.9)] double fraction)
    {
        Material material = TestMaterials.Get(name);
        double slow = new ElectronBremsstrahlungCrossSection(material, Species.Electron, 999.999).EnergyTimesDifferential(1000 * fraction);
        double fast = new ElectronBremsstrahlungCrossSection(material, Species.Electron, 1000.001).EnergyTimesDifferential(1000 * fraction);
        Assert.That(fast / slow, Is.EqualTo(1).Within(0.08));
    }

    [Test]
    [Category(Categories.Unit)]
    public void EnergyTimesDifferential_OutsideItsRange_IsZero()
    {
        Material lead = TestMaterials.Get("Pb");
        Assert.That(new ElectronBremsstrahlungCrossSection(lead, Species.Electron, 10).EnergyTimesDifferential(10.1), Is.Zero);
        Assert.That(new ElectronBremsstrahlungCrossSection(lead, Species.Electron, 5e-4).EnergyTimesDifferential(1e-4), Is.Zero);
        Assert.That(new ElectronBremsstrahlungCrossSection(TestMaterials.Get("vacuum"), Species.Electron, 10).EnergyTimesDifferential(1), Is.Zero);
    }
}
