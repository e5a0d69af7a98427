using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Scattering;
using NA64Mu.Physics.Scattering.Electron;

namespace NA64Mu.Transport;

/// <summary>Moves an electron or positron by one step, whose true path is longer than the straight way between its ends.</summary>
internal sealed class ElectronStepper
{
    private readonly Navigator _navigator;
    private readonly CascadePhysics _physics;
    private readonly Propagator _propagator;
    private readonly InteractionApplier _applier;
    private readonly EnergyLedger _ledger;
    private readonly RangeRejection _rejection;
    private readonly SlowingDown _slowing;
    private readonly ElectronStepSettings _settings;

    /// <summary>The stepper of one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="physics">Processes.</param>
    /// <param name="propagator">Moves along straight or curved paths.</param>
    /// <param name="applier">Applies interactions.</param>
    /// <param name="ledger">Where energies are booked.</param>
    /// <param name="rejection">Which particles end where they are.</param>
    public ElectronStepper(
        Navigator navigator, CascadePhysics physics, Propagator propagator, InteractionApplier applier, EnergyLedger ledger, RangeRejection rejection)
    {
        _navigator = navigator;
        _physics = physics;
        _propagator = propagator;
        _applier = applier;
        _ledger = ledger;
        _rejection = rejection;
        _slowing = new SlowingDown(physics, applier, ledger);
        _settings = navigator.Layout.Physics.ElectronSteps;
    }

    /// <summary>One step; the order of the lines is the physics.</summary>
    /// <typeparam name="TSink">Kind of sink.</typeparam>
    /// <param name="electron">e⁻ or e⁺, inside the world.</param>
    /// <param name="history">What scattering remembers of this track.</param>
    /// <param name="sink">Who wants to know of the step.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Alive, or how the track ended.</returns>
    [SkipLocalsInit]
    public Outcome Advance<TSink>(ref ParticleState electron, ref ScatteringHistory history, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        Step step = default;
        step.From = electron.Position;
        step.Location = electron.Location;
        step.KineticEnergyBefore = electron.KineticEnergy;
        electron.Steps++;
        ElectronLocal local = _physics.At(in electron, _navigator.MediumAt(electron.Location));
        if (electron.InteractionLengthsLeft < 0) electron.InteractionLengthsLeft = random.Exponential();
        double safety = _navigator.Safety(in electron.Position, electron.Location);

        Outcome outcome = Outcome.Alive;
        if (_rejection.EndsHere(in electron, in local, safety))
        {
            step.Limiter = StepLimiter.Range;
            if (electron.InteractionLengthsLeft <= local.Range * local.Rate) outcome = _slowing.Radiate(ref electron, in local, safety, ref step.Deposit, ref random);
        }
        else
        {
            ElectronPath path = Move(ref electron, in local, ref history, safety, out Crossing crossing, ref random);
            Age(ref electron, in local, path.TrueLength);
            double meanLoss = LoseEnergy(ref electron, ref step, in local, path.TrueLength, ref random);
            Scatter(ref electron, in local, in history, in path, safety, meanLoss, ref random);
            if (path.By == StepLimiter.Boundary) outcome = Cross(ref electron, ref history, crossing);
            else if (path.By == StepLimiter.Interaction) outcome = Interact(ref electron, ref step, in local, ref random);
            step.Length = path.TrueLength;
            step.Limiter = path.By;
        }
        if (outcome == Outcome.Alive && (step.Limiter == StepLimiter.Range || electron.KineticEnergy <= _settings.LowestEnergy))
            outcome = ComeToRest(ref electron, ref step, ref random);
        step.To = electron.Position;
        sink.Accept(in step, in electron);
        return outcome;
    }

    /// <summary>Moves to the nearest of interaction, loss, scattering and border.</summary>
    private ElectronPath Move(
        ref ParticleState electron, in ElectronLocal local, ref ScatteringHistory history, double safety, out Crossing crossing,
        ref RandomStream random)
    {
        StepLimit limit = ShortestPhysicsLimit(in electron, in local);
        if (local.IsFast)
        {
            StepLimit straight = _propagator.Move(ref electron, limit, out crossing);
            return new ElectronPath(straight.Length, straight.Length, straight.By);
        }
        ElectronScattering scattering = _physics.ElectronScattering;
        double trueLength = scattering.LimitLength(in local.Point, ref history, limit.Length, safety, ref random);
        if (trueLength < limit.Length) limit = new StepLimit(trueLength, StepLimiter.Scattering);
        double energyAtEnd = PathConversion.NeedsEnd(in local.Point, trueLength)
            ? _physics.Electron.EnergyAtRange(local.Point.Medium, electron.Species, PathConversion.RangeLeft(in local.Point, trueLength))
            : 0;
        PathConversion conversion = scattering.Convert(in local.Point, trueLength, energyAtEnd);
        StepLimit moved = _propagator.Move(ref electron, new StepLimit(conversion.StraightLength, limit.By), out crossing);
        return new ElectronPath(conversion.TrueLengthOf(moved.Length), moved.Length, moved.By);
    }

