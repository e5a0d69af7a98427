using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Scattering;

namespace NA64Mu.Transport;

/// <summary>Moves one particle by one step. Physics proposes, the stepper applies and books.</summary>
public sealed class Stepper
{
    /// <summary>Share of its energy that a particle may lose in a step and still scatter as before it.</summary>
    private const double LossToNotice = 1e-3;

    private readonly Navigator _navigator;
    private readonly PhysicsList _physics;
    private readonly PhysicsSettings _settings;
    private readonly Propagator _propagator;
    private readonly ParticleStack _stack;
    private readonly EnergyLedger _ledger;
    private readonly TruthRecord _truth;
    private readonly SecondaryBuffer _secondaries = new();

    /// <summary>The stepper of one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="physics">Processes.</param>
    /// <param name="stack">Where new particles go.</param>
    /// <param name="ledger">Where energies are booked.</param>
    /// <param name="truth">Where interactions of the primary are written down.</param>
    public Stepper(Navigator navigator, PhysicsList physics, ParticleStack stack, EnergyLedger ledger, TruthRecord truth)
    {
        _navigator = navigator;
        _physics = physics;
        _settings = navigator.Layout.Physics;
        _propagator = new Propagator(navigator);
        _stack = stack;
        _ledger = ledger;
        _truth = truth;
    }

    /// <summary>One step; the order of the lines is the physics.</summary>
    /// <typeparam name="TSink">Kind of sink.</typeparam>
    /// <param name="particle">Particle, inside the world.</param>
    /// <param name="sink">Who wants to know of the step.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Alive, or how the track ended.</returns>
    public Outcome Advance<TSink>(ref ParticleState particle, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        MaterialId material = _navigator.MaterialAt(particle.Location);
        Kinematics kinematics = Kinematics.Of(in particle);
        LocalPhysics local = _physics.At(in particle, in kinematics, material);
        StepLimit limit = ShortestPhysicsLimit(ref particle, in local, ref random);
        // Field by field: an initialiser would build it elsewhere and copy it, in every step.
        Step step = default;
        step.From = particle.Position;
        step.Location = particle.Location;
        step.KineticEnergyBefore = particle.KineticEnergy;

        StepLimit moved = _propagator.Move(ref particle, limit, out Crossing crossing);
        Age(ref particle, in kinematics, in local, moved.Length);
        if (_physics.IsAffectedBy(in particle, material))
        {
            LoseEnergy(ref particle, ref step, in local, material, moved.Length, ref random);
            Scatter(ref particle, in kinematics, step.Deposit, material, moved, ref random);
        }
        Outcome outcome = Outcome.Alive;
        if (moved.By == StepLimiter.Boundary) outcome = Cross(ref particle, crossing);
        else if (moved.By == StepLimiter.Interaction) outcome = Interact(ref particle, ref step, in local, material, ref random);

        if (outcome == Outcome.Alive && IsTooSlow(in particle)) outcome = ComeToRest(ref particle, ref step, ref random);
        step.Length = moved.Length;
        // Component by component: the position was written so just before, and a wider load would wait for the writes.
        step.To = new Vector3D(particle.Position.X, particle.Position.Y, particle.Position.Z);
        step.Limiter = moved.By;
        sink.Accept(in step, in particle);
        return outcome;
    }

    /// <summary>The shortest of interaction and energy loss; borders and fields come in with the move.</summary>
    private StepLimit ShortestPhysicsLimit(ref ParticleState particle, in LocalPhysics local, ref RandomStream random)
    {
        if (particle.InteractionLengthsLeft < 0) particle.InteractionLengthsLeft = random.Exponential();
        double rate = local.TotalRate;
        double interaction = rate > 0 ? particle.InteractionLengthsLeft / rate : double.PositiveInfinity;
        double loss = local.StoppingPower > 0
            ? Math.Max(_settings.MaximumLossFraction * particle.KineticEnergy, _settings.TrackingCut) / local.StoppingPower
            : double.PositiveInfinity;
        return interaction <= loss ? new StepLimit(interaction, StepLimiter.Interaction) : new StepLimit(loss, StepLimiter.EnergyLoss);
    }

