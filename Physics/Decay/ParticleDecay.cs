using System;
using System.Linq;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Decay;

/// <summary>Decay of all particles that decay here, in flight and at rest: muons, charged and neutral pions and kaons, hyperons.</summary>
/// <remarks>
/// Rates are m/(pcτ) per path length. The muons of π and K decays, which are polarised, go on as unpolarised ones (<see cref="MuonDecay"/>), and so do hyperons.
/// Neutrons are stable: they live for 15 minutes. π⁻, K⁻ and antiprotons that come to rest are captured by a nucleus before they decay: they do not decay here. Σ⁻ and the antiparticle of Σ⁺, whose capture has no model, decay there.
/// </remarks>
public static class ParticleDecay
{
    /// <summary>Largest number of products of a mode.</summary>
    private const int MostProducts = 3;

    /// <summary>Least kinetic energy of a product: one at rest would have no direction, and no rate of decay per path [MeV].</summary>
    private const double LeastKineticEnergy = 1e-12;

    // m/(cτ) [MeV/c per mm].
    private static readonly double[] MassOverLifetime =
    [
        .. SpeciesTable.All.Select(species => Decays(species) ? SpeciesTable.Mass(species) / (PhysicalConstants.SpeedOfLight * SpeciesTable.Lifetime(species)) : 0),
    ];

    /// <summary>Whether a kind of particle decays here.</summary>
    /// <param name="species">Kind of particle.</param>
    public static bool Decays(Species species) => species
        is Species.MuMinus or Species.MuPlus or (>= Species.PiMinus and <= Species.KZeroShort) or (>= Species.Lambda and <= Species.AntiSigmaMinus);

    /// <summary>Whether a charged particle that has come to rest in matter decays; μ⁻ and negative hyperons do, as free ones.</summary>
    /// <param name="species">Kind of particle.</param>
    public static bool DecaysAtRest(Species species) => species
        is Species.MuMinus or Species.MuPlus or Species.PiPlus or Species.KPlus or Species.SigmaPlus or Species.SigmaMinus or Species.AntiSigmaPlus or Species.AntiSigmaMinus;

    /// <summary>Decays per path length; 0 for what does not decay [1/mm].</summary>
    /// <param name="species">Kind of particle.</param>
    /// <param name="kinematics">Its momentum, above zero.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double InverseMeanFreePath(Species species, in Kinematics kinematics)
    {
        double massOverLifetime = MassOverLifetime[(int)species];
        return massOverLifetime > 0 ? massOverLifetime * kinematics.InverseMomentum : 0;
    }

    /// <summary>Draws the time that a particle at rest still lives [ns].</summary>
    /// <param name="species">A particle that decays.</param>
    /// <param name="random">Random numbers.</param>
    public static double SampleTimeAtRest(Species species, ref RandomStream random) => SpeciesTable.Lifetime(species) * random.Exponential();

    /// <summary>The decay: charged particles, photons and π⁰ become secondaries, the neutrino is invisible.</summary>
    /// <param name="particle">A particle that decays.</param>
    /// <param name="secondaries">Takes the products.</param>
    /// <param name="random">Random numbers.</param>
    public static Interaction Sample(in ParticleState particle, SecondaryBuffer secondaries, ref RandomStream random)
    {
        if (particle.Species is Species.MuMinus or Species.MuPlus) return MuonDecay.Sample(in particle, secondaries, ref random);
        return Sample(in particle, DecayTable.Choose(particle.Species, random.Uniform()), secondaries, ref random);
    }

    /// <summary>A decay by one mode.</summary>
    /// <param name="particle">The particle.</param>
    /// <param name="mode">One of its modes.</param>
    /// <param name="secondaries">Takes the products.</param>
    /// <param name="random">Random numbers.</param>
    public static Interaction Sample(in ParticleState particle, DecayMode mode, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Span<FourMomentum> products = stackalloc FourMomentum[MostProducts];
        mode.Kinematics.Sample(products, ref random);
        double mass = particle.Mass, gamma = particle.Energy / mass, betaGamma = particle.MomentumMagnitude / mass;
        double release = mass - mode.VisibleMass;
        double unseen = particle.KineticEnergy + release;
        for (int index = 0; index < mode.Visible.Count; index++)
        {
            FourMomentum product = products[index].Boosted(in particle.Direction, gamma, betaGamma);
            double kinetic = Math.Max(product.Energy - SpeciesTable.Mass(mode.Visible[index]), LeastKineticEnergy);
            unseen -= kinetic;
            double momentum = product.Momentum.Length;
            secondaries.Add(mode.Visible[index], kinetic, momentum > 0 ? product.Momentum / momentum : particle.Direction);
        }
        return new Interaction
        {
            Process = ProcessId.Decay,
            Outcome = Outcome.Decayed,
            Invisible = mode.HasNeutrino ? Math.Max(unseen, 0) : 0,
            RestEnergyRelease = release,
        };
    }
}
