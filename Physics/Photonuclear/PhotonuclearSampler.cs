using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.Cascade;
using NA64Mu.Physics.Hadron.Deexcitation;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Photonuclear;

/// <summary>What comes out of a nucleus that has absorbed a photon of less than a few GeV. One per worker, for it owns buffers.</summary>
/// <remarks>
/// By the shares of <see cref="PhotonuclearCrossSection"/>: the giant resonance is a compound nucleus with all of the energy; a pair of a proton and the neutron next to it, or a single nucleon, starts a cascade with what the photon made
/// of it (<see cref="PhotonCollision"/>). Photons meet all nucleons alike, for they are not absorbed on their way. Where Pauli's principle forbids it a hundred times, a pair takes the place of the nucleon, and then the nucleus as a whole that of the pair.
/// Energy and momentum of the photon, with its virtuality, are those of the products. Left out: direct emission from the giant resonance, whose protons and neutrons here are all evaporated.
/// </remarks>
public sealed class PhotonuclearSampler
{
    private const int MaximumTries = 100;
    private const int TriesPerNucleus = 5;

    private readonly IReadOnlyList<NuclearProfile?> _profiles;
    private readonly CascadeTransport _transport = new();
    private readonly PhotonCollision _collision = new();
    private readonly CollisionProducts _onProton = new();
    private readonly FreeCollision _free = new();
    private readonly DeexcitationSampler _deexcitation;

    /// <summary>Reactions on any nucleus.</summary>
    /// <param name="profiles">Densities of nuclei by mass number, as of <see cref="NuclearProfile.All"/>; may be shared.</param>
    /// <param name="deexcitation">Takes the remnant to its ground state; of the same worker.</param>
    public PhotonuclearSampler(IReadOnlyList<NuclearProfile?> profiles, DeexcitationSampler deexcitation) => (_profiles, _deexcitation) = (profiles, deexcitation);

    /// <summary>What the last remnant became, besides secondaries.</summary>
    public DeexcitationProducts LastProducts { get; private set; }

    /// <summary>Whether a nucleus can take a photon: all but that of hydrogen can, hydrogen if a pion can be made.</summary>
    /// <param name="photon">The photon.</param>
    /// <param name="target">Nucleus.</param>
    public static bool Takes(in VirtualPhoton photon, Nucleus target) => target.A > 1
        ? photon.Virtuality < 2 * target.Mass * photon.Energy
        : photon.EquivalentEnergy >= NucleonAbsorption.Threshold;

    /// <summary>Draws a reaction.</summary>
    /// <param name="photon">The photon, one that <see cref="Takes"/> takes.</param>
    /// <param name="crossSection">Cross sections of the element.</param>
    /// <param name="target">An isotope of it, at rest.</param>
    /// <param name="secondaries">Takes hadrons and photons.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>The reaction with the energy of the photon as kinetic energy before.</returns>
    public Interaction Sample(in VirtualPhoton photon, PhotonuclearCrossSection crossSection, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(Takes(in photon, target), "a photon that the nucleus can take");
        LastProducts = default;
        double restEnergy = target.A == 1
            ? SampleOnProton(in photon, target, secondaries, ref random)
            : SampleOnNucleus(in photon, crossSection.Choose(photon.EquivalentEnergy, ref random), target, secondaries, ref random);
        return new Interaction
        {
            Process = ProcessId.Hadronic,
            Outcome = Outcome.Absorbed,
            LocalDeposit = LastProducts.LocalDeposit,
            RestEnergyRelease = target.Mass - restEnergy,
        };
    }

    /// <summary>Gives the rest energy of all products [MeV].</summary>
    private double SampleOnNucleus(in VirtualPhoton photon, PhotonuclearPart part, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random)
    {
        bool isDone = false;
        Remnant remnant = default;
        if (part == PhotonuclearPart.Nucleon) isDone = TryCascade(in photon, part, target, out remnant, ref random);
        if (!isDone && part != PhotonuclearPart.GiantResonance) isDone = TryCascade(in photon, PhotonuclearPart.QuasiDeuteron, target, out remnant, ref random);
        if (!isDone) remnant = Compound(in photon, target);
        double restEnergy = 0;
        for (int index = 0; index < _transport.OutsideCount; index++)
        {
            ref readonly CascadeParticle outside = ref _transport.Outside(index);
            restEnergy += HadronWriter.Write(outside.Hadron, in outside.Momentum, secondaries, ref random);
        }
        LastProducts = _deexcitation.Sample(in remnant, secondaries, ref random);
        return restEnergy + LastProducts.RestEnergy;
    }

    private bool TryCascade(in VirtualPhoton photon, PhotonuclearPart part, Nucleus target, out Remnant remnant, ref RandomStream random)
    {
        NuclearProfile profile = _profiles[target.A]!;
        FourMomentum momentum = photon.FourMomentum;
        remnant = default;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            if (attempt % TriesPerNucleus == 0 || _transport.Collisions > 0) _transport.Prepare(target, profile, ref random);
            else _transport.Restart(target);
            NucleonSea sea = _transport.Sea;
            int first = (int)(target.A * random.Uniform()), second = -1;
            bool isMade;
            if (part == PhotonuclearPart.QuasiDeuteron)
            {
                second = sea.Nearest(first, sea.Hadron(first) == CascadeHadron.Proton ? CascadeHadron.Neutron : CascadeHadron.Proton);
                if (second < 0) return false;
                isMade = PhotonCollision.TryOnPair(in momentum, sea.At(first), sea.At(second), _transport.Products, ref random);
            }
            else
            {
                isMade = _collision.TryOnNucleon(in momentum, sea.Hadron(first), in sea.Momentum(first), _transport.Products, ref random);
            }
            if (!isMade || !_transport.TryStart(first, second, ref random)) continue;
            if (_transport.TryFindRemnant(momentum.Momentum, momentum.Energy + target.Mass, out remnant)) return true;
        }
        return false;
    }

    private Remnant Compound(in VirtualPhoton photon, Nucleus target)
    {
        _transport.Restart(target);
        FourMomentum momentum = photon.FourMomentum;
        double mass = target.Mass;
        // Without the difference of large squares: M*² = M² + 2Mν − Q².
        double excess = 2 * mass * photon.Energy - photon.Virtuality;
        double excitation = excess / (Math.Sqrt(mass * mass + excess) + mass);
        return new Remnant(target, excitation, momentum.Momentum);
    }

    private double SampleOnProton(in VirtualPhoton photon, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random)
    {
        FourMomentum momentum = photon.FourMomentum;
        bool isMade = _collision.TryOnNucleon(in momentum, HadronProperties.Nucleon(target.Z), default, _onProton, ref random);
        Requires.That(isMade, "energy for a pion");
        CollisionProducts products = _free.DecayAll(_onProton, ref random);
        double restEnergy = 0;
        for (int index = 0; index < products.Count; index++) restEnergy += HadronWriter.Write(products.Hadron(index), in products.Momentum(index), secondaries, ref random);
        return restEnergy;
    }
}
