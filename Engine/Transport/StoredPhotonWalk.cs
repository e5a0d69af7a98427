using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Photon.Stored;

namespace NA64Mu.Transport;

/// <summary>Takes a soft photon that interacts in a layer that is not read out along a stored history, to its end or as far as it stays in the slab (docs/decisions/0033).</summary>
internal sealed class StoredPhotonWalk
{
    /// <summary>Events that share histories: as many as a worker takes at once.</summary>
    private const uint EventsPerGroup = 100;

    private readonly PhotonPhysics _physics;
    private readonly InteractionApplier _applier;
    private readonly Place[]?[] _places;
    private readonly StoredPhotons?[] _histories;
    private RandomStream _group;

    /// <summary>The walks of one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="physics">Processes.</param>
    /// <param name="applier">Applies interactions.</param>
    /// <param name="rejection">Which new electrons end where they are made.</param>
    public StoredPhotonWalk(Navigator navigator, CascadePhysics physics, InteractionApplier applier, RangeRejection rejection)
    {
        _physics = physics.Photon;
        _applier = applier;
        _places = new Place[navigator.Layout.Volumes.Count][];
        _histories = new StoredPhotons?[navigator.Layout.Media.Count];
        if (!navigator.Layout.Physics.StoredPhotons) return;
        foreach (Volume volume in navigator.Layout.Volumes)
        {
            if (volume.IsSamplingCalorimeter) _places[volume.Id.Index] = PlacesIn(volume.Id, volume.Layers!, navigator, physics, rejection);
        }
    }

    /// <summary>Starts an event: makes the histories of its group, if they are not those of the event before.</summary>
    /// <param name="random">Transport stream of the event.</param>
    public void Open(in RandomStream random)
    {
        RandomStream group = random.OfGroup(EventsPerGroup, StreamPurpose.StoredPhotons);
        if (group.IsSame(in _group)) return;
        _group = group;
        foreach (StoredPhotons? histories in _histories) histories?.Make(ref group);
    }

    /// <summary>Chooses the history that a soft photon takes if it interacts in the slab where it is: it is on its way through the caches while the photon flies.</summary>
    /// <param name="photon">The photon.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>The history; empty where none is followed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<StoredInteraction> Choose(in ParticleState photon, ref RandomStream random) =>
        _places[photon.Location.Volume.Index] is { } places && places[photon.Location.Slab].Histories is { } histories && StoredPhotons.Covers(photon.KineticEnergy)
            ? histories.Choose(photon.KineticEnergy, ref random)
            : default;

    /// <summary>Follows a history from its first interaction, which happens where the photon is.</summary>
    /// <param name="history">The history.</param>
    /// <param name="photon">Photon that it has been chosen for; afterwards at its last interaction in the slab.</param>
    /// <param name="step">The step: limiter and deposit are set, its length is raised.</param>
    /// <param name="freePaths">Mean free paths to the next interaction of a photon that leaves the slab.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Absorbed, or alive and about to leave the slab.</returns>
    [SkipLocalsInit]
    public Outcome Follow(ReadOnlySpan<StoredInteraction> history, ref ParticleState photon, ref Step step, out double freePaths, ref RandomStream random)
    {
        ref readonly Place place = ref _places[photon.Location.Volume.Index]![photon.Location.Slab];
        var frame = new TrackFrame(in photon.Direction, ref random);
        Vector3D position = photon.Position;
        double room = place.Box.Room(in position), length = 0, energyOfTracks = 0;
        // What electrons do on their ways to rest is one Poisson process along all of these ways.
        double toInteraction = random.Exponential();
        int index = 0, stopped = 0;
        while (true)
        {
            ref readonly StoredInteraction stored = ref history[index];
            if (stored.Electron > 0)
            {
                bool isNear = stored.Reach < room;
                if (isNear) toInteraction -= stored.Chance;
                if (isNear && toInteraction > 0)
                {
                    stopped++;
                }
                else
                {
                    photon.Position = position;
                    energyOfTracks += Push(in photon, length, history, index, in frame, isNear ? toInteraction + stored.Chance : -1, ref random);
                    if (isNear) toInteraction = random.Exponential();
                }
            }
            // Absorbed, it stays.
            Vector3D next = position + frame.ToGlobal(stored.Way);
            if (stored.EnergyAfter == 0) break;
            double roomThere = place.Box.Room(in next);
            if (!(roomThere > 0)) break;
            position = next;
            room = roomThere;
            length += stored.Length;
            index++;
        }
        ref readonly StoredInteraction last = ref history[index];
        double energy = last.EnergyAfter * photon.KineticEnergy;
        step.Limiter = StepLimiter.History;
        step.Length += length;
        step.Deposit = photon.KineticEnergy - energy - energyOfTracks;
        _applier.BookSoft(ProcessOf(history, index), index + 1, stopped, step.Deposit);
        photon.Position = position;
        photon.Time += length * (1 / PhysicalConstants.SpeedOfLight);
        photon.KineticEnergy = energy;
        freePaths = 0;
        if (energy <= 0) return Outcome.Absorbed;
        photon.Direction = frame.ToGlobal(last.Way).Normalised();
        // The history leaves the slab; beyond the border it knows nothing, for interactions have no memory.
        freePaths = place.Box.Exit(in position, in photon.Direction) * _physics.InverseMeanFreePath(place.Medium, energy) + random.Exponential();
        return Outcome.Alive;
    }

