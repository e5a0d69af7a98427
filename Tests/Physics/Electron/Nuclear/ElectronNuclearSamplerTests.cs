using System;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Electron.Nuclear;
using NA64Mu.Physics.Photonuclear;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Electron.Nuclear;

[TestFixture]
public sealed class ElectronNuclearSamplerTests
{
    private static readonly LogGrid Grid = new(-14, 20);
    private static readonly ElectronNuclearTable Lead = new(Grid, TestMaterials.Table[TestMaterials.Lead]), Polystyrene = new(Grid, TestMaterials.Table[TestMaterials.Polystyrene]);

    [TestCase(30)]
    [TestCase(1e3)]
    [TestCase(100e3)]
    [Category(Categories.Statistical)]
    public void Sample_ManyReactions_ConserveAndFollowTheCrossSection(double kineticEnergy)
    {
        const int samples = 20_000;
        var secondaries = new SecondaryBuffer();
        var quadrature = new LogQuadrature(0.02, 16);
        foreach (ElectronNuclearTable table in (ElectronNuclearTable[])[Lead, Polystyrene])
        {
            var random = new RandomStream(15, 0, (ulong)kineticEnergy, StreamPurpose.Study);
            var electron = new ParticleState { Species = Species.Electron, KineticEnergy = kineticEnergy, Direction = new Vector3D(0.6, 0, 0.8) };
            var logarithms = new Moments();
            for (int sample = 0; sample < samples; sample++)
            {
                secondaries.Clear();
                Interaction interaction = ElectronNuclearSampler.Sample(in electron, table, secondaries, ref random);
                InteractionChecks.Conserved(in electron, in interaction, secondaries);
                if (secondaries.Count == 0) continue;
                Secondary photon = secondaries[0];
                double momentum = Math.Sqrt(photon.KineticEnergy * photon.KineticEnergy + photon.Virtuality);
                ParticleState after = electron;
                (after.KineticEnergy, after.Direction) = (interaction.KineticEnergy, interaction.Direction);
                Assert.That((electron.Momentum - after.Momentum - momentum * photon.Direction).Length, Is.LessThan(1e-6 * electron.Energy));
                logarithms.Add(Math.Log(photon.KineticEnergy));
            }
            Assert.That(logarithms.Count, Is.GreaterThan(0.98 * samples));
            double Weighted(Func<double, double> weight) =>
                quadrature.Integrate(energy => weight(energy) * table.PerLogarithm(kineticEnergy, energy) / energy, table.Threshold, kineticEnergy);
            double expected = Weighted(Math.Log) / Weighted(_ => 1);
            Assert.That(logarithms.Mean, Is.EqualTo(expected).Within(4 * logarithms.ErrorOfMean + 0.01));
            Assert.That((double)random.Draws / samples, Is.LessThan(12));
        }
    }

    [TestCase(15)]
    [TestCase(50)]
    [TestCase(1e3)]
    [TestCase(100e3)]
    [Category(Categories.Unit)]
    public void Rate_Interpolated_IsTheIntegral(double kineticEnergy)
    {
        var quadrature = new LogQuadrature(0.01, 16);
        Assert.That(Lead.Rate.At(kineticEnergy), Is.EqualTo(Lead.RateAt(kineticEnergy, quadrature)).Within(2).Percent);
    }

    /// <summary>Electrons of 100 MeV to 10 GeV react one hundredth as often as photons that have each of their energies with equal weight of ln k: some α/π ln(E/m) photons per unit of ln k.</summary>
    [Test]
    [Category(Categories.Reference)]
    public void Flux_OfOneGev_IsThatOfEquivalentPhotons()
    {
        double flux = ElectronNuclearCrossSection.Flux(208, 1000, 15);
        double leading = PhysicalConstants.FineStructure / Math.PI * 2 * Math.Log(1000 / PhysicalConstants.ElectronMass);
        Assert.That(flux / leading, Is.InRange(0.5, 1.1));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Virtuality_OnHydrogen_LeavesEnergyForAPion()
    {
        for (double photon = NucleonAbsorption.Threshold + 1; photon < 5000; photon *= 1.2)
        {
            double largest = ElectronNuclearCrossSection.LargestVirtuality(1.008, 10_000, photon);
            Assert.That(new VirtualPhoton(photon, largest, Vector3D.AlongBeam).EquivalentEnergy, Is.GreaterThanOrEqualTo(NucleonAbsorption.Threshold * (1 - 1e-12)));
        }
    }
}
