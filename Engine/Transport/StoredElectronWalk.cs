using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Electron.Stored;
using NA64Mu.Physics.Scattering.Electron;

namespace NA64Mu.Transport;

/// <summary>Takes an electron or positron along a stored track, from where it is to the border of its slab or to its end (docs/decisions/0032).</summary>
internal sealed class StoredElectronWalk
{
    /// <summary>Distance to the sides over the range: tracks may be a little longer than that.</summary>
    private const double SideMargin = 1.2;

    /// <summary>Segments that are asked for ahead of their use.</summary>
    private const int SegmentsAhead = 4;

    private readonly Navigator _navigator;
    private readonly CascadePhysics _physics;
    private readonly InteractionApplier _applier;
    private readonly EnergyLedger _ledger;
    private readonly StoredElectrons? _stored;
    private readonly double[][] _highest;

    /// <summary>The walk of one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="physics">Processes and stored tracks.</param>
    /// <param name="applier">Applies interactions.</param>
    /// <param name="ledger">Where energies are booked.</param>
    /// <param name="stored">Stored tracks; null for those of the processes.</param>
    public StoredElectronWalk(Navigator navigator, CascadePhysics physics, InteractionApplier applier, EnergyLedger ledger, StoredElectrons? stored = null)
    {
        _navigator = navigator;
        _physics = physics;
        _applier = applier;
        _ledger = ledger;
        _highest = new double[navigator.Layout.Volumes.Count][];
        foreach (Volume volume in navigator.Layout.Volumes)
        {
            double highest = navigator.Layout.Physics.StoredElectrons;
            bool isWalked = highest > 0 && volume.IsSamplingCalorimeter && navigator.IsPlain(volume.Id);
            _highest[volume.Id.Index] = isWalked ? HighestEnergies(volume.Layers!, highest) : new double[volume.Layers is { } layers ? layers.Count * layers.Unit.Count : 1];
            if (isWalked) _stored = stored ?? physics.Stored;
        }
    }

    /// <summary>Chooses the track of a particle that may take one: it is on its way through the caches while the step begins.</summary>
    /// <param name="electron">e⁻ or e⁺.</param>
    /// <param name="medium">Where it is.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>The track; none for a particle that is too fast or too slow, or with a way to the next interaction that is known already.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public StoredTrack Choose(in ParticleState electron, MediumId medium, ref RandomStream random)
    {
        bool isTooFast = electron.KineticEnergy >= _highest[electron.Location.Volume.Index][electron.Location.Slab];
        if (isTooFast || electron.InteractionLengthsLeft >= 0 || _stored!.For(in electron, medium) is not { } tracks) return default;
        return tracks.Choose(electron.KineticEnergy, ref random);
    }

    /// <summary>Whether a particle may follow its track: away from the sides of its volume.</summary>
    /// <param name="electron">e⁻ or e⁺.</param>
    /// <param name="local">Medium and range.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasRoom(in ParticleState electron, in ElectronLocal local) =>
        electron.Direction.Z != 0 && _navigator.IsClear(in electron.Position, in electron.Position, SideMargin * local.Range, electron.Location);

