using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Deexcitation;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Physics.Hadron.Strings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Strings;

[TestFixture]
public sealed class StringModelTests
{
    private static readonly IReadOnlyList<NuclearProfile?> Profiles = NuclearProfile.All(238);

    private static readonly Species[] Projectiles =
    [
        Species.PiPlus, Species.PiMinus, Species.PiZero, Species.KPlus, Species.KMinus, Species.KZeroLong, Species.KZeroShort, Species.Proton, Species.Neutron,
        Species.AntiProton, Species.AntiNeutron, Species.Lambda, Species.SigmaPlus, Species.SigmaMinus, Species.AntiLambda, Species.AntiSigmaPlus,
        Species.AntiSigmaMinus, Species.Gamma,
    ];

    /// <summary>Hydrogen, deuterium, helium, and on to uranium.</summary>
    private static readonly Nucleus[] Targets =
        [new(1, 1), new(1, 2), new(2, 4), new(4, 9), new(6, 12), new(8, 16), new(13, 27), new(26, 56), new(29, 63), new(82, 208), new(92, 238)];

    [TestCaseSource(nameof(Projectiles))]
    [Category(Categories.Unit)]
    public void Sample_AnyNucleusAndEnergy_KeepsEverything(Species species)
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var model = new StringModel(Profiles);
        foreach (Nucleus target in Targets)
        {
            foreach (double kineticEnergy in (double[])[3e3, 5e3, 20e3, 100e3, 200e3])
            {
                for (int draw = 0; draw < 25; draw++)
                {
                    HadronKind kind = HadronTable.KindOf(species, ref random);
                    LightConeMomentum incoming = Incoming(species, kineticEnergy);
                    Remnant remnant = model.Sample(kind, in incoming, species == Species.Gamma ? Species.PiZero : species, target, ref random);
                    Check(kind, in incoming, target, in remnant, model.Hadrons);
                }
            }
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sample_VirtualPhotons_KeepEverything([Values(0.01, 1.0, 10.0)] double virtuality)
    {
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        var model = new StringModel(Profiles);
        double energy = 30e3, square = virtuality * Units.GeV * Units.GeV, plus = energy + Math.Sqrt(energy * energy + square);
        var incoming = new LightConeMomentum(plus, -square / plus, 0, 0);
        for (int draw = 0; draw < 300; draw++)
        {
            Remnant remnant = model.Sample(HadronKind.Gamma, in incoming, Species.PiZero, new Nucleus(82, 208), ref random);
            Check(HadronKind.Gamma, in incoming, new Nucleus(82, 208), in remnant, model.Hadrons);
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sample_SlowAntinucleons_KeepEverything([Values(Species.AntiProton, Species.AntiNeutron)] Species species, [Values(0.0, 1.0, 100.0, 1000.0)] double kineticEnergy)
    {
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        var model = new StringModel(Profiles);
        LightConeMomentum incoming = Incoming(species, kineticEnergy);
        foreach (Nucleus target in Targets)
        {
            for (int draw = 0; draw < 25; draw++)
            {
                HadronKind kind = HadronTable.KindOf(species, ref random);
                Remnant remnant = model.Sample(kind, in incoming, species, target, ref random);
                Check(kind, in incoming, target, in remnant, model.Hadrons);
            }
        }
    }

    private static LightConeMomentum Incoming(Species species, double kineticEnergy)
    {
        double mass = SpeciesTable.Mass(species), plus = kineticEnergy + mass + Math.Sqrt(kineticEnergy * (kineticEnergy + 2 * mass));
        return new LightConeMomentum(plus, mass * mass / plus, 0, 0);
    }

    /// <summary>Energy and momentum to 1e-9 of the energy before; charge, baryon number and strangeness exactly.</summary>
    private static void Check(HadronKind kind, in LightConeMomentum incoming, Nucleus target, in Remnant remnant, HadronList hadrons)
    {
        QuarkContent before = HadronTable.Content(kind);
        int charge = before.TripleCharge + 3 * target.Z, baryons = before.TripleBaryonNumber + 3 * target.A, strangeness = before.Strangeness;
        double energy = incoming.Energy + target.Mass;
        var momentum = new Vector3D(0, 0, incoming.Z);
        if (remnant.Nucleus.A > 0)
        {
            Assert.That(remnant.Nucleus.Exists && remnant.Excitation >= 0);
            if (remnant.Nucleus.A > 1) Assert.That(remnant.Nucleus.Z > 0 && remnant.Nucleus.N > 0);
            charge -= 3 * remnant.Nucleus.Z;
            baryons -= 3 * remnant.Nucleus.A;
            energy -= remnant.FourMomentum.Energy;
            momentum -= remnant.Momentum;
        }
        for (int index = 0; index < hadrons.Count; index++)
        {
            HadronMomentum hadron = hadrons[index];
            Assert.That(ResonanceDecay.Decays(hadron.Kind), Is.False);
            QuarkContent content = HadronTable.Content(hadron.Kind);
            charge -= content.TripleCharge;
            baryons -= content.TripleBaryonNumber;
            strangeness -= content.Strangeness;
            double mass = HadronTable.Mass(hadron.Kind);
            energy -= Math.Sqrt(mass * mass + hadron.Momentum.Momentum.LengthSquared);
            momentum -= hadron.Momentum.Momentum;
        }
        Assert.That((charge, baryons, strangeness), Is.EqualTo((0, 0, 0)));
        double tolerance = 1e-9 * incoming.Energy;
        Assert.That(energy, Is.EqualTo(0).Within(tolerance));
        Assert.That(momentum.Length, Is.LessThan(tolerance));
    }
}
