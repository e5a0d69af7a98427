using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.Photon;
using NA64Mu.Physics.Photon.PhotoElectric;
using NA64Mu.Tests.Physics.Photon;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics;

[TestFixture]
public sealed class PhotonPhysicsTests
{
    private static readonly PhotonPhysics All = new(PhotonStates.Media);

    private static readonly ProcessId[] Processes =
    [
        ProcessId.Compton, ProcessId.Conversion, ProcessId.PhotoElectric, ProcessId.Rayleigh, ProcessId.ConversionToMuons,
    ];

    /// <remarks>
    /// Linear interpolation in bins of 1/32 octave misses k^(−3) by up to 12/8 (1/32)² = 0.15 %; shells below 1 keV bend it more.
    /// </remarks>
    [Test]
    [Category(Categories.Unit)]
    public void InverseMeanFreePath_AnyEnergy_IsTheSumOfTheFormulas([Values("Pb", "Fe", "polystyrene", "air", "Ar")] string material)
    {
        MediumId medium = PhotonStates.Medium(material);
        for (double energy = 1.3e-4; energy < 1e6; energy *= 1.0137)
        {
            double sum = 0;
            foreach (ProcessId process in Processes) sum += All.InverseMeanFreePath(process, medium, energy);
            Assert.That(All.InverseMeanFreePath(medium, energy), Is.EqualTo(sum).Within(energy < Units.KeV ? 0.5 : 0.15).Percent, $"{energy} MeV");
        }
    }

    /// <remarks>88.004 keV is the K edge of lead: no energy on one side of it may see the other side.</remarks>
    [Test]
    [Category(Categories.Unit)]
    public void InverseMeanFreePath_EdgeOfLead_IsSharp()
    {
        MediumId lead = PhotonStates.Medium("Pb");
        double edge = 88.004 * Units.KeV;
        double below = All.InverseMeanFreePath(lead, edge - 1e-7), above = All.InverseMeanFreePath(lead, edge + 1e-7);
        Assert.That(above / below, Is.InRange(3.5, 5));
        Assert.That(below, Is.EqualTo(All.InverseMeanFreePath(lead, 0.995 * edge)).Within(2).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void InverseMeanFreePath_Vacuum_IsZero() =>
        Assert.That(All.InverseMeanFreePath(PhotonStates.Medium("vacuum"), 1), Is.Zero);

    [Test]
    [Category(Categories.Unit)]
    public void InverseMeanFreePath_ProcessSwitchedOff_LacksIt()
    {
        MediumId lead = PhotonStates.Medium("Pb");
        var without = new PhotonPhysics(PhotonStates.Media, PhotonProcesses.All & ~PhotonProcesses.Rayleigh);
        double difference = All.InverseMeanFreePath(lead, 0.0625) - without.InverseMeanFreePath(lead, 0.0625);
        Assert.That(difference, Is.EqualTo(All.InverseMeanFreePath(ProcessId.Rayleigh, lead, 0.0625)).Within(1e-6).Percent);
    }

    [TestCase("Pb", 0.05)]
    [TestCase("Pb", 3.0)]
    [TestCase("Pb", 1000.0)]
    [TestCase("polystyrene", 0.02)]
    [TestCase("polystyrene", 20.0)]
    [TestCase("air", 20.0)]
    [Category(Categories.Statistical)]
    public void Interact_ManyPhotons_ConserveAndShareByTheRates(string material, double energy)
    {
        const int samples = 50_000;
        MediumId medium = PhotonStates.Medium(material);
        var random = new RandomStream(41, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState photon = PhotonStates.Of(energy);
        var counts = new Dictionary<ProcessId, int>();
        for (int sample = 0; sample < samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = All.Interact(photon, medium, secondaries, ref random);
            InteractionChecks.Conserved(photon, interaction, secondaries);
            counts[interaction.Process] = counts.GetValueOrDefault(interaction.Process) + 1;
        }
        double total = All.InverseMeanFreePath(medium, energy);
        foreach (ProcessId process in Processes)
        {
            double expected = samples * All.InverseMeanFreePath(process, medium, energy) / total;
            Assert.That(counts.GetValueOrDefault(process), Is.EqualTo(expected).Within(4 * Math.Sqrt(expected) + 0.002 * expected), $"{process}");
        }
    }

    /// <remarks>What stays on the spot names the element: the K shell of argon binds 3206.3 eV, that of nitrogen 403 eV.</remarks>
    [TestCase("Ar", 0.0032063)]
    [TestCase("N", 0.000403)]
    [Category(Categories.Statistical)]
    public void Interact_PhotoElectricEffectInAir_PicksElementsByTheirRates(string symbol, double binding)
    {
        const int samples = 50_000;
        const double energy = 0.02;
        Material air = TestMaterials.Get("air");
        var only = new PhotonPhysics(PhotonStates.Media, PhotonProcesses.PhotoElectric);
        var random = new RandomStream(46, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        int found = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = only.Interact(PhotonStates.Of(energy), PhotonStates.Medium("air"), secondaries, ref random);
            if (Math.Abs(interaction.LocalDeposit - binding) < 1e-9) found++;
        }
        double total = 0, ofElement = 0;
        foreach (ElementFraction part in air.Elements)
        {
            double rate = part.AtomDensity * new PhotoElectricCrossSection(part.Element).PerAtom(energy);
            total += rate;
            if (part.Element.Symbol == symbol) ofElement = rate;
        }
        double share = ofElement / total;
        Assert.That((double)found / samples, Is.EqualTo(share).Within(4 * Math.Sqrt(share * (1 - share) / samples) + 1e-3 * share));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Interact_WholeRange_ConservesEnergyEverywhere()
    {
        var random = new RandomStream(42, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        for (double energy = 5e-5; energy < 1e6; energy *= 1.003)
        {
            foreach (string material in (string[])["Pb", "polystyrene", "air"])
            {
                secondaries.Clear();
                ParticleState photon = PhotonStates.Of(energy);
                Interaction interaction = All.Interact(photon, PhotonStates.Medium(material), secondaries, ref random);
                InteractionChecks.Conserved(photon, interaction, secondaries);
            }
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Interact_SlowPhoton_IsAbsorbedOnTheSpot()
    {
        var random = new RandomStream(43, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        Interaction interaction = All.Interact(PhotonStates.Of(5e-5), PhotonStates.Medium("Pb"), secondaries, ref random);
        Assert.That(interaction.Outcome, Is.EqualTo(Outcome.Absorbed));
        Assert.That(interaction.LocalDeposit, Is.EqualTo(5e-5));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Interact_OfAllKinds_AllocatesNothing()
    {
        var random = new RandomStream(44, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        double[] energies = [0.02, 0.5, 5, 1000, 3e5];
        MediumId medium = PhotonStates.Medium("Pb");
        long before = 0;
        for (int sample = 0; sample < 20_000; sample++)
        {
            if (sample == 10_000) before = GC.GetAllocatedBytesForCurrentThread();
            secondaries.Clear();
            ParticleState photon = PhotonStates.Of(energies[sample % energies.Length]);
            if (All.InverseMeanFreePath(medium, photon.KineticEnergy) > 0) All.Interact(photon, medium, secondaries, ref random);
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
