using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Scattering.Electron;

namespace NA64Mu.Transport;

/// <summary>Moves the particles of electromagnetic cascades, each by its own kind of step.</summary>
internal sealed class CascadeStepper
{
    private readonly ElectronStepper _electrons;
    private readonly PhotonStepper _photons;
    private readonly StoredPhotonWalk? _walk;

    /// <summary>The stepper of one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="physics">Processes.</param>
    /// <param name="applier">Applies interactions.</param>
    /// <param name="ledger">Where energies are booked.</param>
    /// <param name="rejection">Which electrons end where they are.</param>
    /// <param name="chaining">Whether soft photons are followed through several interactions at once.</param>
    public CascadeStepper(
        Navigator navigator, CascadePhysics physics, InteractionApplier applier, EnergyLedger ledger, RangeRejection rejection, PhotonChaining chaining)
    {
        _electrons = new ElectronStepper(navigator, physics, new Propagator(navigator), applier, ledger, rejection);
        _walk = chaining == PhotonChaining.Slab ? new StoredPhotonWalk(navigator, physics, applier, rejection) : null;
        _photons = new PhotonStepper(navigator, physics.Photon, applier, _walk is null ? null : new PhotonChain(navigator, physics.Photon, applier, _walk), _walk);
    }

    /// <summary>Starts an event.</summary>
    /// <param name="random">Transport stream of the event, not used up.</param>
    public void Open(in RandomStream random) => _walk?.Open(in random);

    /// <summary>Whether a kind of particle belongs to electromagnetic cascades.</summary>
    /// <param name="species">Kind of particle.</param>
    public static bool Takes(Species species) => species is Species.Electron or Species.Positron or Species.Gamma;

    /// <summary>One step.</summary>
    /// <typeparam name="TSink">Kind of sink.</typeparam>
    /// <param name="particle">e⁻, e⁺ or γ, inside the world.</param>
    /// <param name="history">What scattering remembers of this track.</param>
    /// <param name="sink">Who wants to know of the step.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Alive, or how the track ended.</returns>
    public Outcome Advance<TSink>(ref ParticleState particle, ref ScatteringHistory history, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink =>
        particle.Species == Species.Gamma
            ? _photons.Advance(ref particle, ref sink, ref random)
            : _electrons.Advance(ref particle, ref history, ref sink, ref random);
}
