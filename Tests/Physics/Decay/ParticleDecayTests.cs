using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Decay;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Decay;

[TestFixture]
public sealed class ParticleDecayTests
{
    private static readonly double[] KineticEnergies = [0, 1, 1000, 160_000];

    /// <summary>Every mode of every meson and hyperon, with every energy.</summary>
    private static IEnumerable<TestCaseData> Modes() =>
        from species in SpeciesTable.All
        from mode in DecayTable.Of(species)
        from energy in KineticEnergies
        select new TestCaseData(species, mode, energy).SetArgDisplayNames($"{species}", string.Join(" ", mode.Visible), $"{energy:F0}");

    [TestCaseSource(nameof(Modes))]
    [Category(Categories.Unit)]
    public void Sample_AnyModeAndEnergy_KeepsFourMomentumAndCharge(Species species, DecayMode mode, double kineticEnergy)
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        var particle = new ParticleState { Species = species, KineticEnergy = kineticEnergy, Direction = new Vector3D(0.36, 0.48, 0.8) };
        for (int draw = 0; draw < 300; draw++)
        {
            secondaries.Clear();
            Interaction result = ParticleDecay.Sample(in particle, mode, secondaries, ref random);
            double energy = particle.Energy, kinetic = 0, restEnergy = 0;
            int charge = SpeciesTable.Charge(species);
            Vector3D momentum = particle.Momentum;
            for (int index = 0; index < secondaries.Count; index++)
            {
                Secondary product = secondaries[index];
                double mass = SpeciesTable.Mass(product.Species);
                energy -= product.KineticEnergy + mass;
                kinetic += product.KineticEnergy;
                restEnergy += mass;
                charge -= SpeciesTable.Charge(product.Species);
                momentum -= Math.Sqrt(product.KineticEnergy * (product.KineticEnergy + 2 * mass)) * product.Direction;
                Assert.That(product.Direction.Length, Is.EqualTo(1).Within(1e-12));
            }
            double tolerance = 1e-11 * particle.Energy;
            Assert.That(charge, Is.Zero);
            Assert.That(result.RestEnergyRelease, Is.EqualTo(particle.Mass - restEnergy).Within(1e-10));
            Assert.That(kineticEnergy + result.RestEnergyRelease, Is.EqualTo(kinetic + result.Invisible).Within(tolerance));
            // What is missing is one massless neutrino, or nothing.
            Assert.That(energy, Is.EqualTo(result.Invisible).Within(tolerance));
            Assert.That(momentum.Length, Is.EqualTo(result.Invisible).Within(1e-3 * Math.Sqrt(tolerance) + tolerance));
            Assert.That(result.Invisible > 0, Is.EqualTo(mode.HasNeutrino));
        }
    }

    [TestCase(Species.PiPlus, 7.8045)]
    [TestCase(Species.KMinus, 3.711)]
    [TestCase(Species.KZeroLong, 15.34)]
    [TestCase(Species.KZeroShort, 0.026844)]
    [TestCase(Species.PiZero, 25.3e-9)]
    [TestCase(Species.Lambda, 0.0789)]
    [TestCase(Species.SigmaPlus, 0.02404)]
    [TestCase(Species.SigmaMinus, 0.04434)]
    [TestCase(Species.MuMinus, 658.638)]
    [Category(Categories.Reference)]
    public void InverseMeanFreePath_MomentumOfTheMass_IsOneOverTheDecayLength(Species species, double metres)
    {
        double mass = SpeciesTable.Mass(species);
        double rate = ParticleDecay.InverseMeanFreePath(species, new Kinematics(mass, (Math.Sqrt(2) - 1) * mass));
        Assert.That(1 / rate / Units.Metre, Is.EqualTo(metres).Within(0.5).Percent, "βγ = 1: cτ of PDG");
    }

    [Test]
    [Category(Categories.Unit)]
    public void InverseMeanFreePath_WhatDoesNotDecay_IsZero()
    {
        foreach (Species species in (Species[])[Species.Electron, Species.Gamma, Species.Proton, Species.Neutron, Species.HadronicSystem, Species.DarkBoson])
            Assert.That(ParticleDecay.InverseMeanFreePath(species, new Kinematics(100, 50)), Is.Zero, species.ToString());
    }

    [Test]
    [Category(Categories.Unit)]
    public void Decays_EachSpecies_HasModesOrIsAMuon()
    {
        foreach (Species species in SpeciesTable.All)
            Assert.That(ParticleDecay.Decays(species), Is.EqualTo(DecayTable.Of(species).Count > 0 || species is Species.MuMinus or Species.MuPlus));
    }

    [TestCase(Species.PiMinus)]
    [TestCase(Species.KPlus)]
    [TestCase(Species.KZeroLong)]
    [TestCase(Species.KZeroShort)]
    [TestCase(Species.PiZero)]
    [TestCase(Species.AntiLambda)]
    [TestCase(Species.SigmaPlus)]
    [Category(Categories.Statistical)]
    public void Sample_ManyDecays_FollowTheBranchingFractions(Species species)
    {
        const int count = 200_000;
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        var particle = new ParticleState { Species = species, KineticEnergy = 5000, Direction = Vector3D.AlongBeam };
        IReadOnlyList<DecayMode> modes = DecayTable.Of(species);
        var counts = new long[modes.Count];
        for (int draw = 0; draw < count; draw++)
        {
            secondaries.Clear();
            ParticleDecay.Sample(in particle, secondaries, ref random);
            counts[Enumerable.Range(0, modes.Count).First(mode => IsOf(modes[mode], secondaries))]++;
        }
        Assert.That(GoodnessOfFit.ChiSquared(counts, [.. modes.Select(mode => mode.Fraction)], count), Is.GreaterThan(1e-4));
    }

    /// <summary>E = γ(E* ± βp*) with p* = 235.5 and 29.79 MeV/c: 7.3 GeV at least from kaons of 160 GeV, 91.7 GeV from pions.</summary>
    [TestCase(Species.KMinus, 7.33, 160.0)]
    [TestCase(Species.PiPlus, 91.70, 160.0)]
    [Category(Categories.Statistical)]
    public void Sample_MuonsOfTwoBodyDecays_AreFlatBetweenTheLimits(Species species, double lowest, double highest)
    {
        const int count = 20_000;
        double mass = SpeciesTable.Mass(species), muon = PhysicalConstants.MuonMass, momentum = 160_000;
        var particle = new ParticleState
        {
            Species = species,
            KineticEnergy = Math.Sqrt(momentum * momentum + mass * mass) - mass,
            Direction = Vector3D.AlongBeam,
        };
        double low = particle.Energy * (muon * muon / (mass * mass) * (1 + particle.Beta) + 1 - particle.Beta) / 2;
        double high = particle.Energy * (1 + particle.Beta + muon * muon / (mass * mass) * (1 - particle.Beta)) / 2;
        Assert.That(low / Units.GeV, Is.EqualTo(lowest).Within(0.01));
        Assert.That(high / Units.GeV, Is.EqualTo(highest).Within(0.01));
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        var flat = new double[count];
        for (int draw = 0; draw < count; draw++)
        {
            secondaries.Clear();
            ParticleDecay.Sample(in particle, DecayTable.Of(species)[0], secondaries, ref random);
            flat[draw] = (secondaries[0].KineticEnergy + muon - low) / (high - low);
        }
        Assert.That(flat, Has.All.InRange(-1e-9, 1 + 1e-9));
        Assert.That(GoodnessOfFit.KolmogorovSmirnov(flat), Is.GreaterThan(1e-4));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sample_EachSpecies_TakesFewRandomNumbers()
    {
        foreach (Species species in SpeciesTable.All.Where(ParticleDecay.Decays))
        {
            var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
            var secondaries = new SecondaryBuffer();
            var particle = new ParticleState { Species = species, KineticEnergy = 1000, Direction = Vector3D.AlongBeam };
            for (int draw = 0; draw < 2000; draw++)
            {
                secondaries.Clear();
                ParticleDecay.Sample(in particle, secondaries, ref random);
            }
            Assert.That(random.Draws / 2000.0, Is.LessThan(25), species.ToString());
        }
    }

    private static bool IsOf(DecayMode mode, SecondaryBuffer secondaries) =>
        mode.Visible.Count == secondaries.Count && Enumerable.Range(0, secondaries.Count).All(index => secondaries[index].Species == mode.Visible[index]);
}
