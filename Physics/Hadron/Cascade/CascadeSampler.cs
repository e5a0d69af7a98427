using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Deexcitation;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>Inelastic reactions of nucleons, pions and kaons below some 6 GeV with nuclei: cascade, then de-excitation. One per worker, for it owns buffers.</summary>
/// <remarks>
/// After the Liège cascade: J. Cugnon, C. Volant, S. Vuillier, Nucl. Phys. A 620 (1997) 475; A. Boudard, J. Cugnon, S. Leray, C. Volant, Phys. Rev. C 66 (2002) 044615. The projectile and what it hits fly straight in a square well
/// and collide where they pass a nucleon within √(σ/π), with free cross sections and Pauli's principle. Here nucleons that were not hit stand still, and hadrons in flight do not meet each other. Impact parameters
/// are drawn until something happens: the cross section itself comes from elsewhere. What is left has the energy and the momentum that the hadrons outside do not have.
/// </remarks>
public sealed class CascadeSampler
{
    private const int MaximumTries = 100;
    private const int TriesPerNucleus = 5;

    private readonly IReadOnlyList<NuclearProfile?> _profiles;
    private readonly CascadeTransport _transport = new();
    private readonly FreeCollision _free = new();
    private readonly DeexcitationSampler _deexcitation;

    /// <summary>Reactions on any nucleus, with tables of their own.</summary>
    public CascadeSampler()
        : this(NuclearProfile.All(NuclearMass.LargestZ + NuclearMass.LargestN), new DeexcitationSampler())
    {
    }

    /// <summary>Reactions on any nucleus.</summary>
    /// <param name="profiles">Densities of nuclei by mass number, as of <see cref="NuclearProfile.All"/>; may be shared.</param>
    /// <param name="deexcitation">Takes the remnant to its ground state; of the same worker.</param>
    public CascadeSampler(IReadOnlyList<NuclearProfile?> profiles, DeexcitationSampler deexcitation) => (_profiles, _deexcitation) = (profiles, deexcitation);

    /// <summary>Whether a particle can start a reaction here.</summary>
    /// <param name="species">Any particle.</param>
    public static bool Takes(Species species) => species is Species.Proton or Species.Neutron or Species.PiMinus or Species.PiZero or Species.PiPlus
        or Species.KMinus or Species.KPlus or Species.KZeroLong or Species.KZeroShort;

    /// <summary>What the last reaction left before it lost its excitation.</summary>
    public Remnant LastRemnant { get; private set; }

    /// <summary>What that remnant became, besides secondaries; nothing where the target was a single nucleon.</summary>
    public DeexcitationProducts LastProducts { get; private set; }

    /// <summary>Draws a reaction; the particle is gone afterwards, and what comes out stands among the secondaries.</summary>
    /// <param name="particle">The hadron, in flight.</param>
    /// <param name="target">Nucleus, or proton of hydrogen.</param>
    /// <param name="secondaries">Takes hadrons and photons.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction Sample(in ParticleState particle, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(Takes(particle.Species) && target.Exists && particle.KineticEnergy > 0, "a hadron that moves and a nucleus");
        CascadeHadron hadron = HadronProperties.Of(particle.Species, ref random);
        double mass = hadron.Mass(), kinetic = particle.KineticEnergy;
        Vector3D momentum = Math.Sqrt(kinetic * (kinetic + 2 * mass)) * particle.Direction;
        double restEnergy = target.A == 1
            ? SampleOnNucleon(hadron, in momentum, target, secondaries, ref random)
            : SampleOnNucleus(hadron, in momentum, kinetic + mass + target.Mass, target, secondaries, ref random);
        return new Interaction
        {
            Process = ProcessId.Hadronic,
            Outcome = Outcome.Absorbed,
            LocalDeposit = LastProducts.LocalDeposit,
            RestEnergyRelease = mass + target.Mass - restEnergy,
        };
    }

    /// <summary>Gives the rest energy of all products [MeV].</summary>
    private double SampleOnNucleus(CascadeHadron hadron, in Vector3D momentum, double energy, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Remnant remnant = Cascade(hadron, in momentum, energy, target, ref random);
        LastRemnant = remnant;
        double restEnergy = 0;
        for (int index = 0; index < _transport.OutsideCount; index++)
        {
            ref readonly CascadeParticle outside = ref _transport.Outside(index);
            restEnergy += HadronWriter.Write(outside.Hadron, in outside.Momentum, secondaries, ref random);
        }
        LastProducts = _deexcitation.Sample(in remnant, secondaries, ref random);
        return restEnergy + LastProducts.RestEnergy;
    }

    private double SampleOnNucleon(CascadeHadron hadron, in Vector3D momentum, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random)
    {
        (LastRemnant, LastProducts) = (default, default);
        CollisionProducts products = _free.Sample(hadron, in momentum, HadronProperties.Nucleon(target.Z), ref random);
        double restEnergy = 0;
        for (int index = 0; index < products.Count; index++)
            restEnergy += HadronWriter.Write(products.Hadron(index), in products.Momentum(index), secondaries, ref random);
        return restEnergy;
    }

    private Remnant Cascade(CascadeHadron hadron, in Vector3D momentum, double energy, Nucleus target, ref RandomStream random)
    {
        NuclearProfile profile = _profiles[target.A]!;
        Vector3D direction = momentum.Normalised();
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            if (_transport.Collisions > 0 || attempt % TriesPerNucleus == 0) _transport.Prepare(target, profile, ref random);
            else _transport.Restart(target);
            DiscPoint impact = DiscPoint.Sample(ref random);
            Vector3D offset = direction.Deflected(impact.X, impact.Y, 1);
            _transport.Run(hadron, in momentum, _transport.Radius * offset, ref random);
            bool isUntouched = _transport.Collisions == 0 && _transport.OutsideCount == 1;
            if (!isUntouched && _transport.TryFindRemnant(in momentum, energy, out Remnant remnant)) return remnant;
        }
        return Compound(hadron, in momentum, energy, target);
    }

    /// <summary>The nucleus takes the hadron whole, where no other reaction is found; a hadron that it cannot take goes on as it was.</summary>
    private Remnant Compound(CascadeHadron hadron, in Vector3D momentum, double energy, Nucleus target)
    {
        _transport.Restart(target);
        var whole = new Nucleus(target.Z + hadron.Charge(), target.A + hadron.Baryons());
        double mass = Math.Sqrt(energy * energy - momentum.LengthSquared);
        bool isTaken = (hadron.IsNucleon() || hadron.IsPion()) && whole.Exists && mass >= whole.Mass;
        if (isTaken) return new Remnant(whole, mass - whole.Mass, momentum) { Excitons = Excitons.AfterOneCollision };
        _transport.PassBy(hadron, in momentum);
        return new Remnant(target, 0, default);
    }
}
