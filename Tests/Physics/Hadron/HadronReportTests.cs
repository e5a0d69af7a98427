using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron;
using NA64Mu.Physics.Hadron.Neutrons;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron;

[TestFixture]
public sealed class HadronReportTests
{
    [Test]
    [Category(Categories.Unit)]
    public void SlowNeutron_InPolystyrene_HasTheCrossSectionsOfTransport()
    {
        Material plastic = TestMaterials.Table[TestMaterials.Polystyrene];
        PhysicsReport report = HadronReport.Of(Species.Neutron, plastic, 2 * Units.MeV, 1 * Units.MeV);
        double expected = plastic.Elements.Sum(part => part.AtomDensity * SlowNeutronCrossSection.Elastic(part.Element, 2 * Units.MeV));
        Assert.That(report.Lines.Select(line => line.Process), Is.EqualTo((string[])["elastic", "capture"]), "2 MeV excite no carbon nucleus");
        Assert.That(1 / report.Lines[0].MeanFreePath, Is.EqualTo(expected).Within(1e-12).Percent);
    }

    /// <summary>Slow hyperons decay before they react: there is no model, and no rate in transport.</summary>
    [TestCase(1000, 0)]
    [TestCase(3300, 1)]
    [Category(Categories.Unit)]
    public void Lambda_InIron_ReactsAsInTransport(double kineticEnergy, int reacts)
    {
        MediumId iron = TestMaterials.Medium(TestMaterials.Iron);
        PhysicsReport report = HadronReport.Of(Species.Lambda, TestMaterials.Table[TestMaterials.Iron], kineticEnergy, 1 * Units.MeV);
        double perLength = report.Lines.Sum(line => 1 / line.MeanFreePath);
        Assert.That(perLength, Is.EqualTo(new HadronRates(TestMaterials.Media).InverseMeanFreePath(Species.Lambda, iron, kineticEnergy)).Within(0.5).Percent);
        Assert.That(perLength > 0, Is.EqualTo(reacts > 0));
    }
}