    /// <summary>Follows a track.</summary>
    /// <param name="track">The track.</param>
    /// <param name="electron">e⁻ or e⁺ that it has been chosen for, and that has room.</param>
    /// <param name="local">Medium, velocity.</param>
    /// <param name="deposit">Raised by the energy left on the way [MeV].</param>
    /// <param name="length">True length of all segments that end in the slab [mm].</param>
    /// <param name="last">
    /// The way to the border, where one ends the walk: the particle has made its straight length, but nothing that happens on it; its true length is that of the whole segment. By range at rest, by an interaction behind one that the particle has made anew.
    /// </param>
    /// <param name="crossing">The border.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Alive at a border, alive without energy at rest, or how it ended.</returns>
    [SkipLocalsInit]
    public Outcome Follow(
        in StoredTrack track, ref ParticleState electron, in ElectronLocal local, ref double deposit, out double length, out ElectronPath last, out Crossing crossing, ref RandomStream random)
    {
        ReadOnlySpan<StoredSegment> segments = track.Segments;
        ReadOnlySpan<StoredSecondary> secondaries = track.Secondaries;
        if (secondaries.Length > 0) Prefetch.Line(in secondaries[0]);
        var frame = new TrackFrame(in electron.Direction, ref random);
        // Borders are planes of constant z: all else may wait for the end of the walk.
        _navigator.TryGetBox(electron.Location, out SlabBox slab);
        double low = slab.Low.Z - electron.Position.Z, high = slab.High.Z - electron.Position.Z;
        Vector3D start = electron.Position, way = default;
        double scale = electron.KineticEnergy / track.KineticEnergy, timeAtStart = electron.Time;
        int index = 0, made = 0;
        length = 0;
        last = new ElectronPath(0, 0, -1, StepLimiter.Range);
        crossing = default;
        Outcome outcome = Outcome.Alive;
        for (; index < segments.Length && outcome == Outcome.Alive; index++)
        {
            ref readonly StoredSegment segment = ref segments[index];
            Prefetch.Line(in segments[Math.Min(index + SegmentsAhead, segments.Length - 1)]);
            Vector3D end = way + segment.Ahead;
            double z = frame.GlobalZ(in end);
            if (!(z > low && z < high)) break;
            way = end;
            length += segment.Length;
            way += ElectronScattering.ShareOfShift(segment.Shift.LengthSquared, Math.Min(z - low, high - z)) * segment.Shift;
            if (!segment.HasSecondary) continue;
            electron.Position = start + frame.ToGlobal(in way);
            electron.Time = timeAtStart + length * local.InverseBeta * (1 / PhysicalConstants.SpeedOfLight);
            ref readonly StoredSecondary stored = ref secondaries[made++];
            outcome = Interact(ref electron, in stored, scale, segment.EnergyAfter, in frame, local.Point.Medium, ref deposit, ref random);
            if (outcome != Outcome.Alive || !StoredSecondary.IsLast(stored.Process)) continue;
            // It goes on behind a reaction with a nucleus, as itself.
            last = last with { By = StepLimiter.Interaction };
            return outcome;
        }
        electron.Position = start + frame.ToGlobal(in way);
        electron.Time = timeAtStart + length * local.InverseBeta * (1 / PhysicalConstants.SpeedOfLight);
        if (outcome != Outcome.Alive) return outcome;
        if (index > 0) SlowDown(ref electron, scale * segments[index - 1].EnergyAfter, ref deposit);
        if (index < segments.Length) last = GoToBorder(ref electron, in segments[index], in frame, out crossing);
        return Outcome.Alive;
    }

    private static double[] HighestEnergies(LayerStructure layers, double highest)
    {
        var energies = new double[layers.Count * layers.Unit.Count];
        for (int slab = 0; slab < energies.Length; slab++) energies[slab] = StoredElectrons.HighestIn(layers.Unit[slab % layers.Unit.Count], highest);
        return energies;
    }

    /// <summary>Leaves energy on the way.</summary>
    private void SlowDown(ref ParticleState electron, double energy, ref double deposit)
    {
        // Rounded to single precision, energies may rise by a little.
        double loss = Math.Max(0, electron.KineticEnergy - energy);
        electron.KineticEnergy -= loss;
        deposit += loss;
        _ledger.Deposit(loss);
    }

    /// <summary>What a track has stored for the end of a segment: a new particle, or the interaction that ends the track.</summary>
    private Outcome Interact(
        ref ParticleState electron, in StoredSecondary stored, double scale, double energyAfter, in TrackFrame frame, MediumId medium, ref double deposit, ref RandomStream random)
    {
        Vector3D direction = frame.ToGlobal(stored.Direction).Normalised();
        SecondaryBuffer secondaries = _applier.Secondaries;
        secondaries.Clear();
        Interaction proposal;
        if (StoredSecondary.IsLast(stored.Process))
        {
            SlowDown(ref electron, scale * energyAfter, ref deposit);
            electron.Direction = direction;
            proposal = stored.Process == ProcessId.Annihilation
                ? ElectronPhysics.AnnihilateInFlight(in electron, secondaries, ref random)
                : _physics.Electron.ReactWithNucleus(in electron, medium, secondaries, ref random);
        }
        else
        {
            double transfer = Math.Min(scale * stored.KineticEnergy, electron.KineticEnergy);
            SlowDown(ref electron, scale * energyAfter + transfer, ref deposit);
            secondaries.Add(stored.Species, transfer, direction);
            proposal = Interaction.Scattered(stored.Process, electron.KineticEnergy - transfer, in electron.Direction);
        }
        return _applier.Apply(in proposal, ref electron, ref deposit, ref random);
    }

    /// <summary>Moves a particle along a segment that leaves the slab as far as the border.</summary>
    private ElectronPath GoToBorder(ref ParticleState electron, in StoredSegment segment, in TrackFrame frame, out Crossing crossing)
    {
        electron.Direction = frame.ToGlobal(segment.Ahead).Normalised();
        double distance = _navigator.DistanceToBoundary(in electron.Position, in electron.Direction, electron.Location, out crossing);
        electron.Position += distance * electron.Direction;
        return new ElectronPath(segment.Length, distance, -1, StepLimiter.Boundary);
    }
}
