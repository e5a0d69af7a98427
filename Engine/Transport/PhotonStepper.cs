using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;

namespace NA64Mu.Transport;

/// <summary>Moves a photon to its next interaction, or out of the volume: the layers of a calorimeter are no borders to it.</summary>
internal sealed class PhotonStepper
{
    private readonly Navigator _navigator;
    private readonly PhotonPhysics _physics;
    private readonly InteractionApplier _applier;
    private readonly PhotonChain? _chain;
    private readonly StoredPhotonWalk? _walk;
    private readonly LayeredFlight _flight;
    private readonly int _maximumSteps;
    private readonly double[] _rates;

    /// <summary>The stepper of one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="physics">Processes.</param>
    /// <param name="applier">Applies interactions.</param>
    /// <param name="chain">Follows soft photons through several interactions at once; null where somebody wants to be asked after each step.</param>
    /// <param name="walk">Stored histories; null likewise.</param>
    public PhotonStepper(Navigator navigator, PhotonPhysics physics, InteractionApplier applier, PhotonChain? chain, StoredPhotonWalk? walk)
    {
        _walk = walk;
        _maximumSteps = navigator.Layout.Physics.MaximumSteps;
        _chain = chain;
        _navigator = navigator;
        _physics = physics;
        _applier = applier;
        _flight = new LayeredFlight(navigator);
        _rates = new double[_flight.MostRates];
    }

    /// <summary>One step; before it, of a soft photon, all steps that end with an interaction in the slab where it is.</summary>
    /// <typeparam name="TSink">Kind of sink.</typeparam>
    /// <param name="photon">Photon, inside the world.</param>
    /// <param name="sink">Who wants to know of the step.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Alive, or how the track ended.</returns>
    [SkipLocalsInit]
    public Outcome Advance<TSink>(ref ParticleState photon, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        // Interactions have no memory: the way to the next one is drawn anew in each volume.
        double freePaths = random.Exponential();
        bool isSoft = _chain is not null && PhotonChain.Takes(in photon);
        while (true)
        {
            if (isSoft)
            {
                Outcome end = _chain!.Follow(ref photon, ref freePaths, ref sink, ref random);
                if (end != Outcome.Alive) return end;
            }
            Step step = default;
            step.From = photon.Position;
            step.KineticEnergyBefore = photon.KineticEnergy;

            StepLimit moved = Fly(ref photon, freePaths, out Crossing crossing);
            step.Location = photon.Location;
            step.Length = moved.Length;
            step.Limiter = moved.By;
            photon.Steps++;
            photon.Time += moved.Length * (1 / PhysicalConstants.SpeedOfLight);
            bool isStored = false;
            Outcome outcome;
            if (moved.By == StepLimiter.Boundary)
            {
                photon.Location = _navigator.Cross(ref photon.Position, in photon.Direction, photon.Location, crossing);
                outcome = photon.Location.IsOutside ? Outcome.Escaped : Outcome.Alive;
            }
            else if (isSoft && _walk!.Choose(in photon, ref random) is { IsEmpty: false } history)
            {
                isStored = true;
                outcome = _walk.Follow(history, ref photon, ref step, out freePaths, ref random);
            }
            else
            {
                _applier.Secondaries.Clear();
                Interaction interaction = _physics.Interact(in photon, _navigator.MediumAt(photon.Location), _applier.Secondaries, ref random);
                outcome = _applier.Apply(in interaction, ref photon, ref step.Deposit, ref random);
            }
            // Component by component: the position was written so just before, and a wider load would wait for the writes.
            step.To = new Vector3D(photon.Position.X, photon.Position.Y, photon.Position.Z);
            sink.Accept(in step, in photon);
            if (!isStored || outcome != Outcome.Alive || photon.Steps >= _maximumSteps) return outcome;
        }
    }

    /// <summary>Flies a number of mean free paths or to the border, and leaves the photon in the slab where it is then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private StepLimit Fly(ref ParticleState photon, double freePaths, out Crossing crossing)
    {
        // Most ways end in the slab where they begin. Without interactions the way is infinite, and its end is not in the slab.
        double rate = _physics.InverseMeanFreePath(_navigator.MediumAt(photon.Location), photon.KineticEnergy);
        double interaction = freePaths / rate;
        Vector3D end = photon.Position + interaction * photon.Direction;
        if (!_navigator.HoldsWayTo(in end, photon.Location)) return FlyFar(ref photon, freePaths, rate, out crossing);
        photon.Position = end;
        crossing = default;
        return new StepLimit(interaction, StepLimiter.Interaction);
    }

    /// <summary>The same for a way that may leave the slab.</summary>
    private StepLimit FlyFar(ref ParticleState photon, double freePaths, double rate, out Crossing crossing)
    {
        ReadOnlySpan<MediumId> media = _flight.MediaAt(photon.Location);
        if (media.Length == 0) _rates[0] = rate;
        for (int slab = 0; slab < media.Length; slab++) _rates[slab] = _physics.InverseMeanFreePath(media[slab], photon.KineticEnergy);
        return _flight.Fly(ref photon, freePaths, _rates, out crossing);
    }
}
