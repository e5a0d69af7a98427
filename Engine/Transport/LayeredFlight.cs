using System;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Transport;

/// <summary>Straight flights of neutral particles, to which the layers of a calorimeter are no borders.</summary>
internal sealed class LayeredFlight
{
    private readonly Navigator _navigator;
    private readonly RepeatedLayers?[] _layers;

    /// <summary>The flights in a set-up.</summary>
    /// <param name="navigator">Geometry.</param>
    public LayeredFlight(Navigator navigator)
    {
        _navigator = navigator;
        _layers = new RepeatedLayers?[navigator.Layout.Volumes.Count];
        foreach (Volume volume in navigator.Layout.Volumes)
        {
            if (volume.Layers is null || !navigator.IsPlain(volume.Id)) continue;
            _layers[volume.Id.Index] = new RepeatedLayers(volume, navigator);
            MostRates = Math.Max(MostRates, volume.Layers.Unit.Count);
        }
    }

    /// <summary>Rates that a flight may need: slabs of the layer that has most of them, at least one.</summary>
    public int MostRates { get; } = 1;

    /// <summary>Media of the slabs of one layer; empty where the particle is in no layers.</summary>
    /// <param name="location">Where it is.</param>
    public ReadOnlySpan<MediumId> MediaAt(Location location) => _layers[location.Volume.Index] is { } layers ? layers.Media : [];

    /// <summary>Flies a number of mean free paths or to the border of the volume, and leaves the particle in the slab where it is then.</summary>
    /// <param name="particle">Particle: position and slab change.</param>
    /// <param name="freePaths">Mean free paths to fly.</param>
    /// <param name="rates">Interactions per path in each slab of a layer, or that of a volume without layers [1/mm].</param>
    /// <param name="crossing">The border reached, where the answer says so.</param>
    /// <returns>Path length and who set it.</returns>
    public StepLimit Fly(ref ParticleState particle, double freePaths, ReadOnlySpan<double> rates, out Crossing crossing)
    {
        Location last = particle.Location;
        double interaction;
        if (_layers[last.Volume.Index] is { } layers)
        {
            double toSlabEnd = _navigator.DistanceToSlabEnd(in particle.Position, in particle.Direction, particle.Location);
            interaction = layers.PathTo(freePaths, particle.Location.Slab, toSlabEnd, particle.Direction.Z, rates);
            last = layers.Last(particle.Location, particle.Direction.Z);
        }
        else
        {
            interaction = rates[0] > 0 ? freePaths / rates[0] : double.PositiveInfinity;
        }
        double border = _navigator.DistanceToBoundary(in particle.Position, in particle.Direction, last, out crossing);
        bool isAtBorder = border <= interaction;
        StepLimit moved = isAtBorder ? new StepLimit(border, StepLimiter.Boundary) : new StepLimit(interaction, StepLimiter.Interaction);
        particle.Position += moved.Length * particle.Direction;
        if (last == particle.Location) return moved;
        particle.Location = isAtBorder && crossing.Face != Face.Side
            ? last
            : _navigator.LocateSlab(last.Volume, particle.Position.Z, particle.Direction.Z);
        return moved;
    }
}