    /// <summary>Makes a track of the electron of an interaction.</summary>
    /// <returns>Its kinetic energy [MeV].</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double Push(
        in ParticleState photon, double length, ReadOnlySpan<StoredInteraction> history, int index, in TrackFrame frame, double interactionLengths, ref RandomStream random)
    {
        ref readonly StoredInteraction stored = ref history[index];
        double before = index == 0 ? photon.KineticEnergy : history[index - 1].EnergyAfter * photon.KineticEnergy;
        bool isAbsorbed = stored.EnergyAfter == 0;
        double electron = isAbsorbed ? stored.Electron * photon.KineticEnergy : before - stored.EnergyAfter * photon.KineticEnergy;
        Vector3D directionBefore = index == 0 ? photon.Direction : frame.ToGlobal(history[index - 1].Way).Normalised();
        Vector3D directionAfter = isAbsorbed ? default : frame.ToGlobal(stored.Way).Normalised();
        ProcessId process = isAbsorbed ? ProcessId.PhotoElectric : ProcessId.Compton;
        ParticleState parent = photon;
        parent.Time += length * (1 / PhysicalConstants.SpeedOfLight);
        Vector3D direction = PhotonPhysics.ElectronDirection(process, before, in directionBefore, in directionAfter, electron, ref random);
        _applier.Push(in parent, new Secondary(Species.Electron, electron, direction), process, interactionLengths);
        return electron;
    }

    private static ProcessId ProcessOf(ReadOnlySpan<StoredInteraction> history, int index)
    {
        float after = history[index].EnergyAfter;
        return after == 0 ? ProcessId.PhotoElectric : after == (index == 0 ? 1 : history[index - 1].EnergyAfter) ? ProcessId.Rayleigh : ProcessId.Compton;
    }

    private Place[] PlacesIn(VolumeId volume, LayerStructure layers, Navigator navigator, CascadePhysics physics, RangeRejection rejection)
    {
        var places = new Place[layers.Count * layers.Unit.Count];
        for (int slab = 0; slab < places.Length; slab++)
        {
            var location = new Location(volume, slab);
            MediumId medium = navigator.MediumAt(location);
            if (layers.Unit[slab % layers.Unit.Count].IsActive || navigator.Layout.Media.All[medium.Index].Material.IsVacuum || !navigator.TryGetBox(location, out SlabBox box)) continue;
            // Where electrons must end closer to their births than they get, single steps ask each of them.
            if (StoredPhotons.LargestReach(physics, medium) >= rejection.LimitAt(location)) continue;
            places[slab] = new Place(_histories[medium.Index] ??= new StoredPhotons(physics, medium), medium, box);
        }
        return places;
    }

    /// <summary>A slab.</summary>
    /// <param name="Histories">Stored histories; null where none are followed.</param>
    /// <param name="Medium">Medium.</param>
    /// <param name="Box">Borders.</param>
    private readonly record struct Place(StoredPhotons? Histories, MediumId Medium, SlabBox Box);
}
