using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Strips of one view of a plane and the charge on them in one event; for one thread at a time, allocates nothing after construction.</summary>
public sealed class StripView
{
    private const int WordBits = 64;

    /// <summary>Places before the first strip: one that takes what misses all, and one that never has any charge, as the one behind the last.</summary>
    private const int Margin = 2;

    private readonly StripSignal[] _signals;
    private readonly ulong[] _dead;
    private readonly double _low;
    private readonly double _stripsPerLength;

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
        _signals = new StripSignal[Margin + strips + 1];
        _dead = DeadStrips(readout, strips, Map.Words, number);
        (First, Last) = (strips, -1);
    }

    /// <summary>Order of the strips on the channels.</summary>
    public StripMultiplexing Map { get; }

    /// <summary>Distance from strip to strip [mm].</summary>
    public double Pitch { get; }

    /// <summary>First strip with charge; behind the last where there is none.</summary>
    internal int First { get; private set; }

    /// <summary>Last strip with charge; −1 where there is none.</summary>
    internal int Last { get; private set; }

    /// <summary>Strips that are not connected, a bit each, in <see cref="StripMultiplexing.Words"/>.</summary>
    internal ReadOnlySpan<ulong> Dead => _dead;

    /// <summary>Whether a strip is not connected.</summary>
    /// <param name="strip">Strip.</param>
    public bool IsDead(int strip) => (_dead[(uint)strip / WordBits] >> strip & 1) != 0;

    /// <summary>Coordinate of the middle of a strip, or of a place between strips [mm].</summary>
    /// <param name="strip">Strip.</param>
    public double Coordinate(double strip) => _low + (strip + 0.5) * Pitch;

    /// <summary>Charge of all strips, where <see cref="Find"/> says [e].</summary>
    internal Span<StripSignal> Signals => _signals;

    /// <summary>Charge of a strip and what its neighbours give to it [e].</summary>
    /// <param name="strip">Strip.</param>
    /// <param name="kept">Share of its charge that a strip keeps.</param>
    /// <param name="given">Share that it gives to each neighbour.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal StripSignal Shared(int strip, float kept, float given)
    {
        ReadOnlySpan<StripSignal> around = _signals.AsSpan(strip + Margin - 1, 3);
        return around[1].Times(kept).Plus(around[0].Plus(around[2]).Times(given));
    }

    /// <summary>Place of a coordinate among the strips: 0 to 1 on the first.</summary>
    /// <param name="coordinate">Coordinate [mm].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Place(double coordinate) => (coordinate - _low) * _stripsPerLength;

    /// <summary>Finds eight strips.</summary>
    /// <param name="places">Places among the strips.</param>
    /// <param name="range">Takes up the strips that were found.</param>
    /// <returns>Where in <see cref="Signals"/> they are; what misses the strips goes where it is not read.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<int> Find(Vector256<float> places, ref StripRange range)
    {
        Vector256<int> hits = (Vector256.GreaterThanOrEqual(places, Vector256<float>.Zero) & Vector256.LessThan(places, Vector256.Create((float)Map.Strips))).AsInt32();
        Vector256<int> strips = Vector256.ConvertToInt32Native(places);
        range = range.With(strips, hits);
        return (strips + Vector256.Create(Margin)) & hits;
    }

    /// <summary>Lets strips count as charged.</summary>
    /// <param name="range">The strips.</param>
    internal void Charge(in StripRange range)
    {
        First = Math.Min(First, range.First);
        Last = Math.Max(Last, range.Last);
    }

    /// <summary>Adds charge; what misses the strips is lost.</summary>
    /// <param name="coordinate">Where it arrives [mm].</param>
    /// <param name="signal">Samples [e].</param>
    internal void Add(double coordinate, StripSignal signal)
    {
        double place = Place(coordinate);
        if (!(place >= 0 && place < Map.Strips)) return;
        int strip = (int)place;
        (First, Last) = (Math.Min(First, strip), Math.Max(Last, strip));
        _signals[strip + Margin] = _signals[strip + Margin].Plus(signal);
    }

    /// <summary>Forgets the event.</summary>
    internal void Clear()
    {
        if (Last < 0) return;
        Array.Clear(_signals, First + Margin, Last - First + 1);
        (First, Last) = (Map.Strips, -1);
    }

    /// <summary>Dead strips are a property of the set-up: the same in every run and event.</summary>
    private static ulong[] DeadStrips(TrackerReadout readout, int strips, int words, int number)
    {
        var random = new RandomStream(readout.DeadStripSeed, 0, (ulong)number, StreamPurpose.DeadStrips);
        var dead = new ulong[words];
        for (int strip = 0; strip < strips; strip++)
        {
            if (random.Uniform() < readout.DeadStrips) dead[strip / WordBits] |= 1UL << (strip % WordBits);
        }
        return dead;
    }
}
