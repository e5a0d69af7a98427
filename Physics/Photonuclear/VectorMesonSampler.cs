using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.Cascade;
using NA64Mu.Physics.Hadron.Elastic;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Physics.Hadron.PhaseSpace;
using NA64Mu.Physics.Hadron.Strings;

namespace NA64Mu.Physics.Photonuclear;

/// <summary>Production of a vector meson on a nucleus that stays as it is, and the decay of the meson. One per worker, for it owns buffers.</summary>
/// <remarks>
/// ρ⁰ : ω : φ as 9.4 : 1.0 : 0.65 (see <see cref="VectorMesonCrossSection"/>). The squared transfer, beyond the least that is possible, is that of elastic scattering (<see cref="ElasticTransfer"/>); kinematics are exact. The ρ⁰ has a Breit-Wigner line of 147.4 MeV
/// cut off at 0.3 and 1.2 GeV, and its pions the distribution sin²θ about its flight, as it keeps the helicity of the photon (J. Ballam et al., Phys. Rev. D 7 (1973) 3150). Left out: longitudinal photons, interference of ρ⁰ with other pairs of pions.
/// </remarks>
internal sealed class VectorMesonSampler
{
    private const double Rho = 9.4;
    private const double Omega = 1.0;
    private const double Phi = 0.65;
    private const double RhoWidth = 147.4;
    private const double LeastMass = 300;
    private const double LargestMass = 1200;
    private const int MaximumTries = 100;

    private readonly HadronList _hadrons = new();

    /// <summary>Draws a reaction.</summary>
    /// <param name="photon">A photon of some GeV.</param>
    /// <param name="target">Nucleus at rest.</param>
    /// <param name="secondaries">Takes what the meson decays to, and a nucleon that recoils.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>The reaction with the energy of the photon as kinetic energy before.</returns>
    public Interaction Sample(in VirtualPhoton photon, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double place = random.Uniform() * (Rho + Omega + Phi);
        HadronKind kind = place < Rho ? HadronKind.RhoZero : place < Rho + Omega ? HadronKind.Omega : HadronKind.Phi;
        double mass = kind == HadronKind.RhoZero ? SampleRhoMass(ref random) : HadronTable.Mass(kind), nucleus = target.Mass;
        FourMomentum incoming = photon.FourMomentum, atRest = new(nucleus, default);
        var pair = new PairScattering(in incoming, in atRest);
        double before = pair.Incoming.Length, after = Motion.DecayMomentum(pair.Energy, mass, nucleus);
        double transfer = new ElasticTransfer(target.A, 4 * before * after).Sample(ref random);
        double oneMinusCos = Math.Clamp(transfer / (2 * before * after), 0, 2), sine = Math.Sqrt(oneMinusCos * (2 - oneMinusCos));
        Azimuth around = Azimuth.Sample(ref random);
        Vector3D direction = (pair.Incoming / before).Normalised().Deflected(sine * around.Cosine, sine * around.Sine, oneMinusCos);
        FourMomentum total = pair.Total;
        Vector3D meson = Motion.FromRestFrame(in total, pair.Energy, mass, after * direction);
        double restEnergy = kind == HadronKind.RhoZero ? DecayRho(mass, in meson, secondaries, ref random) : DecayOther(kind, in meson, secondaries, ref random);
        Vector3D recoil = incoming.Momentum - meson;
        double kinetic = Motion.KineticEnergy(nucleus, in recoil);
        if (target.A == 1) secondaries.Add(target.Z == 1 ? Species.Proton : Species.Neutron, kinetic, recoil.LengthSquared > 0 ? recoil.Normalised() : photon.Direction);
        return new Interaction
        {
            Process = ProcessId.Hadronic,
            Outcome = Outcome.Absorbed,
            LocalDeposit = target.A == 1 ? 0 : kinetic,
            RestEnergyRelease = -restEnergy,
        };
    }

    private static double SampleRhoMass(ref RandomStream random)
    {
        double low = Math.Atan(2 * (LeastMass - VectorMesonCrossSection.RhoMass) / RhoWidth), high = Math.Atan(2 * (LargestMass - VectorMesonCrossSection.RhoMass) / RhoWidth);
        return VectorMesonCrossSection.RhoMass + 0.5 * RhoWidth * Math.Tan(random.Uniform(low, high));
    }

    /// <summary>ρ⁰ → π⁺π⁻; gives the rest energy of both [MeV].</summary>
    private static double DecayRho(double mass, in Vector3D momentum, SecondaryBuffer secondaries, ref RandomStream random)
    {
        const double pion = PhysicalConstants.ChargedPionMass;
        double cos = 0;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            cos = random.Uniform(-1, 1);
            if (random.Uniform() < 1 - cos * cos) break;
        }
        double sine = Math.Sqrt((1 - cos) * (1 + cos));
        Azimuth around = Azimuth.Sample(ref random);
        Vector3D direction = momentum.Normalised().Deflected(sine * around.Cosine, sine * around.Sine, 1 - cos);
        FourMomentum whole = Motion.Of(mass, in momentum);
        Vector3D first = Motion.FromRestFrame(in whole, mass, pion, Motion.DecayMomentum(mass, pion, pion) * direction);
        Write(Species.PiPlus, in first, secondaries);
        Write(Species.PiMinus, momentum - first, secondaries);
        return 2 * pion;
    }

    private double DecayOther(HadronKind kind, in Vector3D momentum, SecondaryBuffer secondaries, ref RandomStream random)
    {
        _hadrons.KeepFirst(0);
        _hadrons.Add(kind, Motion.Of(HadronTable.Mass(kind), in momentum));
        ResonanceDecay.DecayAll(_hadrons, ref random);
        double restEnergy = 0;
        for (int index = 0; index < _hadrons.Count; index++)
        {
            Species species = HadronTable.SpeciesOf(_hadrons[index].Kind, ref random);
            Vector3D part = _hadrons[index].Momentum.Momentum;
            Write(species, in part, secondaries);
            restEnergy += SpeciesTable.Mass(species);
        }
        return restEnergy;
    }

    private static void Write(Species species, in Vector3D momentum, SecondaryBuffer secondaries) =>
        secondaries.Add(species, Motion.KineticEnergy(SpeciesTable.Mass(species), in momentum), momentum.Normalised());
}
