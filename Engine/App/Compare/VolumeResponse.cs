using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.App.Compare;

/// <summary>What one calorimeter shows of a series of events: energies of each event, and the summed profiles in depth and in radius.</summary>
public sealed class VolumeResponse
{
    /// <summary>Rings around the beam axis [mm].</summary>
    public const double RingWidth = 0.5;

    /// <summary>Rings of the radial profile; the last one holds all that is farther out.</summary>
    public const int Rings = 401;

    /// <summary>What is seen later than this after the start of the event is late [ns].</summary>
    public const double Gate = 200 * Units.Nanosecond;

    private readonly bool[] _isActive;
    private readonly double[] _layerEnergy;
    private readonly double[] _ringEnergy = new double[Rings];
    private readonly List<double> _visible = [];
    private readonly List<double> _visibleInTime = [];
    private readonly List<double> _deposited = [];
    private readonly List<double> _firstMoment = [];
    private readonly List<double> _secondMoment = [];
    private double _visibleNow, _inTimeNow, _depositedNow, _firstMomentNow, _secondMomentNow;

    /// <summary>An empty response.</summary>
    /// <param name="volume">A volume with layers.</param>
    public VolumeResponse(Volume volume)
    {
        LayerStructure layers = volume.Layers ?? throw new ArgumentException("a volume with layers", nameof(volume));
        Volume = volume;
        _isActive = new bool[layers.Unit.Count];
        for (int slab = 0; slab < _isActive.Length; slab++) _isActive[slab] = layers.Unit[slab].IsActive;
        _layerEnergy = new double[layers.Count];
    }

    /// <summary>The volume.</summary>
    public Volume Volume { get; }

    /// <summary>Visible energy of each event [MeV].</summary>
    public IReadOnlyList<double> Visible => _visible;

    /// <summary>Visible energy of each event before the <see cref="Gate"/> closes [MeV].</summary>
    public IReadOnlyList<double> VisibleInTime => _visibleInTime;

    /// <summary>Deposited energy of each event, absorbers counted in [MeV].</summary>
    public IReadOnlyList<double> Deposited => _deposited;

    /// <summary>Visible energy times depth, of each event [MeV × layers].</summary>
    public IReadOnlyList<double> FirstMoment => _firstMoment;

    /// <summary>Visible energy times depth squared, of each event [MeV × layers²].</summary>
    public IReadOnlyList<double> SecondMoment => _secondMoment;

    /// <summary>Visible energy of all events by layer [MeV].</summary>
    public ReadOnlySpan<double> LayerEnergy => _layerEnergy;

    /// <summary>Visible energy of all events by ring [MeV].</summary>
    public ReadOnlySpan<double> RingEnergy => _ringEnergy;

    /// <summary>Books energy of the present event.</summary>
    /// <param name="slab">Slab in the volume.</param>
    /// <param name="energy">Energy left there [MeV].</param>
    /// <param name="radius">Distance from the axis of the beam [mm].</param>
    /// <param name="time">Since the start of the event [ns].</param>
    public void Add(int slab, double energy, double radius, double time)
    {
        _depositedNow += energy;
        if (!_isActive[slab % _isActive.Length]) return;
        int layer = slab / _isActive.Length;
        double depth = layer + 0.5;
        _visibleNow += energy;
        if (time < Gate) _inTimeNow += energy;
        _firstMomentNow += energy * depth;
        _secondMomentNow += energy * depth * depth;
        _layerEnergy[layer] += energy;
        _ringEnergy[Math.Min((int)(radius / RingWidth), Rings - 1)] += energy;
    }

    /// <summary>Books energy left in absorbers of the present event.</summary>
    /// <param name="energy">Energy [MeV].</param>
    public void AddPassive(double energy) => _depositedNow += energy;

    /// <summary>Ends the present event.</summary>
    public void CloseEvent()
    {
        _visible.Add(_visibleNow);
        _visibleInTime.Add(_inTimeNow);
        _deposited.Add(_depositedNow);
        _firstMoment.Add(_firstMomentNow);
        _secondMoment.Add(_secondMomentNow);
        _visibleNow = _inTimeNow = _depositedNow = _firstMomentNow = _secondMomentNow = 0;
    }

    /// <summary>Adds the events of another response of the same volume behind its own.</summary>
    /// <param name="other">The other.</param>
    public void Append(VolumeResponse other)
    {
        Requires.That(other.Volume == Volume, "responses of one volume");
        _visible.AddRange(other._visible);
        _visibleInTime.AddRange(other._visibleInTime);
        _deposited.AddRange(other._deposited);
        _firstMoment.AddRange(other._firstMoment);
        _secondMoment.AddRange(other._secondMoment);
        for (int layer = 0; layer < _layerEnergy.Length; layer++) _layerEnergy[layer] += other._layerEnergy[layer];
        for (int ring = 0; ring < Rings; ring++) _ringEnergy[ring] += other._ringEnergy[ring];
    }
}
