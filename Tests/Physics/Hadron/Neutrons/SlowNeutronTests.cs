using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron.Neutrons;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Neutrons;

public sealed class SlowNeutronTests
{
    private static readonly SlowNeutronSampler Sampler = new();
    private static readonly SecondaryBuffer Secondaries = new();

    /// <summary>Gammel's formula; 20.4 barn at no energy [barn].</summary>
    [TestCase(1.0, 4.259)]
    [TestCase(14.0, 0.6929)]
    [TestCase(1e-6, 20.4)]
    [Category(Categories.Reference)]
    public void Elastic_OnHydrogen_IsTheKnownCrossSection(double energy, double barns)
    {
        Assert.That(SlowNeutronCrossSection.Elastic(ElementTable.ByNumber(1), energy) / Units.Barn, Is.EqualTo(barns).Within(0.5).Percent);
    }

    /// <summary>Total at 14 MeV: J. H. Coon, E. R. Graves, H. H. Barschall, Phys. Rev. 88 (1952) 562 [barn].</summary>
    [TestCase(6, 1.27)]
    [TestCase(13, 1.73)]
    [TestCase(26, 2.58)]
    [TestCase(29, 2.92)]
    [TestCase(82, 5.42)]
    [Category(Categories.Reference)]
    public void Total_OfNuclei_IsWithinTenPercentAt14MeV(int z, double barns)
    {
        Element element = ElementTable.ByNumber(z);
        double total = SlowNeutronCrossSection.Elastic(element, 14) + SlowNeutronCrossSection.Inelastic(element, 14);
        Assert.That(total / Units.Barn, Is.EqualTo(barns).Within(10).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Reactions_OfNeutrons_Balance([Values(1e-6, 0.1, 1, 5, 12, 19)] double energy, [Values(1, 4, 12, 27, 56, 63, 208)] int a)
    {
        int z = a switch { 1 => 1, 4 => 2, 12 => 6, 27 => 13, 56 => 26, 63 => 29, _ => 82 };
        var target = new Nucleus(z, a);
        var random = new RandomStream(10, 0, (ulong)(a + 1000 * energy), StreamPurpose.Study);
        var neutron = new ParticleState { Species = Species.Neutron, KineticEnergy = energy, Direction = new Vector3D(0, 0.6, 0.8) };
        for (int sample = 0; sample < 50; sample++)
        {
            Check(in neutron, SlowNeutronSampler.Scatter(in neutron, target, Cleared(), ref random));
            Check(in neutron, Sampler.Capture(in neutron, target, Cleared(), ref random));
            if (energy > SlowNeutronCrossSection.LowestLevel(z) * (a + 1) / a) Check(in neutron, Sampler.React(in neutron, target, Cleared(), ref random));
        }
    }

    /// <summary>S_n of the deuteron, 2.2246 MeV, and of ⁵⁷Fe, 7.646 MeV (AME2020).</summary>
    [TestCase(1, 1, 2.2246)]
    [TestCase(26, 56, 7.646)]
    [Category(Categories.Reference)]
    public void Capture_OfASlowNeutron_RadiatesTheSeparationEnergy(int z, int a, double separation)
    {
        var random = new RandomStream(11, 0, (ulong)a, StreamPurpose.Study);
        var neutron = new ParticleState { Species = Species.Neutron, KineticEnergy = 1e-6, Direction = Vector3D.AlongBeam };
        Sampler.Capture(in neutron, new Nucleus(z, a), Cleared(), ref random);
        double sum = 0;
        for (int index = 0; index < Secondaries.Count; index++) sum += Secondaries[index].KineticEnergy;
        Assert.That(sum, Is.EqualTo(separation).Within(0.003));
    }

    /// <summary>Half of the energy goes to the proton on average, and any part is as likely as any other.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Scattering_OnHydrogen_GivesTheProtonHalfTheEnergy()
    {
        var random = new RandomStream(12, 0, 0, StreamPurpose.Study);
        var neutron = new ParticleState { Species = Species.Neutron, KineticEnergy = 2, Direction = Vector3D.AlongBeam };
        var parts = new Moments();
        for (int sample = 0; sample < 20_000; sample++)
        {
            Interaction scatter = SlowNeutronSampler.Scatter(in neutron, new Nucleus(1, 1), Cleared(), ref random);
            // Slow protons stay where they are.
            parts.Add((scatter.LocalDeposit + (Secondaries.Count > 0 ? Secondaries[0].KineticEnergy : 0)) / 2);
        }
        Assert.That(parts.PullOfMean(0.5), Is.LessThan(4));
        Assert.That(parts.Width, Is.EqualTo(Math.Sqrt(1.0 / 12)).Within(1).Percent);
    }

    /// <summary>
    /// Neutrons that come out of a reaction of one of 14.8 MeV. ¹²C: all but those of (n,α), 0.07 of 0.57 barn. ⁵⁶Fe: 0.44 barn of (n,2n), 0.11 of (n,p), 0.04 of (n,α), all of 1.36 (ENDF/B-VIII.0,
    /// D. A. Brown et al., Nucl. Data Sheets 148 (2018) 1). The model is 8 % low and 5 % high.
    /// </summary>
    [TestCase(6, 12, 0.88)]
    [TestCase(26, 56, 1.21)]
    [Category(Categories.Reference)]
    public void Neutrons_OfReactionsAt14Point8MeV_AreAsManyAsEvaluated(int z, int a, double expected)
    {
        var random = new RandomStream(13, 0, (ulong)a, StreamPurpose.Study);
        var neutron = new ParticleState { Species = Species.Neutron, KineticEnergy = 14.8, Direction = Vector3D.AlongBeam };
        const int samples = 5000;
        int count = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            Sampler.React(in neutron, new Nucleus(z, a), Cleared(), ref random);
            for (int index = 0; index < Secondaries.Count; index++) count += Secondaries[index].Species == Species.Neutron ? 1 : 0;
        }
        Assert.That((double)count / samples, Is.EqualTo(expected).Within(12).Percent);
    }

    private static SecondaryBuffer Cleared()
    {
        Secondaries.Clear();
        return Secondaries;
    }

    private static void Check(in ParticleState neutron, in Interaction interaction)
    {
        double kinetic = interaction.KineticEnergy + interaction.LocalDeposit + interaction.Invisible;
        for (int index = 0; index < Secondaries.Count; index++) kinetic += Secondaries[index].KineticEnergy;
        Assert.That(kinetic - interaction.RestEnergyRelease, Is.EqualTo(neutron.KineticEnergy).Within(1e-6));
    }
}
