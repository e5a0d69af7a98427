using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.Cascade;
using NA64Mu.Physics.Hadron.Deexcitation;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Physics.Hadron.PhaseSpace;

namespace NA64Mu.Physics.Hadron.Capture;

/// <summary>Reactions of π⁻ and K⁻ that have come to rest, with the nucleus around which they end. One per worker, for it owns buffers.</summary>
/// <remarks>
/// π⁻: absorbed by a proton and a neutron near it, four times as likely per pair as by two protons (that ratio of nn to np pairs is 2 to 10 in measurements: R. D. McKeown et al., Phys. Rev. C 24 (1981) 211), then a cascade of the
/// two. On hydrogen nπ⁰ to nγ as 1.546 to 1, Panofsky's ratio (J. Spuller et al., Phys. Lett. B 67 (1977) 479). K⁻: 20 % on two nucleons, Λ and nucleon, else on one, Λ and pion (C. Vander Velde-Wilquet et al., Nuovo Cimento
/// A 39 (1977) 538). The nucleon is the outer one of two drawn at random, for mesons end at the surface. Left out: X-rays of the atom (below 6 MeV in lead; their energy goes with the reaction), radiative capture (2 %), Σ.
/// </remarks>
public sealed class StoppedMesonCapture
{
    private const int MaximumTries = 200;
    private const double PanofskyRatio = 1.546;
    private const double UnlikePairWeight = 4;
    private const double KaonPairShare = 0.2;

    private readonly IReadOnlyList<NuclearProfile?> _profiles;
    private readonly CascadeTransport _transport = new();
    private readonly DeexcitationSampler _deexcitation;

    /// <summary>Reactions on any nucleus, with tables of their own.</summary>
    public StoppedMesonCapture()
        : this(NuclearProfile.All(NuclearMass.LargestZ + NuclearMass.LargestN), new DeexcitationSampler())
    {
    }

    /// <summary>Reactions on any nucleus.</summary>
    /// <param name="profiles">Densities of nuclei by mass number, as of <see cref="NuclearProfile.All"/>; may be shared.</param>
    /// <param name="deexcitation">Takes the remnant to its ground state; of the same worker.</param>
    public StoppedMesonCapture(IReadOnlyList<NuclearProfile?> profiles, DeexcitationSampler deexcitation) => (_profiles, _deexcitation) = (profiles, deexcitation);

    /// <summary>What the last nucleus became, besides secondaries; nothing for hydrogen.</summary>
    public DeexcitationProducts LastProducts { get; private set; }

