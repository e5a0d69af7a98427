using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Strips of one view of a plane and the charge on them in one event; for one thread at a time, allocates nothing after construction.</summary>
public sealed class StripView
{
    private readonly StripSignal[] _signals;
    private readonly bool[] _isTouched;
    private readonly int[] _touched;
    private readonly bool[] _isDead;
    private readonly double _low;
    private readonly double _stripsPerLength;
    private int _count;

    /// <summary>A view.</summary>
    /// <param name="readout">Strips, and which are dead.</param>
    /// <param name="width">Width of the plane along the axis of the view [mm].</param>
    /// <param name="number">Number of the view in the set-up: dead strips differ from view to view.</param>
    public StripView(TrackerReadout readout, double width, int number)
    {
        int strips = readout.StripsAcross(width);
        Map = new StripMultiplexing(strips, readout.Multiplexing);
        Pitch = readout.Pitch;
        _low = -0.5 * strips * readout.Pitch;
        _stripsPerLength = 1 / readout.Pitch;
        _signals = new StripSignal[strips];
        _isTouched = new bool[strips];
        _touched = new int[strips];
        _isDead = DeadStrips(readout, strips, number);
    }

    /// <summary>Order of the strips on the channels.</summary>
    public StripMultiplexing Map { get; }

    /// <summary>Distance from strip to strip [mm].</summary>
    public double Pitch { get; }

    /// <summary>Strips that have charge, in the order in which it came.</summary>
    internal ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    /// <summary>Whether a strip is not connected.</summary>
    /// <param name="strip">Strip.</param>
    public bool IsDead(int strip) => _isDead[strip];

    /// <summary>Coordinate of the middle of a strip, or of a place between strips [mm].</summary>
    /// <param name="strip">Strip.</param>
    public double Coordinate(double strip) => _low + (strip + 0.5) * Pitch;

    /// <summary>Charge of a strip [e].</summary>
    internal ref readonly StripSignal this[int strip] => ref _signals[strip];

    /// <summary>Adds charge; what misses the strips is lost.</summary>
    /// <param name="coordinate">Where it arrives [mm].</param>
    /// <param name="signal">Samples [e].</param>
    internal void Add(double coordinate, in StripSignal signal)
    {
        double place = (coordinate - _low) * _stripsPerLength;
        if (!(place >= 0 && place < _signals.Length)) return;
        int strip = (int)place;
        if (!_isTouched[strip])
        {
            _isTouched[strip] = true;
            _touched[_count++] = strip;
        }
        _signals[strip] = _signals[strip].Plus(in signal);
    }

    /// <summary>Forgets the event.</summary>
    internal void Clear()
    {
        foreach (int strip in Touched)
        {
            _signals[strip] = default;
            _isTouched[strip] = false;
        }
        _count = 0;
    }

    /// <summary>Dead strips are a property of the set-up: the same in every run and event.</summary>
    private static bool[] DeadStrips(TrackerReadout readout, int strips, int number)
    {
        var random = new RandomStream(readout.DeadStripSeed, 0, (ulong)number, StreamPurpose.DeadStrips);
        var dead = new bool[strips];
        for (int strip = 0; strip < strips; strip++) dead[strip] = random.Uniform() < readout.DeadStrips;
        return dead;
    }
}
