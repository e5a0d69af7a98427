using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Photon.Stored;

namespace NA64Mu.Transport;

/// <summary>Follows a soft photon from interaction to interaction within one slab, without a proposal, a new particle or a visit to the stack for electrons that end where they are made.</summary>
/// <remarks>The same ways, processes and steps as those of <see cref="PhotonStepper"/>, one by one; what is left out is handing them around (docs/decisions/0031).</remarks>
internal sealed class PhotonChain
{
    private readonly Navigator _navigator;
    private readonly PhotonPhysics _physics;
    private readonly InteractionApplier _applier;
    private readonly StoredPhotonWalk _walk;
    private readonly int _maximumSteps;

    /// <summary>The chain of one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="physics">Processes.</param>
    /// <param name="applier">Applies interactions.</param>
    /// <param name="walk">Stored histories.</param>
    public PhotonChain(Navigator navigator, PhotonPhysics physics, InteractionApplier applier, StoredPhotonWalk walk)
    {
        _walk = walk;
        _navigator = navigator;
        _physics = physics;
        _applier = applier;
        _maximumSteps = navigator.Layout.Physics.MaximumSteps;
    }

    /// <summary>Whether a photon may be followed in this way: one that makes no pairs, and whose momentum the truth does not want.</summary>
    /// <param name="photon">Photon.</param>
    public static bool Takes(in ParticleState photon) =>
        photon.KineticEnergy is >= PhotonPhysics.LowestEnergy and < PhotonPhysics.HighestSoftEnergy && photon.Track.Number != 0;

    /// <summary>All steps that end with an interaction in the slab where the photon is.</summary>
    /// <typeparam name="TSink">Kind of sink.</typeparam>
    /// <param name="photon">Photon that this chain takes.</param>
    /// <param name="freePaths">Mean free paths to its next interaction; to the one outside of the slab at the end.</param>
    /// <param name="sink">Who wants to know of the steps.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Absorbed, or alive with the next step still to be made.</returns>
    public Outcome Follow<TSink>(ref ParticleState photon, ref double freePaths, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        Location location = photon.Location;
        MediumId medium = _navigator.MediumAt(location);
        Step step = default;
        step.Location = location;
        step.Limiter = StepLimiter.Interaction;
        while (photon.KineticEnergy >= PhotonPhysics.LowestEnergy && photon.Steps < _maximumSteps)
        {
            ReadOnlySpan<StoredInteraction> history = _walk.Choose(in photon, ref random);
            double length = freePaths / _physics.InverseMeanFreePath(medium, photon.KineticEnergy);
            Vector3D end = photon.Position + length * photon.Direction;
            // Without interactions the way is infinite, and its end is not in the slab.
            if (!_navigator.HoldsWayTo(in end, location)) return Outcome.Alive;
            step.From = photon.Position;
            step.To = end;
            step.Length = length;
            step.KineticEnergyBefore = photon.KineticEnergy;
            photon.Position = end;
            photon.Time += length * (1 / PhysicalConstants.SpeedOfLight);
            photon.Steps++;
            if (!history.IsEmpty)
            {
                Outcome outcome = _walk.Follow(history, ref photon, ref step, out freePaths, ref random);
                step.To = photon.Position;
                sink.Accept(in step, in photon);
                return outcome;
            }
            step.Deposit = Interact(ref photon, medium, ref random);
            sink.Accept(in step, in photon);
            if (photon.KineticEnergy <= 0) return Outcome.Absorbed;
            freePaths = random.Exponential();
        }
        return Outcome.Alive;
    }

    /// <summary>One interaction; the energy of a photon that is absorbed is 0 after it.</summary>
    /// <returns>Energy left on the spot [MeV].</returns>
    private double Interact(ref ParticleState photon, MediumId medium, ref RandomStream random)
    {
        double energy = photon.KineticEnergy;
        Vector3D direction = photon.Direction;
        ProcessId process = _physics.InteractSoftly(medium, energy, ref direction, out double energyAfter, out double electronEnergy, ref random);
        double deposit = energy - energyAfter - electronEnergy;
        bool goesOn = _applier.ApplySoft(in photon, process, electronEnergy, ref deposit, out double interactionLengths, ref random);
        if (goesOn)
        {
            Vector3D electron = PhotonPhysics.ElectronDirection(process, energy, photon.Direction, in direction, electronEnergy, ref random);
            _applier.Push(in photon, new Secondary(Species.Electron, electronEnergy, electron), process, interactionLengths);
        }
        photon.KineticEnergy = energyAfter;
        photon.Direction = direction;
        return deposit;
    }
}
