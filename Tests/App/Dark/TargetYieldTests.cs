using System.Linq;
using NA64Mu.App.Dark;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Dark;

[TestFixture]
public sealed class TargetYieldTests
{
    private const string LeadTarget = """
        materials:
          air: {density: 0.0012 g/cm3, composition: {N: 0.77, O: 0.23}}
          Pb: {density: 11.35 g/cm3, composition: {Pb: 1}}
        world: {material: air, size: 2 2 4 m, center: 0 0 1 m}
        volumes:
          target: {detector: ecal, size: 1 1 0.2245 m, front: 0 m, layers: {count: 1, unit: [{material: Pb, thickness: 224.5 mm, active: true}]}}
        """;

    private static readonly ReachSettings Settings = new(1e11, new CountingResult(0, 0, 0), 0.9, LimitMethod.Cls);

    /// <summary>1 %: the estimate of the table has a constant energy, and this one loses 2 GeV of 160 on the way.</summary>
    [Test]
    [Category(Categories.Reference)]
    public void Events_InATargetOfLead_AreThoseOfTheReference()
    {
        var target = new TargetYield(GeometryLoader.Parse(LeadTarget, "lead"));
        var table = new ReferenceTable("reach_estimate.csv");
        foreach (int row in table.Rows)
        {
            SignalYield yield = Estimate(target, table.Number(row, "mass_mev"), 1);
            Assert.That(1e11 * yield.PerMuon.Value, Is.EqualTo(table.Number(row, "events")).Within(1).Percent, $"{yield.Boson.Mass} MeV");
        }
    }

    /// <summary>1 %: the target of geometry.yaml has 22.5 cm of lead, and carbon and hydrogen between.</summary>
    [Test]
    [Category(Categories.Reference)]
    public void Limits_InTheTargetOfTheDefaultSetUp_AreThoseOfTheReference()
    {
        var target = new TargetYield(DefaultLayout.Load());
        Assert.That(target.Thickness("Pb"), Is.EqualTo(225).Within(1e-9));
        var table = new ReferenceTable("reach_estimate.csv");
        foreach (int row in table.Rows)
        {
            var point = new ReachPoint(Estimate(target, table.Number(row, "mass_mev"), 0.25), Settings);
            Assert.That(point.Limit.Value, Is.EqualTo(table.Number(row, "coupling_limit")).Within(1).Percent, $"{point.Mass} MeV");
            Assert.That(point.CoversBand, Is.True);
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Loss_InATargetOfLead_IsThatOfItsStoppingPower()
    {
        DetectorLayout layout = GeometryLoader.Parse(LeadTarget, "lead");
        double perLength = NA64Mu.Physics.PhysicsReport.OfMuon(
            Species.MuMinus, layout.Materials.All.Single(material => material.Name == "Pb"), 160000 - PhysicalConstants.MuonMass, 1).Total.StoppingPower * 11.35;
        Assert.That(new TargetYield(layout).Loss(160000), Is.EqualTo(22.45 * perLength).Within(1e-9).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Target_OfASetUpWithoutEcal_IsRefused() =>
        Assert.That(() => new TargetYield(GeometryLoader.Parse(GeometryTexts.OneBlock, "block")), Throws.TypeOf<ConfigurationException>().With.Message.Contains("ECAL"));

    private static SignalYield Estimate(TargetYield target, double mass, double efficiency) =>
        SignalYield.Estimate([new DarkBoson(DarkModel.Vector, mass, 1e-4 * DarkBoson.ElementaryCharge)], target, 160000, efficiency)[0];
}
