using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Ionisation;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Ionisation;

[TestFixture]
public sealed class BetheBlochTests
{
    private static readonly HeavyParticle Muon = HeavyParticle.Of(Species.MuMinus);

    /// <remarks>
    /// D. E. Groom, N. V. Mokhov and S. I. Striganov, At. Data Nucl. Data Tables 78 (2001) 183: minimum ionisation of muons,
    /// 1.122 (Pb), 1.451 (Fe), 1.403 (Cu), 1.615 (Al), 1.936 (polystyrene), 1.815 MeV cm²/g (air).
    /// </remarks>
    [TestCase("Pb", 1.122)]
    [TestCase("Fe", 1.451)]
    [TestCase("Cu", 1.403)]
    [TestCase("Al", 1.615)]
    [TestCase("polystyrene", 1.936)]
    [TestCase("air", 1.815)]
    [Category(Categories.Reference)]
    public void RestrictedStoppingPower_AtItsMinimum_EqualsPublishedValue(string name, double expected)
    {
        Material material = TestMaterials.Get(name);
        double least = double.MaxValue;
        for (double kineticEnergy = 100; kineticEnergy < 1000; kineticEnergy *= 1.02)
            least = Math.Min(least, BetheBloch.RestrictedStoppingPower(material, Muon, kineticEnergy, double.MaxValue));
        Assert.That(least * Units.Centimetre / material.Density, Is.EqualTo(expected).Within(0.5).Percent);
    }

    /// <remarks>The loss between two cuts is the energy-weighted integral of the collision spectrum of Rossi.</remarks>
    [Test]
    [Category(Categories.Unit)]
    public void RestrictedStoppingPower_BetweenTwoCuts_IsTheIntegralOfTheSpectrum(
        [Values(Species.MuMinus, Species.Proton, Species.PiPlus)] Species species, [Values(5e3, 160e3)] double kineticEnergy)
    {
        Material material = TestMaterials.Get("Fe");
        HeavyParticle particle = HeavyParticle.Of(species);
        const double low = 1;
        const double high = 20;
        double maximum = particle.MaximumTransfer(kineticEnergy);
        double beta2 = particle.BetaSquared(kineticEnergy);
        double energy = kineticEnergy + particle.Mass;
        double Shape(double transfer) => 1 - beta2 * transfer / maximum
            + (particle.Spin == Spin.Half ? transfer * transfer / (2 * energy * energy) : 0);
        double expected = BetheBloch.Prefactor(material, particle) / beta2
            * new LogQuadrature(0.5, 16).Integrate(transfer => Shape(transfer) / transfer, low, high);
        double difference = BetheBloch.RestrictedStoppingPower(material, particle, kineticEnergy, high)
            - BetheBloch.RestrictedStoppingPower(material, particle, kineticEnergy, low);
        Assert.That(difference, Is.EqualTo(expected).Within(1e-6).Percent);
    }

    [TestCase(Species.MuMinus, 160e3, 149.8e3)]
    [TestCase(Species.MuMinus, 100e3, 90.15e3)]
    [Category(Categories.Reference)]
    public void MaximumTransfer_FastMuon_EqualsKinematics(Species species, double energy, double expected)
    {
        double kineticEnergy = energy - SpeciesTable.Mass(species);
        Assert.That(HeavyParticle.Of(species).MaximumTransfer(kineticEnergy), Is.EqualTo(expected).Within(0.05).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void RestrictedStoppingPower_DownToRest_IsPositiveAndContinuous()
    {
        foreach (Material material in TestMaterials.Table.All)
        {
            if (material.IsVacuum) continue;
            double previous = BetheBloch.RestrictedStoppingPower(material, Muon, 0.01, 1);
            for (double kineticEnergy = 0.0101; kineticEnergy < 1e3; kineticEnergy *= 1.01)
            {
                double loss = BetheBloch.RestrictedStoppingPower(material, Muon, kineticEnergy, 1);
                Assert.That(loss, Is.GreaterThan(0).And.EqualTo(previous).Within(3).Percent, $"{material.Name} {kineticEnergy}");
                previous = loss;
            }
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void RestrictedStoppingPower_Vacuum_IsZero() =>
        Assert.That(BetheBloch.RestrictedStoppingPower(TestMaterials.Get("vacuum"), Muon, 1e3, 1), Is.Zero);
}
