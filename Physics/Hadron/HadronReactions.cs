using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Capture;
using NA64Mu.Physics.Hadron.Cascade;
using NA64Mu.Physics.Hadron.Deexcitation;
using NA64Mu.Physics.Hadron.Elastic;
using NA64Mu.Physics.Hadron.Neutrons;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Physics.Hadron.Strings;

namespace NA64Mu.Physics.Hadron;

/// <summary>Reactions of hadrons with nuclei: which model serves which particle at which energy. One per worker, for the models own buffers.</summary>
/// <remarks>
/// Strings from 6 GeV on, the cascade below 3 GeV, and between them one or the other with a probability that goes evenly from the one to the other; neutrons below 20 MeV by reactions of their own. Antinucleons of all energies by strings.
/// </remarks>
public sealed class HadronReactions
{
    private const double CascadeTo = 6 * Units.GeV;

    private readonly HadronRates _rates;
    private readonly CascadeSampler _cascade;
    private readonly SlowNeutronSampler _slowNeutrons;
    private readonly StoppedMesonCapture _capture;
    private readonly StringReaction _strings;

    /// <summary>Reactions in a set-up.</summary>
    /// <param name="rates">Their rates, shared.</param>
    public HadronReactions(HadronRates rates)
    {
        // The models take turns, so that one de-excitation serves all.
        var deexcitation = new DeexcitationSampler();
        _rates = rates;
        _cascade = new CascadeSampler(rates.Profiles, deexcitation);
        _slowNeutrons = new SlowNeutronSampler(deexcitation);
        _capture = new StoppedMesonCapture(rates.Profiles, deexcitation);
        _strings = new StringReaction(rates.Profiles, deexcitation);
    }

    /// <summary>Whether a particle that has come to rest reacts with a nucleus.</summary>
    /// <param name="species">Any particle.</param>
    public static bool ReactsAtRest(Species species) => species is Species.PiMinus or Species.KMinus or Species.AntiProton;

    /// <summary>Draws a reaction of a hadron in flight.</summary>
    /// <param name="hadron">The hadron.</param>
    /// <param name="medium">Medium in which it has a rate.</param>
    /// <param name="secondaries">Room for new particles, cleared here.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction React(in ParticleState hadron, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random)
    {
        secondaries.Clear();
        HadronTarget target = _rates.Choose(hadron.Species, medium, hadron.KineticEnergy, ref random);
        Nucleus nucleus = _rates.Isotopes.Sample(target.Z, ref random);
        bool isSlowNeutron = hadron.Species == Species.Neutron && hadron.KineticEnergy < HadronRates.SlowNeutron;
        return target.Kind switch
        {
            HadronReactionKind.Elastic when isSlowNeutron => SlowNeutronSampler.Scatter(in hadron, nucleus, secondaries, ref random),
            HadronReactionKind.Elastic => ElasticSampler.Sample(in hadron, nucleus, secondaries, ref random),
            HadronReactionKind.Capture => _slowNeutrons.Capture(in hadron, nucleus, secondaries, ref random),
            _ when isSlowNeutron => _slowNeutrons.React(in hadron, nucleus, secondaries, ref random),
            _ when UsesStrings(hadron.Species, hadron.KineticEnergy, ref random) => _strings.Sample(in hadron, nucleus, secondaries, ref random),
            _ => _cascade.Sample(in hadron, nucleus, secondaries, ref random),
        };
    }

    /// <summary>Draws the reaction of a meson or antiproton at rest; what kinetic energy it has left stays on the spot.</summary>
    /// <param name="meson">A particle that <see cref="ReactsAtRest"/>.</param>
    /// <param name="medium">Where it stopped.</param>
    /// <param name="secondaries">Room for new particles, cleared here.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction ReactAtRest(in ParticleState meson, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random)
    {
        secondaries.Clear();
        // Law of E. Fermi and E. Teller: negative hadrons are caught by atoms in proportion to Z.
        Nucleus nucleus = _rates.Isotopes.Sample(_rates.ChooseElement(medium, ElementWeight.Protons, ref random), ref random);
        Interaction capture = meson.Species == Species.AntiProton
            ? _strings.SampleAtRest(meson.Species, nucleus, secondaries, ref random)
            : _capture.Sample(meson.Species, nucleus, secondaries, ref random);
        return capture with { LocalDeposit = capture.LocalDeposit + meson.KineticEnergy };
    }

    /// <summary>Draws what comes out of a nucleus that has taken a virtual photon.</summary>
    /// <remarks>From 3 to 6 GeV on as hadron of vector dominance; below, a π⁰ of the same energy stands for the photon. The photon counts as real: its virtuality, below 0.4 GeV² for most, is left out.</remarks>
    /// <param name="system">The photon, with the energy of the hadrons to come.</param>
    /// <param name="medium">Medium, no vacuum.</param>
    /// <param name="secondaries">Room for new particles, cleared here.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction Photoproduce(in ParticleState system, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random)
    {
        secondaries.Clear();
        Nucleus nucleus = _rates.Isotopes.Sample(_rates.ChooseElement(medium, ElementWeight.Nucleons, ref random), ref random);
        if (UsesStrings(Species.Gamma, system.KineticEnergy, ref random))
            return _strings.SamplePhoton(system.KineticEnergy, virtuality: 0, in system.Direction, nucleus, secondaries, ref random);
        ParticleState pion = system;
        pion.Species = Species.PiZero;
        pion.KineticEnergy = system.KineticEnergy - PhysicalConstants.NeutralPionMass;
        Interaction reaction = _cascade.Sample(in pion, nucleus, secondaries, ref random);
        return reaction with { RestEnergyRelease = reaction.RestEnergyRelease - PhysicalConstants.NeutralPionMass };
    }

    private static bool UsesStrings(Species species, double kineticEnergy, ref RandomStream random)
    {
        if (StringReaction.IsAntinucleon(species)) return true;
        if (kineticEnergy < StringReaction.LeastKineticEnergy) return false;
        if (kineticEnergy >= CascadeTo || (species != Species.Gamma && !CascadeSampler.Takes(species))) return true;
        return random.Uniform() * (CascadeTo - StringReaction.LeastKineticEnergy) < kineticEnergy - StringReaction.LeastKineticEnergy;
    }
}
