using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Electron;

namespace NA64Mu.Transport;

/// <summary>Decides in full mode which electrons and positrons leave their energy where they are, for they are sure to radiate nothing and get nowhere that matters (docs/decisions/0027); immutable.</summary>
internal sealed class RangeRejection
{
    /// <summary>Reach of positrons over that of electrons: nuclei turn them less.</summary>
    internal const double PositronMargin = 1.2;

    private readonly Navigator _navigator;
    private readonly ElectronPhysics _physics;
    private readonly ElectronReach _reach;
    private readonly double _limit;
    private readonly int[] _firstSlab;
    private readonly double[] _limits;
    private readonly double[] _radiatingLimits;
    private readonly BirthPlace[] _births;

    /// <summary>The rules of a set-up.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="physics">Processes.</param>
    public RangeRejection(Navigator navigator, CascadePhysics physics)
    {
        _navigator = navigator;
        _physics = physics.Electron;
        _reach = physics.Reach;
        DetectorLayout layout = navigator.Layout;
        ElectronStepSettings settings = layout.Physics.ElectronSteps;
        _limit = settings.RangeRejection;
        double passive = _limit > 0 ? Math.Max(_limit, settings.PassiveRejection) : 0;
        _firstSlab = new int[layout.Volumes.Count];
        int slabs = 0;
        foreach (Volume volume in layout.Volumes)
        {
            _firstSlab[volume.Id.Index] = slabs;
            slabs += volume.Layers is { } layers ? layers.Count * layers.Unit.Count : 1;
        }
        _limits = new double[slabs];
        _radiatingLimits = new double[slabs];
        _births = new BirthPlace[slabs];
        foreach (Volume volume in layout.Volumes)
        {
            int first = _firstSlab[volume.Id.Index], end = volume.Id.Index + 1 < _firstSlab.Length ? _firstSlab[volume.Id.Index + 1] : slabs;
            for (int slab = first; slab < end; slab++)
            {
                bool isPassive = !volume.IsSensitive || (volume.Layers is { } layers && !layers.Unit[(slab - first) % layers.Unit.Count].IsActive);
                MediumId medium = navigator.MediumAt(new Location(volume.Id, slab - first));
                if (isPassive && _limit > 0) _radiatingLimits[slab] = settings.RadiatingShare * layout.Media.All[medium.Index].Material.RadiationLength;
                _limits[slab] = isPassive ? Math.Max(passive, _radiatingLimits[slab]) : _limit;
                _births[slab] = isPassive ? BirthPlace.Passive : volume.IsSamplingCalorimeter ? BirthPlace.Layer : BirthPlace.Tracked;
            }
        }
    }

    /// <summary>Length that may be neglected where a particle is [mm].</summary>
    /// <param name="location">Where it is.</param>
    public double LimitAt(Location location) => _limits[SlabOf(location)];

    /// <summary>Whether a particle ends where it is: with all of its energy, or radiating on the way to rest (<see cref="SlowingDown"/>).</summary>
    /// <param name="electron">e⁻ or e⁺, its way to the next interaction drawn.</param>
    /// <param name="local">Range and rates.</param>
    /// <param name="safety">Distance to the nearest border, or a part of it [mm].</param>
    public bool EndsHere(in ParticleState electron, in ElectronLocal local, double safety)
    {
        double range = local.Range;
        bool isUndisturbed = electron.InteractionLengthsLeft > range * local.Rate;
        if (isUndisturbed && range < safety && range < _limit) return true;
        if (electron.KineticEnergy >= ElectronReach.HighestEnergy) return false;
        int slab = SlabOf(electron.Location);
        bool isPositron = electron.Species == Species.Positron;
        // Undisturbed positrons end by their range alone, for photons come from where they end; those that radiate, close to where they are.
        double limit = isUndisturbed && !isPositron ? _limits[slab] : _radiatingLimits[slab];
        if (limit <= 0) return false;
        double share = _reach.ShareOfRange(local.Point.Medium, electron.KineticEnergy);
        return range * (isPositron ? Math.Min(1, PositronMargin * share) : share) < Math.Min(safety, limit);
    }

    /// <summary>Whether <see cref="EndsHere"/> may be true, whatever the way to the next interaction.</summary>
    /// <param name="electron">e⁻ or e⁺.</param>
    /// <param name="local">Range and rates.</param>
    /// <param name="safety">Distance to the nearest border, or a part of it [mm].</param>
    public bool MayEndHere(in ParticleState electron, in ElectronLocal local, double safety)
    {
        int slab = SlabOf(electron.Location);
        double margin = electron.Species == Species.Positron ? PositronMargin : 1, share = _reach.ShareOfRange(local.Point.Medium, electron.KineticEnergy);
        return local.Range * Math.Min(1, margin * share) < Math.Min(safety, Math.Max(_limits[slab], _radiatingLimits[slab]));
    }

    /// <summary>Whether a new electron ends where it is made, and so need not become a track.</summary>
    /// <remarks>Not where detectors want to see the tracks of single particles, and in scintillator not beside a muon, whose steps go through several slabs.</remarks>
    /// <param name="parent">Its parent, at the place of the interaction.</param>
    /// <param name="kineticEnergy">Kinetic energy of the electron [MeV].</param>
    /// <param name="safety">Distance to the nearest border; negative where it is not known yet [mm].</param>
    /// <param name="interactionLengths">Way to its first interaction, where it had to be drawn; negative otherwise.</param>
    /// <param name="random">Transport stream; one draw at most.</param>
    public bool EndsAtBirth(
        in ParticleState parent, double kineticEnergy, ref double safety, out double interactionLengths, ref RandomStream random)
    {
        interactionLengths = -1;
        Location location = parent.Location;
        int slab = SlabOf(location);
        BirthPlace place = _births[slab];
        if (place == BirthPlace.Tracked || kineticEnergy >= ElectronReach.HighestEnergy) return false;
        if (place == BirthPlace.Layer && !CascadeStepper.Takes(parent.Species)) return false;
        MediumId medium = _navigator.MediumAt(location);
        _physics.At(medium, Species.Electron, kineticEnergy, out _, out double rate, out double range);
        if (safety < 0) safety = _navigator.Safety(in parent.Position, location);
        bool staysNear = range < safety && range < _limit;
        if (!staysNear && !(range * _reach.ShareOfRange(medium, kineticEnergy) < Math.Min(safety, _limits[slab]))) return false;
        if (rate <= 0) return true;
        // As random.Exponential(), whose logarithm is mostly not needed: -ln u > c where u < 1 - c.
        double share = random.Uniform(), chance = range * rate;
        if (share < 1 - chance) return true;
        interactionLengths = -FastMath.Log(share);
        return interactionLengths > chance;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlabOf(Location location) => _firstSlab[location.Volume.Index] + location.Slab;

    private enum BirthPlace : byte
    {
        Passive,
        Layer,
        Tracked,
    }
}