    /// <summary>The shortest of interaction and of the loss that one step may bring.</summary>
    private StepLimit ShortestPhysicsLimit(in ParticleState electron, in ElectronLocal local)
    {
        double interaction = local.Rate > 0 ? electron.InteractionLengthsLeft / local.Rate : double.PositiveInfinity;
        double range = local.Range, last = _settings.FinalRange, share = _settings.RangeShare;
        if (range <= last) return interaction < range ? new StepLimit(interaction, StepLimiter.Interaction) : new StepLimit(range, StepLimiter.Range);
        double loss = share * range + last * (1 - share) * (2 - last / range);
        return interaction <= loss ? new StepLimit(interaction, StepLimiter.Interaction) : new StepLimit(loss, StepLimiter.EnergyLoss);
    }

    /// <summary>Time and interaction lengths go by.</summary>
    private static void Age(ref ParticleState electron, in ElectronLocal local, double length)
    {
        electron.Time += length * local.InverseBeta * (1 / PhysicalConstants.SpeedOfLight);
        electron.InteractionLengthsLeft = Math.Max(0, electron.InteractionLengthsLeft - length * local.Rate);
    }

    /// <summary>Continuous loss with its straggling; the particle stops where the step uses up its range.</summary>
    /// <returns>Mean loss [MeV].</returns>
    private double LoseEnergy(ref ParticleState electron, ref Step step, in ElectronLocal local, double length, ref RandomStream random)
    {
        if (local.StoppingPower <= 0 || length <= 0) return 0;
        double energy = electron.KineticEnergy;
        if (length >= local.Range)
        {
            Deposit(ref electron, ref step, energy);
            return energy;
        }
        double meanLoss = _physics.Electron.MeanLoss(in local, electron.Species, length);
        double loss = _physics.Electron.SampleLoss(local.Point.Medium, electron.Species, energy, meanLoss, length, ref random);
        Deposit(ref electron, ref step, Math.Min(loss, energy));
        return meanLoss;
    }

    /// <summary>Turns the particle and shifts it sideways, as far as the nearest border allows.</summary>
    private void Scatter(
        ref ParticleState electron, in ElectronLocal local, in ScatteringHistory history, in ElectronPath path, double safetyBefore, double meanLoss,
        ref RandomStream random)
    {
        if (electron.KineticEnergy <= 0 || path.TrueLength <= 0 || local.StoppingPower <= 0) return;
        ScatteringResult scattering = local.IsFast
            ? _physics.FastScattering.Sample(
                new Kinematics(PhysicalConstants.ElectronMass, local.Point.KineticEnergy), path.TrueLength, local.Point.Medium, electron.Species, ref random)
            : _physics.ElectronScattering.Sample(
                in local.Point, in history, path.TrueLength, path.StraightLength, local.Point.KineticEnergy - meanLoss, ref random);
        Vector3D direction = electron.Direction;
        electron.Direction = direction.Deflected(scattering.SinCosPhi, scattering.SinSinPhi, scattering.OneMinusCos).Renormalised();
        bool isShifted = path.By != StepLimiter.Boundary && (scattering.DisplacementX != 0 || scattering.DisplacementY != 0);
        if (!isShifted) return;
        // What is left of the safety before the step is a bound as well, and mostly enough.
        double share = ElectronScattering.ShareOfShift(in scattering, Math.Max(0, safetyBefore - path.StraightLength));
        if (share < 1) share = ElectronScattering.ShareOfShift(in scattering, _navigator.Safety(in electron.Position, electron.Location));
        electron.Position += share * direction.Deflected(scattering.DisplacementX, scattering.DisplacementY, 1);
    }

    private Outcome Cross(ref ParticleState electron, ref ScatteringHistory history, Crossing crossing)
    {
        history.EnterVolume();
        electron.Location = _navigator.Cross(ref electron.Position, in electron.Direction, electron.Location, crossing);
        return electron.Location.IsOutside ? Outcome.Escaped : Outcome.Alive;
    }

    private Outcome Interact(ref ParticleState electron, ref Step step, in ElectronLocal local, ref RandomStream random)
    {
        electron.InteractionLengthsLeft = -1;
        if (electron.KineticEnergy <= 0) return Outcome.Alive;
        _applier.Secondaries.Clear();
        Interaction interaction = _physics.Interact(in electron, in local, _applier.Secondaries, ref random);
        return _applier.Apply(in interaction, ref electron, ref step.Deposit, ref random);
    }

    /// <summary>Leaves the remaining energy on the spot; a positron then annihilates.</summary>
    private Outcome ComeToRest(ref ParticleState electron, ref Step step, ref RandomStream random)
    {
        Deposit(ref electron, ref step, electron.KineticEnergy);
        if (electron.Species != Species.Positron) return Outcome.Stopped;
        _applier.Secondaries.Clear();
        Interaction annihilation = ElectronPhysics.AnnihilateAtRest(in electron, _applier.Secondaries, ref random);
        return _applier.Apply(in annihilation, ref electron);
    }

    private void Deposit(ref ParticleState electron, ref Step step, double energy)
    {
        electron.KineticEnergy -= energy;
        step.Deposit += energy;
        _ledger.Deposit(energy);
    }
}
