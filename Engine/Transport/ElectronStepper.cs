using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Electron.Stored;
using NA64Mu.Physics.Scattering;
using NA64Mu.Physics.Scattering.Electron;

namespace NA64Mu.Transport;

/// <summary>Moves an electron or positron by one step, whose true path is longer than the straight way between its ends.</summary>
/// <remarks>
/// The parts of a step are methods that are not inlined into each other: together they are beyond what the compiler looks through, and it then leaves the
/// smallest of functions as calls, within the innermost loops.
/// </remarks>
internal sealed class ElectronStepper
{
    /// <summary>In place of an energy that has not been looked up.</summary>
    internal const double Unknown = -1;

    /// <summary>In place of a way to the next interaction that is still to be drawn.</summary>
    private const double Undrawn = -1;

    private readonly Navigator _navigator;
    private readonly CascadePhysics _physics;
    private readonly Propagator _propagator;
    private readonly InteractionApplier _applier;
    private readonly EnergyLedger _ledger;
    private readonly RangeRejection _rejection;
    private readonly SlowingDown _slowing;
    private readonly StoredElectronWalk _stored;
    private readonly RadiationOnTheWay _radiation;
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
        _stored = new StoredElectronWalk(navigator, physics, applier, ledger);
        _radiation = new RadiationOnTheWay(navigator, physics, applier);
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
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Outcome Advance<TSink>(ref ParticleState electron, ref ScatteringHistory history, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        // Number by number, here and below: a wide copy would wait for the narrow writes of the step before.
        var from = new Vector3D(electron.Position.X, electron.Position.Y, electron.Position.Z);
        Location location = electron.Location;
        double energyBefore = electron.KineticEnergy, deposit = 0, length = 0;
        electron.Steps++;
        MediumId medium = _navigator.MediumAt(location);
        StoredTrack track = _stored.Choose(in electron, medium, ref random);
        ElectronLocal local = _physics.At(in electron, medium);
        double safety = _navigator.Safety(in from, location);

        Outcome outcome = Outcome.Alive;
        var limiter = StepLimiter.Range;
        bool isStored = track.Exists && _stored.HasRoom(in electron, in local) && !_rejection.MayEndHere(in electron, in local, safety);
        if (!isStored && electron.InteractionLengthsLeft < 0) electron.InteractionLengthsLeft = random.Exponential();
        if (isStored)
        {
            outcome = FollowStored(in track, ref electron, ref history, in local, ref deposit, out length, ref limiter, ref random);
        }
        else if (_rejection.EndsHere(in electron, in local, safety))
        {
            length = local.Range;
            if (electron.InteractionLengthsLeft <= local.Range * local.Rate) outcome = _slowing.Radiate(ref electron, in local, safety, ref deposit, ref random);
        }
        else
        {
            Vector3D direction = electron.Direction;
            ElectronPath path = _radiation.Begin(in electron, in local)
                ? _radiation.Move(ref electron, in local, ref history, safety, out Crossing crossing, ref random)
                : Move(ref electron, in local, ref history, safety, out crossing, ref random);
            length = path.TrueLength;
            limiter = path.By;
            Age(ref electron, in local, length);
            double meanLoss = LoseEnergy(ref electron, ref deposit, in local, in path, ref random);
            Scatter(ref electron, in local, in history, in path, safety, meanLoss + _radiation.Energy, ref random);
            if (_radiation.Energy > 0) _radiation.Radiate(ref electron, in from, in direction, in path, local.InverseBeta, ref deposit, ref random);
            if (limiter == StepLimiter.Boundary) outcome = Cross(ref electron, ref history, crossing);
            else if (limiter == StepLimiter.Interaction) outcome = Interact(ref electron, ref deposit, in local, ref random);
        }
        if (outcome == Outcome.Alive && (limiter == StepLimiter.Range || electron.KineticEnergy <= _settings.LowestEnergy))
            outcome = ComeToRest(ref electron, ref deposit, ref random);
        var step = new Step
        {
            From = from,
            To = new Vector3D(electron.Position.X, electron.Position.Y, electron.Position.Z),
            Location = location,
            Length = length,
            Deposit = deposit,
            KineticEnergyBefore = energyBefore,
            Limiter = limiter,
        };
        sink.Accept(in step, in electron);
        return outcome;
    }