    /// <summary>Draws the reaction.</summary>
    /// <param name="species">π⁻ or K⁻, at rest.</param>
    /// <param name="target">Nucleus; at least one proton.</param>
    /// <param name="secondaries">Takes hadrons and photons.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction Sample(Species species, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(species is Species.PiMinus or Species.KMinus && target.Z > 0, "a negative meson at a nucleus");
        LastProducts = default;
        CascadeHadron meson = species == Species.PiMinus ? CascadeHadron.PiMinus : CascadeHadron.KMinus;
        double restEnergy = target.A == 1
            ? SampleOnProton(meson, secondaries, ref random)
            : SampleOnNucleus(meson, target, secondaries, ref random);
        return new Interaction
        {
            Process = ProcessId.Hadronic,
            Outcome = Outcome.Absorbed,
            LocalDeposit = LastProducts.LocalDeposit,
            RestEnergyRelease = meson.Mass() + target.Mass - restEnergy,
        };
    }

    /// <summary>Gives the masses of the products [MeV].</summary>
    private static double SampleOnProton(CascadeHadron meson, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double mass = meson.Mass() + PhysicalConstants.ProtonMass;
        bool isRadiative = meson == CascadeHadron.PiMinus && random.Uniform() * (1 + PanofskyRatio) < 1;
        CascadeHadron baryon = meson == CascadeHadron.PiMinus ? CascadeHadron.Neutron : CascadeHadron.Lambda;
        double other = isRadiative ? 0 : PhysicalConstants.NeutralPionMass;
        var whole = new FourMomentum(mass, default);
        Vector3D momentum = Motion.Split(in whole, mass, other, baryon.Mass(), ref random);
        ProductWriter.WriteParticle(isRadiative ? Species.Gamma : Species.PiZero, in momentum, secondaries);
        return other + HadronWriter.Write(baryon, -momentum, secondaries, ref random);
    }

    private double SampleOnNucleus(CascadeHadron meson, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double energy = meson.Mass() + target.Mass;
        Remnant remnant = Absorb(meson, target, energy, ref random);
        double restEnergy = 0;
        for (int index = 0; index < _transport.OutsideCount; index++)
        {
            ref readonly CascadeParticle outside = ref _transport.Outside(index);
            restEnergy += HadronWriter.Write(outside.Hadron, in outside.Momentum, secondaries, ref random);
        }
        LastProducts = _deexcitation.Sample(in remnant, secondaries, ref random);
        return restEnergy + LastProducts.RestEnergy;
    }

    private Remnant Absorb(CascadeHadron meson, Nucleus target, double energy, ref RandomStream random)
    {
        NuclearProfile profile = _profiles[target.A]!;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            _transport.Prepare(target, profile, ref random);
            int first = Outer(target, meson, ref random);
            int second = Partner(meson, target, first, ref random);
            if (first < 0 || (second < 0 && meson == CascadeHadron.PiMinus)) continue;
            if (_transport.TryAbsorb(meson, first, second, ref random) && _transport.TryFindRemnant(default, energy, out Remnant remnant)) return remnant;
        }
        _transport.Restart(target);
        if (meson == CascadeHadron.KMinus) return AbsorbOnProton(target, energy, ref random);
        var whole = new Nucleus(target.Z - 1, target.A);
        return new Remnant(whole, Math.Max(0, energy - whole.Mass), default) { Excitons = Excitons.AfterOneCollision };
    }

    /// <summary>K⁻p → Λπ⁰ by phase space, where no cascade is found: strangeness must not get lost in a nucleus. The nucleus has a proton less and no excitation.</summary>
    private Remnant AbsorbOnProton(Nucleus target, double energy, ref RandomStream random)
    {
        var rest = new Nucleus(target.Z - 1, target.A - 1);
        ReadOnlySpan<double> masses = [rest.Mass, CascadeHadron.Lambda.Mass(), CascadeHadron.PiZero.Mass()];
        Span<Vector3D> momenta = stackalloc Vector3D[masses.Length];
        var whole = new FourMomentum(energy, default);
        SlowPhaseSpace.Sample(in whole, energy, masses, momenta, ref random);
        _transport.PassBy(CascadeHadron.Lambda, in momenta[1]);
        _transport.PassBy(CascadeHadron.PiZero, in momenta[2]);
        return new Remnant(rest, 0, momenta[0]);
    }

    /// <summary>The outer one of two nucleons; of two protons for π⁻.</summary>
    private int Outer(Nucleus target, CascadeHadron meson, ref RandomStream random)
    {
        int among = meson == CascadeHadron.PiMinus ? target.Z : target.A;
        int one = (int)(random.Uniform() * among), other = (int)(random.Uniform() * among);
        NucleonSea sea = _transport.Sea;
        return sea.Position(one).LengthSquared > sea.Position(other).LengthSquared ? one : other;
    }

    private int Partner(CascadeHadron meson, Nucleus target, int first, ref RandomStream random)
    {
        if (meson == CascadeHadron.KMinus && random.Uniform() >= KaonPairShare) return -1;
        double neutrons = UnlikePairWeight * target.N, protons = target.Z - 1;
        bool isNeutron = random.Uniform() * (neutrons + protons) < neutrons;
        return _transport.Sea.Nearest(first, isNeutron ? CascadeHadron.Neutron : CascadeHadron.Proton);
    }
}
