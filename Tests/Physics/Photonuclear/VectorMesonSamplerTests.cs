using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Physics.Photonuclear;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Photonuclear;

[TestFixture]
public sealed class VectorMesonSamplerTests
{
    /// <summary>On protons 11 µb of 115 µb at 100 GeV; on lead 0.2 of all with ω and φ; nothing coherent on lead at 3 GeV, for it would have to give 100 MeV/c; fewer with virtuality.</summary>
    [Test]
    [Category(Categories.Reference)]
    public void Share_OfVectorMesons_IsAsMeasured()
    {
        var section = new VectorMesonCrossSection();
        Element proton = ElementTable.ByNumber(1), lead = ElementTable.ByNumber(82);
        double radius = NuclearProfile.All(208)[208]!.MeanSquareRadius;
        double Of(Element element, double energy, double virtuality) => section.Share(new VirtualPhoton(energy, virtuality, Vector3D.AlongBeam), element, radius);
        Assert.That(Of(proton, 100e3, 0), Is.EqualTo(11.0 / 115).Within(20).Percent);
        Assert.That(Of(lead, 100e3, 0), Is.EqualTo(0.2).Within(10).Percent);
        Assert.That(Of(lead, 3e3, 0), Is.LessThan(0.03));
        Assert.That(Of(lead, 100e3, 0.6e6), Is.EqualTo(0.5 * Of(lead, 100e3, 0)).Within(1).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sample_AnyPhoton_KeepsEnergyMomentumAndCharge([Values(3e3, 20e3, 150e3)] double energy, [Values(0, 1e4, 1e6)] double virtuality)
    {
        var sampler = new VectorMesonSampler();
        var secondaries = new SecondaryBuffer();
        var random = new RandomStream(5, 0, (ulong)(energy + virtuality), StreamPurpose.Study);
        var photon = new VirtualPhoton(energy, virtuality, new Vector3D(0.6, 0, 0.8));
        foreach (Nucleus target in (Nucleus[])[new(1, 1), new(6, 12), new(82, 208)])
        {
            for (int sample = 0; sample < 200; sample++)
            {
                secondaries.Clear();
                Interaction interaction = sampler.Sample(in photon, target, secondaries, ref random);
                double kinetic = 0;
                int charge = 0;
                Vector3D momentum = default;
                for (int index = 0; index < secondaries.Count; index++)
                {
                    ref readonly Secondary secondary = ref secondaries[index];
                    kinetic += secondary.KineticEnergy;
                    charge += SpeciesTable.Charge(secondary.Species);
                    double mass = SpeciesTable.Mass(secondary.Species);
                    momentum += Math.Sqrt(secondary.KineticEnergy * (secondary.KineticEnergy + 2 * mass)) * secondary.Direction;
                }
                Assert.That(interaction.LocalDeposit + kinetic - interaction.RestEnergyRelease, Is.EqualTo(energy).Within(1e-9 * (energy + target.Mass)));
                double recoil = target.A == 1 ? 0 : Math.Sqrt(interaction.LocalDeposit * (interaction.LocalDeposit + 2 * target.Mass));
                Assert.That((momentum - photon.MomentumMagnitude * photon.Direction).Length, Is.EqualTo(recoil).Within(1e-5 * (energy + target.Mass)));
                Assert.That(charge, Is.EqualTo(target.A == 1 ? target.Z : 0));
            }
        }
    }
}
