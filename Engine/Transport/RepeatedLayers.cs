using System;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Transport;

/// <summary>The repeated slabs of one sampling calorimeter, through which a neutral particle flies to its interaction in constant time; immutable.</summary>
internal sealed class RepeatedLayers
{
    private readonly MediumId[] _media;
    private readonly double[] _thickness;
    private readonly double _pitch;
    private readonly int _lastSlab;

    /// <summary>The layers of a volume.</summary>
    /// <param name="volume">A volume with layers.</param>
    /// <param name="navigator">Media of its slabs.</param>
    public RepeatedLayers(Volume volume, Navigator navigator)
    {
        LayerStructure layers = volume.Layers ?? throw new ArgumentException("a volume with layers", nameof(volume));
        _media = new MediumId[layers.Unit.Count];
        _thickness = new double[_media.Length];
        for (int slab = 0; slab < _media.Length; slab++)
        {
            _media[slab] = navigator.MediumAt(new Location(volume.Id, slab));
            _thickness[slab] = layers.Unit[slab].Thickness;
        }
        _pitch = layers.Pitch;
        _lastSlab = layers.Count * _media.Length - 1;
    }

    /// <summary>Media of the slabs of one layer.</summary>
    public ReadOnlySpan<MediumId> Media => _media;

    /// <summary>The last slab of the volume in the sense of flight.</summary>
    /// <param name="location">A slab of it.</param>
    /// <param name="directionZ">Component of the direction.</param>
    public Location Last(Location location, double directionZ) => location with { Slab = directionZ > 0 ? _lastSlab : 0 };

    /// <summary>Path on which a particle passes a number of mean free paths, in layers without end: whole layers are passed at once.</summary>
    /// <param name="freePaths">Mean free paths to pass.</param>
    /// <param name="slab">Slab of the volume in which it starts.</param>
    /// <param name="toSlabEnd">Path to the end of this slab; infinite along the layers [mm].</param>
    /// <param name="directionZ">Component of the direction.</param>
    /// <param name="rates">Interactions per path in each slab of a layer [1/mm].</param>
    /// <returns>Path; infinite in vacuum [mm].</returns>
    public double PathTo(double freePaths, int slab, double toSlabEnd, double directionZ, ReadOnlySpan<double> rates)
    {
        int place = slab % _thickness.Length;
        double left = freePaths - rates[place] * toSlabEnd;
        // Also where the path to the end is infinite and the rate zero, which makes NaN.
        if (!(left > 0)) return freePaths / rates[place];

        double slant = 1 / Math.Abs(directionZ);
        double depthOfLayer = 0;
        for (int index = 0; index < _thickness.Length; index++) depthOfLayer += rates[index] * _thickness[index] * slant;
        if (depthOfLayer <= 0) return double.PositiveInfinity;
        double whole = Math.Floor(left / depthOfLayer);
        left = Math.Max(left - whole * depthOfLayer, 0);
        double path = toSlabEnd + whole * _pitch * slant;
        // Less than one layer is left; the second turn is for rounding alone.
        for (int passed = 0; passed < 2 * _thickness.Length; passed++)
        {
            place += directionZ > 0 ? 1 : -1;
            if (place == _thickness.Length) place = 0;
            else if (place < 0) place = _thickness.Length - 1;
            double length = _thickness[place] * slant;
            double depth = rates[place] * length;
            // Nothing may be left on a plane before vacuum, where nothing happens.
            if (depth > 0 && left <= depth) return path + left / rates[place];
            left -= depth;
            path += length;
        }
        return path;
    }

    /// <summary>Mean free paths on a path, in layers without end: the inverse of <see cref="PathTo"/>.</summary>
    /// <param name="path">Path [mm].</param>
    /// <param name="slab">Slab of the volume in which it starts.</param>
    /// <param name="toSlabEnd">Path to the end of this slab; infinite along the layers [mm].</param>
    /// <param name="directionZ">Component of the direction.</param>
    /// <param name="rates">Interactions per path in each slab of a layer [1/mm].</param>
    public double FreePathsOn(double path, int slab, double toSlabEnd, double directionZ, ReadOnlySpan<double> rates)
    {
        int place = slab % _thickness.Length;
        if (path <= toSlabEnd) return path * rates[place];

        double slant = 1 / Math.Abs(directionZ);
        double depthOfLayer = 0;
        for (int index = 0; index < _thickness.Length; index++) depthOfLayer += rates[index] * _thickness[index] * slant;
        double left = path - toSlabEnd;
        double whole = Math.Floor(left / (_pitch * slant));
        left -= whole * _pitch * slant;
        double depth = rates[place] * toSlabEnd + whole * depthOfLayer;
        for (int passed = 0; passed < _thickness.Length && left > 0; passed++)
        {
            place += directionZ > 0 ? 1 : -1;
            if (place == _thickness.Length) place = 0;
            else if (place < 0) place = _thickness.Length - 1;
            double length = Math.Min(left, _thickness[place] * slant);
            depth += rates[place] * length;
            left -= length;
        }
        return depth;
    }
}
