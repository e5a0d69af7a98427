using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron.Deexcitation;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Physics.Photonuclear;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Photonuclear;

[TestFixture]
public sealed class PhotonuclearSamplerTests
{
    private static readonly PhotonuclearSampler Sampler = new(NuclearProfile.All(260), new DeexcitationSampler());
    private static readonly SecondaryBuffer Secondaries = new();

    private static readonly Nucleus[] Targets = [new(1, 1), new(1, 2), new(2, 4), new(6, 12), new(8, 16), new(13, 27), new(26, 56), new(29, 63), new(74, 184), new(82, 208)];

    [Test]
    [Category(Categories.Unit)]
    public void Sample_AnyPhotonAndNucleus_ConservesWhatItMust([Values(8, 14, 30, 90, 200, 320, 700, 1500, 3500, 6000)] double energy, [Values(0, 0.3, 0.9)] double virtuality)
    {
        var photon = new VirtualPhoton(energy, virtuality * 2 * PhysicalConstants.ProtonMass * Math.Max(1, energy - NucleonAbsorption.Threshold), new Vector3D(0.6, 0, 0.8));
        foreach (Nucleus target in Targets)
        {
            if (!PhotonuclearSampler.Takes(in photon, target)) continue;
            var section = new PhotonuclearCrossSection(ElementTable.ByNumber(target.Z));
            var random = new RandomStream(5, (uint)target.A, (ulong)energy, StreamPurpose.Study);
            for (int sample = 0; sample < 15; sample++) CheckOne(in photon, section, target, ref random);
        }
    }

    private static void CheckOne(in VirtualPhoton photon, PhotonuclearCrossSection section, Nucleus target, ref RandomStream random)
    {
        Secondaries.Clear();
        Interaction interaction = Sampler.Sample(in photon, section, target, Secondaries, ref random);
        DeexcitationProducts nuclei = Sampler.LastProducts;
        double kinetic = 0;
        int charge = nuclei.Nuclei.Z, baryons = nuclei.Nuclei.A;
        Vector3D momentum = nuclei.Momentum;
        for (int index = 0; index < Secondaries.Count; index++)
        {
            ref readonly Secondary secondary = ref Secondaries[index];
            kinetic += secondary.KineticEnergy;
            charge += SpeciesTable.Charge(secondary.Species);
            if (secondary.Species is Species.Proton or Species.Neutron or Species.Lambda) baryons++;
            double mass = SpeciesTable.Mass(secondary.Species);
            momentum += Math.Sqrt(secondary.KineticEnergy * (secondary.KineticEnergy + 2 * mass)) * secondary.Direction;
        }
        double total = photon.Energy + target.Mass;
        string what = $"{photon} on {target}";
        Assert.That(interaction.LocalDeposit + kinetic - interaction.RestEnergyRelease, Is.EqualTo(photon.Energy).Within(1e-9 * total), what);
        Assert.That((momentum - photon.MomentumMagnitude * photon.Direction).Length, Is.LessThan(1e-6 * total), what);
        Assert.That((charge, baryons), Is.EqualTo((target.Z, target.A)), what);
    }

    /// <summary>Photons of 14 MeV free one neutron of lead, with less than the energy above its separation; of carbon at 23 MeV more protons than neutrons.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Sample_InTheGiantResonance_EvaporatesNucleons()
    {
        (double protons, double neutrons, _, double fastest) = Count(new Nucleus(82, 208), 14, 500);
        Assert.That(neutrons, Is.InRange(0.9, 1.05));
        Assert.That(protons, Is.LessThan(0.02));
        Assert.That(fastest, Is.LessThan(14 - 7.3));
        (protons, neutrons, _, _) = Count(new Nucleus(6, 12), 23, 500);
        Assert.That(protons + neutrons, Is.GreaterThan(0.3));
    }

