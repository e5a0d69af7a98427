using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Hadron;
using NA64Mu.Physics.Hadron.Neutrons;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Neutrons;

[TestFixture]
public sealed class NeutronTargetsTests
{
    private const int Draws = 40_000;

    /// <summary>Shares against the cross sections themselves; one random number each.</summary>
    [TestCase(2.5e-8)]
    [TestCase(0.013)]
    [TestCase(3.7)]
    [TestCase(14.1)]
    [Category(Categories.Statistical)]
    public void Choose_OfHydrogenAndCarbon_FollowsTheirCrossSections(double kineticEnergy)
    {
        var rates = new HadronRates(TestMaterials.Media);
        MediumId medium = TestMaterials.Medium(TestMaterials.Polystyrene);
        Material material = TestMaterials.Media[medium].Material;
        double Rate(ElementFraction part, HadronReactionKind kind) => part.AtomDensity * kind switch
        {
            HadronReactionKind.Capture => SlowNeutronCrossSection.Capture(part.Element, kineticEnergy),
            HadronReactionKind.Elastic => SlowNeutronCrossSection.Elastic(part.Element, kineticEnergy),
            _ => SlowNeutronCrossSection.Inelastic(part.Element, kineticEnergy),
        };
        var random = new RandomStream(41, 0, 0, StreamPurpose.Transport);
        long before = random.Draws;
        HadronTarget[] drawn = [.. Enumerable.Range(0, Draws).Select(_ => rates.Choose(Species.Neutron, medium, kineticEnergy, ref random))];
        Assert.That(random.Draws - before, Is.EqualTo(Draws));
        double all = material.Elements.Sum(part => Enum.GetValues<HadronReactionKind>().Sum(kind => Rate(part, kind)));
        foreach (ElementFraction part in material.Elements)
        {
            foreach (HadronReactionKind kind in Enum.GetValues<HadronReactionKind>())
            {
                double expected = Rate(part, kind) / all, found = drawn.Count(target => target == new HadronTarget(part.Element.Z, kind)) / (double)Draws;
                Assert.That(found, Is.EqualTo(expected).Within(4 * Math.Sqrt(expected * (1 - expected) / Draws) + 1e-3 * expected), $"{part.Element.Symbol} {kind}");
            }
        }
    }
}