    /// <summary>Time and interaction lengths go by.</summary>
    private static void Age(ref ParticleState particle, in Kinematics kinematics, in LocalPhysics local, double length)
    {
        particle.Steps++;
        particle.Time += length * kinematics.InverseBeta * (1 / PhysicalConstants.SpeedOfLight);
        particle.InteractionLengthsLeft = Math.Max(0, particle.InteractionLengthsLeft - length * local.TotalRate);
    }

    private void LoseEnergy(
        ref ParticleState particle, ref Step step, in LocalPhysics local, MaterialId material, double length, ref RandomStream random)
    {
        double meanLoss = length * local.StoppingPower;
        if (meanLoss <= 0) return;
        double loss = _physics.SampleLoss(in particle, material, meanLoss, length, ref random);
        particle.KineticEnergy -= loss;
        step.Deposit = loss;
        _ledger.Deposit(loss);
    }

    /// <summary>Turns the particle and shifts it sideways; a shift that would leave the location is not made.</summary>
    private void Scatter(
        ref ParticleState particle, in Kinematics before, double loss, MaterialId material, StepLimit moved, ref RandomStream random)
    {
        if (particle.KineticEnergy <= 0 || moved.Length <= 0) return;
        bool isSlower = loss > LossToNotice * particle.KineticEnergy;
        Kinematics kinematics = isSlower ? Kinematics.Of(in particle) : before;
        ScatteringResult scattering = _physics.Scatter(in particle, in kinematics, material, moved.Length, ref random);
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
        ref ParticleState particle, ref Step step, in LocalPhysics local, MaterialId material, ref RandomStream random)
    {
        particle.InteractionLengthsLeft = -1;
        Interaction interaction = _physics.Interact(in particle, material, in local, _secondaries, ref random);
        return Apply(in interaction, ref particle, ref step);
    }

    /// <summary>Leaves the remaining energy on the spot; a muon then decays at rest, after its life has passed.</summary>
    private Outcome ComeToRest(ref ParticleState particle, ref Step step, ref RandomStream random)
    {
        step.Deposit += particle.KineticEnergy;
        if (particle.Species is not (Species.MuMinus or Species.MuPlus)) return Outcome.Stopped;
        _ledger.Deposit(particle.KineticEnergy);
        particle.KineticEnergy = 0;
        particle.Time += MuonDecay.SampleTimeAtRest(particle.Species, ref random);
        _secondaries.Clear();
        Interaction decay = MuonDecay.Sample(in particle, _secondaries, ref random);
        return Apply(in decay, ref particle, ref step);
    }

    /// <summary>Applies what a discrete process proposes: changes the particle, books the energies, puts new particles on the stack.</summary>
    private Outcome Apply(in Interaction interaction, ref ParticleState particle, ref Step step)
    {
        _ledger.Book(in interaction);
        _truth.Note(in particle, in interaction);
        step.Deposit += interaction.LocalDeposit;
        for (int index = 0; index < _secondaries.Count; index++) Push(in particle, in _secondaries[index], interaction.Process);
        particle.KineticEnergy = interaction.KineticEnergy;
        if (interaction.Outcome == Outcome.Alive) particle.Direction = interaction.Direction;
        return interaction.Outcome;
    }

    private void Push(in ParticleState parent, in Secondary secondary, ProcessId process) =>
        _stack.Push(new ParticleState
        {
            Position = parent.Position,
            Direction = secondary.Direction,
            KineticEnergy = secondary.KineticEnergy,
            Time = parent.Time,
            Weight = parent.Weight,
            InteractionLengthsLeft = -1,
            Location = parent.Location,
            Track = _truth.NextTrack(),
            Parent = parent.Track,
            Species = secondary.Species,
            Creator = process,
        });

    private bool IsTooSlow(in ParticleState particle) =>
        particle.KineticEnergy <= _settings.TrackingCut && SpeciesTable.Charge(particle.Species) != 0;
}