    /// <summary>
    /// Of photons at the Δ, 300 to 340 MeV, absorbed by carbon some 0.6 give a pion, of lead fewer: J. Arends et al., Z. Phys. A 305 (1982) 205 and N. Bianchi et al., Phys. Rev. C 54 (1996) 1688; here 0.4 to 0.75 and less.
    /// </summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Sample_AtTheDelta_MakesPionsOfWhichHeavyNucleiAbsorbMore()
    {
        double carbon = Count(new Nucleus(6, 12), 320, 1500).Pions, lead = Count(new Nucleus(82, 208), 320, 600).Pions;
        Assert.That(carbon, Is.InRange(0.4, 0.8));
        Assert.That(lead, Is.LessThan(carbon - 0.1));
    }

    /// <summary>On protons at 320 MeV π⁰ are more frequent than π⁺: 0.25 to 0.30 mb of 0.5 mb (PDG; Mainz data, D. Drechsel et al., Nucl. Phys. A 645 (1999) 145).</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Sample_OnProtonsAtTheDelta_MakesMoreNeutralPions()
    {
        const int samples = 4000;
        var photon = new VirtualPhoton(320, 0, Vector3D.AlongBeam);
        var section = new PhotonuclearCrossSection(ElementTable.ByNumber(1));
        var random = new RandomStream(8, 0, 0, StreamPurpose.Study);
        int neutral = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            Secondaries.Clear();
            Sampler.Sample(in photon, section, new Nucleus(1, 1), Secondaries, ref random);
            for (int index = 0; index < Secondaries.Count; index++) neutral += Secondaries[index].Species == Species.PiZero ? 1 : 0;
        }
        Assert.That(neutral / (double)samples, Is.InRange(0.45, 0.62));
    }

    /// <summary>Photons of 2.8 GeV on protons make 1.5 charged pions on the mean, some 2.3 charged particles with the nucleon (J. Ballam et al., Phys. Rev. D 5 (1972) 545: 2.5).</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Sample_OnProtonsAtThreeGev_MakesTwoOrThreePions()
    {
        const int samples = 2000;
        var photon = new VirtualPhoton(2800, 0, Vector3D.AlongBeam);
        var section = new PhotonuclearCrossSection(ElementTable.ByNumber(1));
        var random = new RandomStream(9, 0, 0, StreamPurpose.Study);
        int charged = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            Secondaries.Clear();
            Sampler.Sample(in photon, section, new Nucleus(1, 1), Secondaries, ref random);
            for (int index = 0; index < Secondaries.Count; index++) charged += SpeciesTable.Charge(Secondaries[index].Species) != 0 ? 1 : 0;
        }
        Assert.That(charged / (double)samples, Is.EqualTo(2.5).Within(0.4));
    }

    private static (double Protons, double Neutrons, double Pions, double Fastest) Count(Nucleus target, double energy, int samples)
    {
        var photon = new VirtualPhoton(energy, 0, Vector3D.AlongBeam);
        var section = new PhotonuclearCrossSection(ElementTable.ByNumber(target.Z));
        var random = new RandomStream(6, (uint)target.A, 0, StreamPurpose.Study);
        int protons = 0, neutrons = 0, pions = 0;
        double fastest = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            Secondaries.Clear();
            Sampler.Sample(in photon, section, target, Secondaries, ref random);
            bool hasPion = false;
            for (int index = 0; index < Secondaries.Count; index++)
            {
                Species species = Secondaries[index].Species;
                protons += species == Species.Proton ? 1 : 0;
                neutrons += species == Species.Neutron ? 1 : 0;
                hasPion |= species is Species.PiMinus or Species.PiPlus or Species.PiZero;
                if (species == Species.Neutron) fastest = Math.Max(fastest, Secondaries[index].KineticEnergy);
            }
            pions += hasPion ? 1 : 0;
        }
        return ((double)protons / samples, (double)neutrons / samples, (double)pions / samples, fastest);
    }
}
