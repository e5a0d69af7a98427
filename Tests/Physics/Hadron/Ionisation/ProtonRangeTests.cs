using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Hadron;
using NA64Mu.Physics.Hadron.Ionisation;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Ionisation;

[TestFixture]
public sealed class ProtonRangeTests
{
    private static readonly PhysicsList Physics = new(
        TestLayouts.Homogeneous(TestMaterials.Iron, 10, 10), CutTable.FromRanges(TestMaterials.Media), reactions: new HadronRates(TestMaterials.Media));

    private static readonly ProtonRange Ranges = Physics.Protons!;

    [Test]
    [Category(Categories.Unit)]
    public void Range_OfSlowProtons_IsTheIntegralOfTheInverseLoss([Values("Fe", "Pb", "polystyrene")] string material, [Values(0.5, 10, 100)] double energy)
    {
        const double lowest = 0.0625;
        MediumId medium = TestMaterials.Medium(material);
        Ranges.At(medium, energy, out double range, out _);
        Ranges.At(medium, lowest, out double first, out _);
        double expected = GaussLegendreRule.Integrate(x => Math.Exp(x) / At(medium, Math.Exp(x)).StoppingPower, Math.Log(lowest), Math.Log(energy), 128);
        Assert.That(range - first, Is.EqualTo(expected).Within(0.1).Percent);
        Assert.That(first, Is.InRange(0, 0.03), "the rest of the way [mm]");
    }

    [Test]
    [Category(Categories.Unit)]
    public void At_Vacuum_HasNoEnd()
    {
        Ranges.At(TestMaterials.Medium(TestMaterials.Vacuum), 1, out double range, out double rate);
        Assert.That((range, rate), Is.EqualTo((double.PositiveInfinity, 0.0)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Bound_OfTheRate_DoesNotFallWithEnergyAndIsNeverBelowTheRate([Values("Fe", "Pb", "polystyrene")] string material)
    {
        MediumId medium = TestMaterials.Medium(material);
        double before = 0;
        for (double energy = 0.1; energy < ProtonRange.HighestEnergy; energy *= 1.03)
        {
            Ranges.At(medium, energy, out _, out double bound);
            Assert.That(bound, Is.GreaterThanOrEqualTo(At(medium, energy).TotalRate).And.GreaterThanOrEqualTo(before), $"{energy} MeV");
            before = bound;
        }
    }

    private static LocalPhysics At(MediumId medium, double energy)
    {
        var proton = new ParticleState { Species = Species.Proton, KineticEnergy = energy };
        return Physics.At(in proton, Kinematics.Of(in proton), medium);
    }
}
