using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron;
using NA64Mu.Physics.Scattering;
using NA64Mu.Transport.Signal;
using NA64Mu.Transport.Weighting;

namespace NA64Mu.Transport;

/// <summary>Moves one particle by one step. Physics proposes, the stepper applies and books.</summary>
public sealed class Stepper
{
    /// <summary>Share of its energy that a particle may lose in a step and still scatter as before it.</summary>
    private const double LossToNotice = 1e-3;

    private readonly Navigator _navigator;
    private readonly PhysicsList _physics;
    private readonly double _maximumLossFraction;
    private readonly double _trackingCut;
    private readonly Propagator _propagator;
    private readonly EnergyLedger _ledger;
    private readonly InteractionApplier _applier;
    private readonly CondensedStepper _condensed;
    private readonly ThinStepper? _thin;
    private readonly FastShortcuts? _shortcuts;
    private readonly RateScaling? _scaling;
    private readonly ForcedEmission? _forced;
    private readonly HadronReactions? _reactions;
    private readonly ProtonStopper? _protons;
    private readonly double _neutronTimeLimit;

    /// <summary>The stepper of one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="physics">Processes.</param>
    /// <param name="applier">Applies interactions.</param>
    /// <param name="ledger">Where energies are booked.</param>
    /// <param name="forced">Forced emission of a light boson; null for none.</param>
    /// <param name="scaling">Scaled cross sections; null where all are as in nature.</param>
    /// <param name="reactions">Reactions of hadrons with nuclei; null where showers stand for them.</param>
    /// <param name="sums">Sums of soft transfers of muons in calorimeters; null where each is drawn.</param>
    /// <param name="protons">Ends slow protons; null where all are followed.</param>
    internal Stepper(
        Navigator navigator, PhysicsList physics, InteractionApplier applier, EnergyLedger ledger, ForcedEmission? forced = null, RateScaling? scaling = null,
        HadronReactions? reactions = null, CondensedSums? sums = null, ProtonStopper? protons = null)
    {
        _navigator = navigator;
        _physics = physics;
        _maximumLossFraction = navigator.Layout.Physics.MaximumLossFraction;
        _trackingCut = navigator.Layout.Physics.TrackingCut;
        _propagator = new Propagator(navigator);
        _ledger = ledger;
        _applier = applier;
        _scaling = scaling;
        _forced = forced;
        _reactions = reactions;
        _protons = protons;
        _neutronTimeLimit = navigator.Layout.Physics.NeutronTimeLimit;
        _condensed = new CondensedStepper(navigator, physics, _applier, ledger, forced, scaling, sums);
        if (physics.Thin is not { } planes) return;
        _shortcuts = new FastShortcuts(navigator.Layout, planes);
        if (scaling is null) _thin = new ThinStepper(navigator, physics, planes, ledger);
    }

