using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.Deexcitation;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>Inelastic reactions of hadrons above a few GeV, and of antinucleons, with nuclei; one per worker, for it owns buffers.</summary>
/// <remarks>See <see cref="StringModel"/> for the model; what is left of the nucleus goes through <see cref="DeexcitationSampler"/>. π⁰, K⁰ and hyperons are left to <see cref="ParticleDecay"/>.</remarks>
public sealed class StringReaction
{
    /// <summary>Least kinetic energy of a projectile that is no antinucleon [MeV].</summary>
    public const double LeastKineticEnergy = 3 * Units.GeV;

    private readonly StringModel _model;
    private readonly DeexcitationSampler _deexcitation;

    /// <summary>A generator.</summary>
    /// <param name="profiles">Densities of nuclei by mass number, as of <see cref="NuclearProfile.All"/>; may be shared.</param>
    /// <param name="deexcitation">Takes the remnant to its ground state; of the same worker.</param>
    public StringReaction(IReadOnlyList<NuclearProfile?> profiles, DeexcitationSampler deexcitation)
    {
        _model = new StringModel(profiles);
        _deexcitation = deexcitation;
    }

    /// <summary>Whether a particle can be the projectile: hadrons, and photons as hadrons.</summary>
    /// <param name="species">Any particle.</param>
    public static bool Takes(Species species) => species == Species.Gamma || CrossSections.HadronNucleusCrossSection.IsHadron(species);

    /// <summary>Whether a particle annihilates with a nucleon at any energy, down to rest.</summary>
    /// <param name="species">Any particle.</param>
    public static bool IsAntinucleon(Species species) => species is Species.AntiProton or Species.AntiNeutron;

    /// <summary>Draws the annihilation of an antiproton at rest with a nucleon of the nucleus that has caught it.</summary>
    /// <param name="species">Antiproton.</param>
    /// <param name="target">Nucleus.</param>
    /// <param name="secondaries">Takes the products.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction SampleAtRest(Species species, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(IsAntinucleon(species), "an antinucleon");
        double mass = SpeciesTable.Mass(species);
        var incoming = new LightConeMomentum(mass, mass, 0, 0);
        return Sample(species, in incoming, IsotropicDirection.Sample(ref random), mass, target, secondaries, ref random);
    }

    /// <summary>Draws the reaction of a particle.</summary>
    /// <param name="projectile">A hadron or photon of at least <see cref="LeastKineticEnergy"/>, or an antinucleon.</param>
    /// <param name="target">Nucleus at rest.</param>
    /// <param name="secondaries">Takes the products.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction Sample(in ParticleState projectile, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(Takes(projectile.Species) && (projectile.KineticEnergy >= LeastKineticEnergy || IsAntinucleon(projectile.Species)), "a fast hadron");
        double mass = projectile.Mass, plus = projectile.Energy + projectile.MomentumMagnitude;
        var incoming = new LightConeMomentum(plus, mass * mass / plus, 0, 0);
        return Sample(projectile.Species, in incoming, in projectile.Direction, mass, target, secondaries, ref random);
    }

    /// <summary>Whether a virtual photon has the energy for a reaction: that of a real one of <see cref="LeastKineticEnergy"/> on a nucleon.</summary>
    /// <param name="energy">Energy [MeV].</param>
    /// <param name="virtuality">Q² [MeV²].</param>
    public static bool TakesPhoton(double energy, double virtuality) => energy - virtuality / (2 * PhysicalConstants.ProtonMass) >= LeastKineticEnergy;

    /// <summary>Draws the reaction of a virtual photon, as that which a muon radiates.</summary>
    /// <param name="energy">Its energy, one that <see cref="TakesPhoton"/> takes [MeV].</param>
    /// <param name="virtuality">Q² = −q² [MeV²].</param>
    /// <param name="direction">Unit vector of its momentum.</param>
    /// <param name="target">Nucleus at rest.</param>
    /// <param name="secondaries">Takes the products.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>The reaction with the energy of the photon as kinetic energy before.</returns>
    public Interaction SamplePhoton(
        double energy, double virtuality, in Vector3D direction, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(virtuality >= 0 && TakesPhoton(energy, virtuality), "a fast photon");
        double plus = energy + Math.Sqrt(energy * energy + virtuality);
        var incoming = new LightConeMomentum(plus, -virtuality / plus, 0, 0);
        return Sample(Species.Gamma, in incoming, in direction, 0, target, secondaries, ref random);
    }

    private Interaction Sample(
        Species species, in LightConeMomentum incoming, in Vector3D direction, double mass, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random)
    {
        HadronKind kind = HadronTable.KindOf(species, ref random);
        Remnant remnant = _model.Sample(kind, in incoming, species == Species.Gamma ? Species.PiZero : species, target, ref random);
        double restEnergy = 0;
        for (int index = 0; index < _model.Hadrons.Count; index++)
        {
            HadronMomentum hadron = _model.Hadrons[index];
            Species product = HadronTable.SpeciesOf(hadron.Kind, ref random);
            double productMass = SpeciesTable.Mass(product), square = hadron.Momentum.Momentum.LengthSquared, momentum = Math.Sqrt(square);
            restEnergy += productMass;
            Vector3D turned = momentum > 0 ? Turned(hadron.Momentum.Momentum / momentum, in direction) : direction;
            secondaries.Add(product, square / (Math.Sqrt(square + productMass * productMass) + productMass), turned);
        }
        DeexcitationProducts products = default;
        if (remnant.Nucleus.A > 0)
        {
            Vector3D momentum = remnant.Momentum;
            double length = momentum.Length;
            if (length > 0) momentum = length * Turned(momentum / length, in direction);
            products = _deexcitation.Sample(remnant with { Momentum = momentum, Excitons = new Excitons(0, Math.Max(0, target.A - remnant.Nucleus.A)) }, secondaries, ref random);
        }
        return new Interaction
        {
            Process = ProcessId.Hadronic,
            Outcome = Outcome.Absorbed,
            LocalDeposit = products.LocalDeposit,
            RestEnergyRelease = mass + target.Mass - restEnergy - products.RestEnergy,
        };
    }

    /// <summary>A unit vector given with z along the projectile, as the world sees it.</summary>
    private static Vector3D Turned(in Vector3D inFrame, in Vector3D axis) => axis.Deflected(inFrame.X, inFrame.Y, 1 - inFrame.Z).Normalised();
}
