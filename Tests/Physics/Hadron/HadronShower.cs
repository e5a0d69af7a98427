using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron;
using NA64Mu.Physics.Ionisation;

namespace NA64Mu.Tests.Physics.Hadron;

/// <summary>A hadronic shower without places: reactions one after the other in an endless block, charged hadrons losing energy on their way, and where the energy goes.</summary>
/// <remarks>π⁰, electrons and photons above 30 MeV are electromagnetic; short-lived hadrons decay at once; neutrons below 20 MeV end.</remarks>
internal sealed class HadronShower(HadronRates rates, MediumTable media, MediumId medium)
{
    private const double LeastPhoton = 30 * Units.MeV;
    private const double LossPerStep = 0.05;
    private readonly HadronReactions _reactions = new(rates);
    private readonly SecondaryBuffer _secondaries = new();
    private readonly Stack<ParticleState> _stack = new();

    /// <summary>Energy of π⁰ and what else is electromagnetic [MeV].</summary>
    public double Electromagnetic { get; private set; }

    /// <summary>Energy that it took to set nucleons free from nuclei [MeV].</summary>
    public double Binding { get; private set; }

    /// <summary>Neutrons below 20 MeV.</summary>
    public int SlowNeutrons { get; private set; }

    /// <summary>Follows a shower to its end.</summary>
    /// <param name="species">Hadron that starts it.</param>
    /// <param name="kineticEnergy">Its kinetic energy [MeV].</param>
    /// <param name="random">Random numbers.</param>
    public void Run(Species species, double kineticEnergy, ref RandomStream random)
    {
        (Electromagnetic, Binding, SlowNeutrons) = (0, 0, 0);
        _stack.Push(new ParticleState { Species = species, KineticEnergy = kineticEnergy, Direction = Vector3D.AlongBeam });
        while (_stack.TryPop(out ParticleState particle)) Follow(ref particle, ref random);
    }

    /// <summary>Energy that a reaction took from the nucleus for its nucleons [MeV]: what all masses have become more, less the masses of what is new.</summary>
    /// <param name="projectile">What reacted.</param>
    /// <param name="release">Rest energy that the reaction released [MeV].</param>
    /// <param name="secondaries">What came out.</param>
    public static double BindingOf(Species projectile, double release, SecondaryBuffer secondaries)
    {
        double binding = NewMass(projectile) - release;
        for (int index = 0; index < secondaries.Count; index++) binding -= NewMass(secondaries[index].Species);
        return binding;
    }

    /// <summary>Mass of a particle beside nucleons: that of a meson, of a hyperon the excess, of an antinucleon its own and that of the nucleon made with it.</summary>
    private static double NewMass(Species species) => species switch
    {
        Species.Proton or Species.Neutron => 0,
        Species.AntiProton or Species.AntiNeutron => 2 * SpeciesTable.Mass(species),
        Species.Lambda or Species.SigmaPlus or Species.SigmaMinus => SpeciesTable.Mass(species) - PhysicalConstants.NeutronMass,
        >= Species.AntiLambda and <= Species.AntiSigmaMinus => SpeciesTable.Mass(species) + PhysicalConstants.NeutronMass,
        _ => SpeciesTable.Mass(species),
    };

    private void Follow(ref ParticleState particle, ref RandomStream random)
    {
        if (particle.Species is Species.PiZero or Species.Electron or Species.Positron || (particle.Species == Species.Gamma && particle.KineticEnergy > LeastPhoton))
        {
            Electromagnetic += particle.Energy;
            return;
        }
        if (particle.Species == Species.Neutron && particle.KineticEnergy < HadronRates.SlowNeutron)
        {
            SlowNeutrons++;
            return;
        }
        if (particle.Species is Species.KZeroShort or >= Species.Lambda)
        {
            _secondaries.Clear();
            ParticleDecay.Sample(in particle, _secondaries, ref random);
            TakeOver();
            return;
        }
        if (particle.Species is >= Species.PiMinus and <= Species.AntiNeutron) React(ref particle, ref random);
    }

    private void React(ref ParticleState particle, ref RandomStream random)
    {
        bool isCharged = SpeciesTable.Charge(particle.Species) != 0;
        Material material = media[medium].Material;
        double depth = random.Exponential();
        while (particle.KineticEnergy > 1 * Units.MeV)
        {
            double rate = rates.InverseMeanFreePath(particle.Species, medium, particle.KineticEnergy);
            double toReaction = rate > 0 ? depth / rate : double.PositiveInfinity;
            double loss = isCharged ? BetheBloch.RestrictedStoppingPower(material, HeavyParticle.Of(particle.Species), particle.KineticEnergy, double.PositiveInfinity) : 0;
            double toLoss = loss > 0 ? LossPerStep * particle.KineticEnergy / loss : double.PositiveInfinity;
            if (toLoss < toReaction)
            {
                particle.KineticEnergy *= 1 - LossPerStep;
                depth -= toLoss * rate;
                continue;
            }
            Requires.That(double.IsFinite(toReaction), "a hadron that reacts or loses energy");
            if (isCharged) particle.KineticEnergy -= toReaction * loss;
            Interaction reaction = _reactions.React(in particle, medium, _secondaries, ref random);
            if (reaction.Outcome != Outcome.Alive)
            {
                Book(particle.Species, in reaction);
                return;
            }
            TakeOver();
            (particle.KineticEnergy, particle.Direction, depth) = (reaction.KineticEnergy, reaction.Direction, random.Exponential());
        }
        if (!HadronReactions.ReactsAtRest(particle.Species)) return;
        Interaction capture = _reactions.ReactAtRest(in particle, medium, _secondaries, ref random);
        Book(particle.Species, in capture);
    }

    private void Book(Species species, in Interaction reaction)
    {
        Binding += BindingOf(species, reaction.RestEnergyRelease, _secondaries);
        TakeOver();
    }

    private void TakeOver()
    {
        for (int index = 0; index < _secondaries.Count; index++)
        {
            Secondary secondary = _secondaries[index];
            _stack.Push(new ParticleState { Species = secondary.Species, KineticEnergy = secondary.KineticEnergy, Direction = secondary.Direction });
        }
    }
}
