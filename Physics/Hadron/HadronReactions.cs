using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Capture;
using NA64Mu.Physics.Hadron.Cascade;
using NA64Mu.Physics.Hadron.Deexcitation;
using NA64Mu.Physics.Hadron.Elastic;
using NA64Mu.Physics.Hadron.Neutrons;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Physics.Hadron.Strings;
using NA64Mu.Physics.Photonuclear;

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
    private readonly PhotonuclearSampler _photons;
    private readonly VectorMesonSampler _vectorMesons = new();

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
        _photons = new PhotonuclearSampler(rates.Profiles, deexcitation);
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
        Nucleus nucleus = _rates.Isotopes.Sample(_rates.ChooseCapturingElement(medium, ref random), ref random);
        Interaction capture = meson.Species == Species.AntiProton
            ? _strings.SampleAtRest(meson.Species, nucleus, secondaries, ref random)
            : _capture.Sample(meson.Species, nucleus, secondaries, ref random);
        return capture with { LocalDeposit = capture.LocalDeposit + meson.KineticEnergy };
    }

    /// <summary>Draws what comes out of a nucleus that has taken a photon, real or not.</summary>
    /// <remarks>
    /// The nucleus is drawn by the cross sections at the equivalent energy ν − Q²/2M. From 3 to 6 GeV on the photon is a hadron of vector dominance (<see cref="VectorMesonSampler"/>, <see cref="StringReaction"/>), below it is absorbed (<see cref="PhotonuclearSampler"/>).
    /// A photon that no nucleus here can take, as one below the threshold of pions in hydrogen, ends on the spot.
    /// </remarks>
    /// <param name="system">The photon, with the energy of the hadrons to come and its virtuality.</param>
    /// <param name="medium">Medium, no vacuum.</param>
    /// <param name="secondaries">Room for new particles, cleared here.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction Photoproduce(in ParticleState system, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random)
    {
        secondaries.Clear();
        var photon = new VirtualPhoton(system.KineticEnergy, system.Virtuality, system.Direction);
        PhotonuclearCrossSection crossSection = _rates.Photons.Choose(medium, photon.EquivalentEnergy, ref random);
        Nucleus nucleus = _rates.Isotopes.Sample(crossSection.Element.Z, ref random);
        if (UsesStrings(Species.Gamma, photon.EquivalentEnergy, ref random))
        {
            double radius = nucleus.A > 1 ? _rates.Profiles[nucleus.A]!.MeanSquareRadius : 0;
            return random.Uniform() < _rates.VectorMesons.Share(in photon, crossSection.Element, radius)
                ? _vectorMesons.Sample(in photon, nucleus, secondaries, ref random)
                : _strings.SamplePhoton(photon.Energy, photon.Virtuality, in system.Direction, nucleus, secondaries, ref random);
        }
        return PhotonuclearSampler.Takes(in photon, nucleus)
            ? _photons.Sample(in photon, crossSection, nucleus, secondaries, ref random)
            : new Interaction { Process = ProcessId.Hadronic, Outcome = Outcome.Absorbed, LocalDeposit = photon.Energy };
    }

    private static bool UsesStrings(Species species, double kineticEnergy, ref RandomStream random)
    {
        if (StringReaction.IsAntinucleon(species)) return true;
        if (kineticEnergy < StringReaction.LeastKineticEnergy) return false;
        if (kineticEnergy >= CascadeTo || (species != Species.Gamma && !CascadeSampler.Takes(species))) return true;
        return random.Uniform() * (CascadeTo - StringReaction.LeastKineticEnergy) < kineticEnergy - StringReaction.LeastKineticEnergy;
    }
}
