using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.CrossSections;
using NA64Mu.Physics.Hadron.Deexcitation;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>Final states of inelastic reactions of fast hadrons with nuclei; one per worker, for it owns buffers.</summary>
/// <remarks>
/// Wounded nucleons (<see cref="Participants"/>), strings (<see cref="StringCollision"/>), hadrons (<see cref="StringFragmentation"/>), and the rest of the nucleus with its excitation as a <see cref="Remnant"/>. The energy that the
/// nucleons set free and the remnant need is taken from the forward light-cone momentum of the projectile. For kinetic energies from 3 GeV on.
/// </remarks>
internal sealed class StringModel
{
    /// <summary>Attempts, of which each sets fewer nucleons free than the one before.</summary>
    private const int MaximumTries = 60;

    private const double LessDestruction = 0.8;

    /// <summary>Share of the forward light-cone momentum that the nucleus may take.</summary>
    private const double LargestNuclearShare = 0.5;

    /// <summary>Momentum for each collision [MeV/c].</summary>
    private const double MomentumPerCollision = 2 * Units.GeV;

    private readonly IReadOnlyList<NuclearProfile?> _profiles;
    private readonly Participants _participants = new();
    private readonly ExcitedString[] _merged = new ExcitedString[3];
    private readonly Participant[] _nucleons = new Participant[NuclearMass.LargestZ + NuclearMass.LargestN];

    private int _mergedCount;

    /// <summary>A generator.</summary>
    /// <param name="profiles">Densities of nuclei by mass number.</param>
    public StringModel(IReadOnlyList<NuclearProfile?> profiles) => _profiles = profiles;

    /// <summary>Hadrons of the last reaction, resonances decayed; z along the projectile.</summary>
    public HadronList Hadrons { get; } = new();

    /// <summary>Nucleons that were hit in the last reaction.</summary>
    public int HitCount => _participants.HitCount;

    /// <summary>Nucleons set free beside them.</summary>
    public int FreedCount => _participants.FreedCount;