    /// <summary>Follows a stored track to its end, or to a border and over it: the last step to the border is made as any other.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Outcome FollowStored(
        in StoredTrack track, ref ParticleState electron, ref ScatteringHistory history, in ElectronLocal local, ref double deposit, out double length, ref StepLimiter limiter,
        ref RandomStream random)
    {
        Outcome outcome = _stored.Follow(in track, ref electron, in local, ref deposit, out length, out ElectronPath last, out Crossing crossing, ref random);
        limiter = last.By;
        if (outcome != Outcome.Alive || limiter != StepLimiter.Boundary) return outcome;
        _physics.ElectronScattering.Enter(in local.Point, ref history);
        ElectronLocal there = _physics.At(in electron, local.Point.Medium);
        PathConversion conversion = _physics.Convert(in there, Math.Min(last.TrueLength, there.Range), out _);
        last = last with { TrueLength = conversion.TrueLengthOf(last.StraightLength) };
        length += last.TrueLength;
        Age(ref electron, in there, last.TrueLength);
        double meanLoss = LoseEnergy(ref electron, ref deposit, in there, in last, ref random);
        Scatter(ref electron, in there, in history, in last, 0, meanLoss, ref random);
        return Cross(ref electron, ref history, crossing);
    }

    /// <summary>Moves to the nearest of interaction, loss, scattering and border.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ElectronPath Move(
        ref ParticleState electron, in ElectronLocal local, ref ScatteringHistory history, double safety, out Crossing crossing,
        ref RandomStream random)
    {
        StepLimit limit = ElectronStepLimit.Shortest(in electron, in local, _settings);
        if (local.IsFast)
        {
            StepLimit straight = _propagator.Move(ref electron, limit, out crossing);
            return new ElectronPath(straight.Length, straight.Length, Unknown, straight.By);
        }
        double trueLength = _physics.ElectronScattering.LimitLength(in local.Point, ref history, limit.Length, safety, ref random);
        StepLimiter by = trueLength < limit.Length ? StepLimiter.Scattering : limit.By;
        PathConversion conversion = _physics.Convert(in local, trueLength, out double energyAtEnd);
        if (TryMoveInside(ref electron, conversion.StraightLength))
        {
            crossing = default;
            return new ElectronPath(trueLength, conversion.StraightLength, energyAtEnd, by);
        }
        StepLimit moved = _propagator.Move(ref electron, new StepLimit(conversion.StraightLength, by), out crossing);
        double length = conversion.TrueLengthOf(moved.Length);
        return new ElectronPath(length, moved.Length, length < trueLength ? Unknown : energyAtEnd, moved.By);
    }

    /// <summary>Moves straight on to a point in the same slab of a plain box: no distance to a border is needed for that.</summary>
    private bool TryMoveInside(ref ParticleState electron, double length)
    {
        ref Vector3D from = ref electron.Position, direction = ref electron.Direction;
        var to = new Vector3D(from.X + length * direction.X, from.Y + length * direction.Y, from.Z + length * direction.Z);
        if (!_navigator.HoldsWayTo(in to, electron.Location) || _navigator.HasField(electron.Location, out _)) return false;
        from = to;
        return true;
    }

    /// <summary>Time and interaction lengths go by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Age(ref ParticleState electron, in ElectronLocal local, double length)
    {
        electron.Time += length * local.InverseBeta * (1 / PhysicalConstants.SpeedOfLight);
        double left = electron.InteractionLengthsLeft - length * local.Rate;
        electron.InteractionLengthsLeft = left > 0 ? left : 0;
    }

    /// <summary>Continuous loss with its straggling; the particle stops where the step uses up its range.</summary>
    /// <returns>Mean loss [MeV].</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double LoseEnergy(ref ParticleState electron, ref double deposit, in ElectronLocal local, in ElectronPath path, ref RandomStream random)
    {
        double length = path.TrueLength;
        if (local.StoppingPower <= 0 || length <= 0) return 0;
        double energy = electron.KineticEnergy;
        if (length >= local.Range)
        {
            Deposit(ref electron, ref deposit, energy);
            return energy;
        }
        double meanLoss = _physics.Electron.MeanLoss(in local, electron.Species, length, path.EnergyAtEnd);
        double loss = _physics.Electron.SampleLoss(local.Point.Medium, electron.Species, energy, meanLoss, length, ref random);
        Deposit(ref electron, ref deposit, Math.Min(loss, energy));
        return meanLoss;
    }

    /// <summary>Turns the particle and shifts it sideways, as far as the nearest border allows.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
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
        // Interactions have no memory: the way to the next one may be drawn anew.
        electron.InteractionLengthsLeft = Undrawn;
        electron.Location = _navigator.Cross(ref electron.Position, in electron.Direction, electron.Location, crossing);
        return electron.Location.IsOutside ? Outcome.Escaped : Outcome.Alive;
    }

    private Outcome Interact(ref ParticleState electron, ref double deposit, in ElectronLocal local, ref RandomStream random)
    {
        electron.InteractionLengthsLeft = -1;
        if (electron.KineticEnergy <= 0) return Outcome.Alive;
        _applier.Secondaries.Clear();
        Interaction interaction = _radiation.InteractionAtEnd(in electron, in local, ref random);
        return _applier.Apply(in interaction, ref electron, ref deposit, ref random);
    }

    /// <summary>Leaves the remaining energy on the spot; a positron then annihilates.</summary>
    private Outcome ComeToRest(ref ParticleState electron, ref double deposit, ref RandomStream random)
    {
        Deposit(ref electron, ref deposit, electron.KineticEnergy);
        if (electron.Species != Species.Positron) return Outcome.Stopped;
        _applier.Secondaries.Clear();
        Interaction annihilation = ElectronPhysics.AnnihilateAtRest(in electron, _applier.Secondaries, ref random);
        return _applier.Apply(in annihilation, ref electron);
    }

    private void Deposit(ref ParticleState electron, ref double deposit, double energy)
    {
        electron.KineticEnergy -= energy;
        deposit += energy;
        _ledger.Deposit(energy);
    }
}