    /// <summary>One step; the order of the lines is the physics.</summary>
    /// <typeparam name="TSink">Kind of sink.</typeparam>
    /// <param name="particle">Particle, inside the world.</param>
    /// <param name="sink">Who wants to know of the step.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Alive, or how the track ended.</returns>
    // Of 200 µs an event, zeroing the locals of this method took 4.5: none is read before it is written.
    [SkipLocalsInit]
    public Outcome Advance<TSink>(ref ParticleState particle, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        if (_condensed.Covers(in particle)) return _condensed.Advance(ref particle, ref sink, ref random);
        if (_protons is not null && ProtonStopper.Covers(in particle) && _protons.TryStop(ref particle, ref sink, ref random)) return Outcome.Stopped;
        bool isThin = _thin is not null && _thin.Covers(in particle) && (_forced is null || !_forced.Covers(in particle, ref random));
        if (isThin && _thin!.TryCross(ref particle, ref sink, ref random, out Outcome crossed)) return crossed;

        MediumId medium = _navigator.MediumAt(particle.Location);
        Kinematics kinematics = Kinematics.Of(in particle);
        LocalPhysics local = _physics.At(in particle, in kinematics, medium);
        if (_scaling is not null) _scaling.Raise(in particle, medium, ref local);
        StepLimit limit = ShortestPhysicsLimit(ref particle, in local, ref random);
        double emissionRate = 0;
        if (_forced is not null && _forced.Covers(in particle, ref random)) limit = ShortenToEmission(limit, in particle, medium, out emissionRate);
        // Field by field: an initialiser would build it elsewhere and copy it, in every step.
        Step step = default;
        step.From = particle.Position;
        step.Location = particle.Location;
        step.KineticEnergyBefore = particle.KineticEnergy;

        StepLimit moved = _propagator.Move(ref particle, limit, out Crossing crossing);
        Age(ref particle, in kinematics, in local, moved.Length);
        if (_scaling is not null) _scaling.Pass(_scaling.Excess(in particle, in local) * moved.Length);
        if (emissionRate > 0) _forced!.Pass(moved.Length * emissionRate);
        if (_physics.IsAffectedBy(in particle, medium))
        {
            LoseEnergy(ref particle, ref step, in local, medium, moved.Length, ref random);
            Scatter(ref particle, in kinematics, step.Deposit, medium, moved, ref random);
        }
        Outcome outcome = Outcome.Alive;
        if (moved.By == StepLimiter.Boundary) outcome = Cross(ref particle, crossing);
        // What the continuous loss has brought to rest on its last step reacts at rest, if at all.
        else if (moved.By == StepLimiter.Interaction && particle.KineticEnergy > 0) outcome = Interact(ref particle, ref step, in local, medium, ref random);
        else if (moved.By == StepLimiter.Emission) outcome = Emit(ref particle, medium, ref random);

        if (outcome == Outcome.Alive && IsTooSlow(in particle)) outcome = ComeToRest(ref particle, ref step, medium, ref random);
        step.Length = moved.Length;
        // Component by component: the position was written so just before, and a wider load would wait for the writes.
        step.To = new Vector3D(particle.Position.X, particle.Position.Y, particle.Position.Z);
        step.Limiter = moved.By;
        sink.Accept(in step, in particle);
        return outcome;
    }

    /// <summary>Turns the hadrons of a photonuclear reaction, one particle so far, into those that really come out.</summary>
    /// <typeparam name="TSink">Kind of sink.</typeparam>
    /// <param name="system">All hadrons taken together.</param>
    /// <param name="sink">Who wants to know of what is left on the spot.</param>
    /// <param name="random">Transport stream.</param>
    public Outcome Resolve<TSink>(ref ParticleState system, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        Step step = default;
        step.From = step.To = system.Position;
        step.Location = system.Location;
        step.KineticEnergyBefore = system.KineticEnergy;
        step.Limiter = StepLimiter.Interaction;
        Interaction reaction = _reactions!.Photoproduce(in system, _navigator.MediumAt(system.Location), _applier.Secondaries, ref random);
        Outcome outcome = _applier.Apply(in reaction, ref system, ref step.Deposit, ref random);
        sink.Accept(in step, in system);
        return outcome;
    }

    /// <summary>The shortest of interaction and energy loss; borders and fields come in with the move.</summary>
    private StepLimit ShortestPhysicsLimit(ref ParticleState particle, in LocalPhysics local, ref RandomStream random)
    {
        if (particle.InteractionLengthsLeft < 0) particle.InteractionLengthsLeft = random.Exponential();
        double rate = local.TotalRate;
        double interaction = rate > 0 ? particle.InteractionLengthsLeft / rate : double.PositiveInfinity;
        double share = _maximumLossFraction * particle.KineticEnergy;
        double largestLoss = share > _trackingCut ? share : _trackingCut;
        // Compared as losses: the length that the loss allows is seldom needed, and costs a division.
        if (local.StoppingPower <= 0 || interaction * local.StoppingPower <= largestLoss) return new StepLimit(interaction, StepLimiter.Interaction);
        return new StepLimit(largestLoss / local.StoppingPower, StepLimiter.EnergyLoss);
    }

    /// <summary>The limit, or the way to the forced emission where that is shorter.</summary>
    private StepLimit ShortenToEmission(StepLimit limit, in ParticleState particle, MediumId medium, out double rate)
    {
        rate = _forced!.Rate(medium, particle.KineticEnergy);
        double emission = rate > 0 ? _forced.DepthLeft / rate : double.PositiveInfinity;
        return emission < limit.Length ? new StepLimit(emission, StepLimiter.Emission) : limit;
    }

    /// <summary>Time and interaction lengths go by.</summary>
    private static void Age(ref ParticleState particle, in Kinematics kinematics, in LocalPhysics local, double length)
    {
        particle.Steps++;
        particle.Time += length * kinematics.InverseBeta * (1 / PhysicalConstants.SpeedOfLight);
        particle.InteractionLengthsLeft = Math.Max(0, particle.InteractionLengthsLeft - length * local.TotalRate);
    }