    /// <summary>Draws a reaction.</summary>
    /// <param name="kind">Projectile.</param>
    /// <param name="projectile">Its energy and momentum along z.</param>
    /// <param name="species">The particle whose cross sections it has.</param>
    /// <param name="target">Nucleus at rest.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>What is left of the nucleus; no nucleon of a single one.</returns>
    public Remnant Sample(HadronKind kind, in LightConeMomentum projectile, Species species, Nucleus target, ref RandomStream random)
    {
        double mass = HadronTable.Mass(kind);
        HadronPair crossSection = OnNucleons(species, target, Math.Max(projectile.Energy - mass, Units.GeV));
        double inelastic = crossSection.Inelastic / (1e-3 * Units.Barn);
        double rapidity = FastMath.Log(projectile.Plus / Math.Max(mass, PhysicalConstants.ChargedPionMass));
        QuarkContent content = HadronTable.Content(kind);
        // Photons and π⁰ are as often dd̄ as the squares of charges, or isospin, have it.
        if (kind is HadronKind.PiZero or HadronKind.Gamma && random.Uniform() < (kind == HadronKind.PiZero ? 0.5 : 0.2)) content = new QuarkContent(Quarks.Down, -Quarks.Down, 0);
        var incoming = new Participant { Kind = kind, Content = content, Momentum = projectile };
        var eikonal = new Eikonal(in crossSection);
        double protonTotal = HadronNucleonCrossSection.On(Species.Proton, Species.Proton, Math.Max(projectile.Energy - mass, Units.GeV)).Total;
        var probabilities = new CollisionProbabilities(in content, rapidity, SquaredEnergy(in projectile), inelastic, crossSection.Total / protonTotal);
        var destruction = new NuclearDestruction(rapidity);
        double mostHits = Math.Max(1, projectile.Z / MomentumPerCollision), chance = destruction.Probability;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            _participants.Sample(target, target.A > 1 ? _profiles[target.A] : null, in eikonal, mostHits, chance, ref random);
            Hadrons.KeepFirst(0);
            Participant leading = incoming;
            if (TryOpen(ref leading, target, in destruction, out Remnant remnant, ref random)
                && TryCollide(ref leading, in probabilities, inelastic, ref random))
            {
                Write(in leading, ref random);
                ResonanceDecay.DecayAll(Hadrons, ref random);
                return remnant;
            }
            chance *= LessDestruction;
            mostHits = Math.Max(1, LessDestruction * mostHits);
        }
        throw new InvalidOperationException("a bug: no reaction found; is the energy below that of the model?");
    }

    /// <summary>Opens the nucleus: momenta of the nucleons and of the remnant; the projectile pays for them.</summary>
    private bool TryOpen(ref Participant leading, Nucleus target, in NuclearDestruction destruction, out Remnant remnant, ref RandomStream random)
    {
        int hits = _participants.HitCount, z = target.Z, a = target.A - hits - _participants.FreedCount;
        double excitation = 0;
        LightConeMomentum taken = default;
        for (int index = 0; index < hits + _participants.FreedCount; index++)
        {
            bool isProton = index < hits ? _participants.IsProton(index, target) : index - hits < _participants.FreedProtons;
            HadronKind kind = isProton ? HadronKind.Proton : HadronKind.Neutron;
            LightConeMomentum momentum = SampleNucleon(HadronTable.Mass(kind), target, in destruction, ref random);
            if (isProton) z--;
            excitation += NuclearDestruction.MeanExcitation * random.Exponential();
            taken += momentum;
            if (index < hits) _nucleons[index] = new Participant { Kind = kind, Content = HadronTable.Content(kind), Momentum = momentum };
            else Hadrons.Add(kind, momentum.ToFourMomentum(HadronTable.Mass(kind)));
        }
        remnant = default;
        double plus = leading.Momentum.Plus + target.Mass - taken.Plus;
        if (a > 0)
        {
            var nucleus = new Nucleus(z, a);
            double minus = target.Mass - taken.Minus;
            if (a == 1) excitation = 0;
            if (minus <= 0) return false;
            LightConeMomentum rest = LightConeMomentum.OnShell(nucleus.Mass + excitation, minus, -taken.X, -taken.Y);
            plus -= rest.Plus;
            remnant = new Remnant(nucleus, excitation, new Vector3D(rest.X, rest.Y, rest.Z));
        }
        bool isAffordable = plus > (1 - LargestNuclearShare) * leading.Momentum.Plus;
        leading.Momentum = leading.Momentum with { Plus = plus };
        return isAffordable;
    }

    private static LightConeMomentum SampleNucleon(double mass, Nucleus target, in NuclearDestruction destruction, ref RandomStream random)
    {
        if (target.A == 1) return LightConeMomentum.OnShell(mass, mass, 0, 0);
        TransverseKick kick = TransverseKick.SampleBelow(destruction.TransverseSquared, NuclearDestruction.LargestTransverseSquared, ref random);
        double share = Math.Clamp(1 + NuclearDestruction.LightConeSpread * random.Normal(), 0.3, 1.7);
        return LightConeMomentum.OnShell(mass, share * mass, kick.X, kick.Y);
    }

    private bool TryCollide(ref Participant leading, in CollisionProbabilities probabilities, double inelastic, ref RandomStream random)
    {
        _mergedCount = Annihilation.SampleStrings(in leading, in _nucleons[0], inelastic, ref random);
        if (_mergedCount > 0)
        {
            bool isMade = Annihilation.TryMake(in leading, in _nucleons[0], _merged.AsSpan(0, _mergedCount), ref random);
            (leading.Kind, _nucleons[0].Kind) = (HadronKind.None, HadronKind.None);
            return isMade;
        }
        for (int index = 0; index < _participants.HitCount; index++)
        {
            bool isDone = StringCollision.TryCollide(probabilities.Sample(ref random), ref leading, ref _nucleons[index], ref random);
            // The first collision must be; a later one for which there is no energy left leaves the nucleon free.
            if (!isDone && index == 0) return false;
        }
        return true;
    }

    private void Write(in Participant leading, ref RandomStream random)
    {
        for (int index = 0; index < _mergedCount; index++) StringFragmentation.Break(in _merged[index], Hadrons, ref random);
        Write(in leading, StringAxis.PlusEnd, ref random);
        for (int index = 0; index < _participants.HitCount; index++) Write(in _nucleons[index], StringAxis.MinusEnd, ref random);
    }

    private void Write(in Participant participant, StringAxis axis, ref RandomStream random)
    {
        if (participant.IsString)
            StringFragmentation.Break(new ExcitedString(participant.Momentum, participant.PlusEnd, participant.MinusEnd, axis), Hadrons, ref random);
        else if (participant.Kind != HadronKind.None)
            Hadrons.Add(participant.Kind, participant.Momentum.ToFourMomentum(HadronTable.Mass(participant.Kind)));
    }

    /// <summary>s on a nucleon [GeV²].</summary>
    private static double SquaredEnergy(in LightConeMomentum projectile)
    {
        const double nucleon = 0.5 * (PhysicalConstants.ProtonMass + PhysicalConstants.NeutronMass);
        return (projectile.MassSquared + nucleon * (nucleon + 2 * projectile.Energy)) / (Units.GeV * Units.GeV);
    }

    private static HadronPair OnNucleons(Species species, Nucleus target, double kineticEnergy)
    {
        HadronPair proton = HadronNucleonCrossSection.On(species, Species.Proton, kineticEnergy), neutron = HadronNucleonCrossSection.On(species, Species.Neutron, kineticEnergy);
        double share = (double)target.Z / target.A;
        return new HadronPair(
            share * proton.Inelastic + (1 - share) * neutron.Inelastic, share * proton.Elastic + (1 - share) * neutron.Elastic);
    }
}
