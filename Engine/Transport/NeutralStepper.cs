using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron;
using NA64Mu.Physics.Hadron.CrossSections;

namespace NA64Mu.Transport;

/// <summary>Moves a neutral hadron to its next reaction or decay, or out of the volume: the layers of a calorimeter are no borders to it.</summary>
internal sealed class NeutralStepper
{
    private readonly Navigator _navigator;
    private readonly PhysicsList _physics;
    private readonly HadronReactions _reactions;
    private readonly InteractionApplier _applier;
    private readonly LayeredFlight _flight;
    private readonly double _neutronTimeLimit;
    private readonly double[] _rates;

    /// <summary>The stepper of one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="physics">Processes.</param>
    /// <param name="reactions">Reactions with nuclei.</param>
    /// <param name="applier">Applies interactions.</param>
    public NeutralStepper(Navigator navigator, PhysicsList physics, HadronReactions reactions, InteractionApplier applier)
    {
        _navigator = navigator;
        _physics = physics;
        _reactions = reactions;
        _applier = applier;
        _flight = new LayeredFlight(navigator);
        _neutronTimeLimit = navigator.Layout.Physics.NeutronTimeLimit;
        _rates = new double[_flight.MostRates];
    }

    /// <summary>Whether a kind of particle moves so.</summary>
    /// <param name="species">Kind of particle.</param>
    public static bool Takes(Species species) => SpeciesTable.Charge(species) == 0 && HadronNucleusCrossSection.IsHadron(species);

    /// <summary>One step.</summary>
    /// <typeparam name="TSink">Kind of sink.</typeparam>
    /// <param name="hadron">A hadron that <see cref="Takes"/> names, inside the world.</param>
    /// <param name="sink">Who wants to know of the step.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Alive, or how the track ended.</returns>
    [SkipLocalsInit]
    public Outcome Advance<TSink>(ref ParticleState hadron, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        Step step = default;
        step.From = hadron.Position;
        step.KineticEnergyBefore = hadron.KineticEnergy;
        Kinematics kinematics = Kinematics.Of(in hadron);

        // Reactions and decays have no memory: the way to the next one is drawn anew in each volume.
        StepLimit moved = Fly(ref hadron, in kinematics, random.Exponential(), out Crossing crossing);
        step.Location = hadron.Location;
        hadron.Steps++;
        hadron.Time += moved.Length * kinematics.InverseBeta * (1 / PhysicalConstants.SpeedOfLight);
        Outcome outcome = moved.By == StepLimiter.Boundary ? Cross(ref hadron, crossing) : Interact(ref hadron, in kinematics, ref step, ref random);
        bool isLate = hadron.Species == Species.Neutron && hadron.Time > _neutronTimeLimit;
        if (outcome == Outcome.Alive && (hadron.KineticEnergy <= 0 || isLate))
        {
            outcome = _applier.ComeToRest(ref hadron, out double deposit, ref random);
            step.Deposit += deposit;
        }
        step.Length = moved.Length;
        step.To = hadron.Position;
        step.Limiter = moved.By;
        sink.Accept(in step, in hadron);
        return outcome;
    }

    private StepLimit Fly(ref ParticleState hadron, in Kinematics kinematics, double freePaths, out Crossing crossing)
    {
        ReadOnlySpan<MediumId> media = _flight.MediaAt(hadron.Location);
        _rates[0] = media.Length == 0 ? _physics.At(in hadron, in kinematics, _navigator.MediumAt(hadron.Location)).TotalRate : 0;
        for (int slab = 0; slab < media.Length; slab++) _rates[slab] = _physics.At(in hadron, in kinematics, media[slab]).TotalRate;
        return _flight.Fly(ref hadron, freePaths, _rates, out crossing);
    }

    private Outcome Cross(ref ParticleState hadron, Crossing crossing)
    {
        hadron.Location = _navigator.Cross(ref hadron.Position, in hadron.Direction, hadron.Location, crossing);
        return hadron.Location.IsOutside ? Outcome.Escaped : Outcome.Alive;
    }

    private Outcome Interact(ref ParticleState hadron, in Kinematics kinematics, ref Step step, ref RandomStream random)
    {
        MediumId medium = _navigator.MediumAt(hadron.Location);
        LocalPhysics local = _physics.At(in hadron, in kinematics, medium);
        Interaction interaction = random.Uniform() * local.TotalRate < local.Nuclear
            ? _reactions.React(in hadron, medium, _applier.Secondaries, ref random)
            : _physics.Interact(in hadron, medium, in local, _applier.Secondaries, ref random);
        return _applier.Apply(in interaction, ref hadron, ref step.Deposit, ref random);
    }
}