    private void LoseEnergy(
        ref ParticleState particle, ref Step step, in LocalPhysics local, MediumId medium, double length, ref RandomStream random)
    {
        double meanLoss = length * local.StoppingPower;
        if (meanLoss <= 0) return;
        double loss = _shortcuts is not null && _shortcuts.LosesTheMean(in particle) ? Math.Min(meanLoss, particle.KineticEnergy) : _physics.SampleLoss(in particle, medium, meanLoss, length, ref random);
        particle.KineticEnergy -= loss;
        step.Deposit = loss;
        _ledger.Deposit(loss);
    }

    /// <summary>Turns the particle and shifts it sideways; a shift that would leave the location is not made.</summary>
    private void Scatter(
        ref ParticleState particle, in Kinematics before, double loss, MediumId medium, StepLimit moved, ref RandomStream random)
    {
        if (particle.KineticEnergy <= 0 || moved.Length <= 0) return;
        bool isSlower = loss > LossToNotice * particle.KineticEnergy;
        Kinematics kinematics = isSlower ? Kinematics.Of(in particle) : before;
        ScatteringResult scattering = _physics.Scatter(in particle, in kinematics, medium, moved.Length, ref random);
        Vector3D direction = particle.Direction;
        particle.Direction = direction.Deflected(scattering.SinCosPhi, scattering.SinSinPhi, scattering.OneMinusCos).Renormalised();
        Vector3D shift = direction.Deflected(scattering.DisplacementX, scattering.DisplacementY, 1);
        if (moved.By == StepLimiter.Boundary) shift = shift with { Z = 0 };
        Vector3D shifted = particle.Position + shift;
        if (_navigator.Contains(in shifted, particle.Location)) particle.Position = shifted;
    }

    private Outcome Cross(ref ParticleState particle, Crossing crossing)
    {
        particle.Location = _navigator.Cross(ref particle.Position, in particle.Direction, particle.Location, crossing);
        return particle.Location.IsOutside ? Outcome.Escaped : Outcome.Alive;
    }

    private Outcome Interact(
        ref ParticleState particle, ref Step step, in LocalPhysics local, MediumId medium, ref RandomStream random)
    {
        particle.InteractionLengthsLeft = -1;
        Interaction interaction;
        if (local.Nuclear > 0 && random.Uniform() * local.TotalRate < local.Nuclear) interaction = _reactions!.React(in particle, medium, _applier.Secondaries, ref random);
        else if (_scaling is null) interaction = _physics.Interact(in particle, medium, in local, _applier.Secondaries, ref random);
        else interaction = _scaling.Interact(in particle, medium, in local, _applier.Secondaries, ref random);
        double along = step.Deposit;
        Outcome outcome = _applier.Apply(in interaction, ref particle, ref step.Deposit, ref random);
        step.AtEnd = step.Deposit - along;
        return outcome;
    }

    private Outcome Emit(ref ParticleState particle, MediumId medium, ref RandomStream random)
    {
        Interaction emission = _forced!.Emit(in particle, medium, _applier.Secondaries, ref random);
        return _applier.Apply(in emission, ref particle);
    }

    private Outcome ComeToRest(ref ParticleState particle, ref Step step, MediumId medium, ref RandomStream random)
    {
        // What it still has is lost along its way; all else that stays is left by its end.
        double along = step.Deposit + particle.KineticEnergy;
        Outcome outcome;
        if (_reactions is not null && HadronReactions.ReactsAtRest(particle.Species))
        {
            Interaction capture = _reactions.ReactAtRest(in particle, medium, _applier.Secondaries, ref random);
            outcome = _applier.Apply(in capture, ref particle, ref step.Deposit, ref random);
        }
        else
        {
            outcome = _applier.ComeToRest(ref particle, out double deposit, ref random);
            step.Deposit += deposit;
        }
        step.AtEnd += step.Deposit - along;
        return outcome;
    }

    private bool IsTooSlow(in ParticleState particle) => SpeciesTable.Charge(particle.Species) != 0
        ? particle.KineticEnergy <= _trackingCut
        : particle.KineticEnergy <= 0 || (particle.Species == Species.Neutron && particle.Time > _neutronTimeLimit);
}
