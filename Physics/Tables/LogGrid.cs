using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Tables;

/// <summary>Nodes 2ⁿ(1 + j/32): each octave in 32 equal bins, so that the leading bits of a number are its bin and no logarithm is
/// needed.</summary>
public readonly struct LogGrid
{
    /// <summary>Bins in one octave.</summary>
    public const int BinsPerOctave = 1 << BinBits;

    private const int BinBits = 5;
    private const int Shift = 52 - BinBits;
    private const long FractionMask = (1L << Shift) - 1;
    private const double FractionUnit = 1.0 / (1L << Shift);
    private const int ExponentBias = 1023;

    private readonly long _firstBits;
    private readonly int _lastBin;

    /// <summary>A grid from 2^lowExponent to 2^highExponent.</summary>
    /// <param name="lowExponent">Exponent of the first node.</param>
    /// <param name="highExponent">Exponent of the last node.</param>
    public LogGrid(int lowExponent, int highExponent)
    {
        Requires.That(lowExponent < highExponent, "grid of at least one octave");
        _firstBits = (long)(lowExponent + ExponentBias) << BinBits;
        _lastBin = (highExponent - lowExponent) * BinsPerOctave - 1;
    }

    /// <summary>Number of nodes, one more than bins.</summary>
    public int NodeCount => _lastBin + 2;

    /// <summary>First node.</summary>
    public double Low => Node(0);

    /// <summary>Last node.</summary>
    public double High => Node(_lastBin + 1);

    /// <summary>Place of a node.</summary>
    /// <param name="index">From 0.</param>
    public double Node(int index) => BitConverter.Int64BitsToDouble((_firstBits + index) << Shift);

    /// <summary>Bin of a number and its place inside, from 0 to 1; numbers below the grid count as the first node.</summary>
    /// <param name="x">Number, not above the last node.</param>
    /// <param name="fraction">Place in the bin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Locate(double x, out double fraction)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        long bin = (bits >> Shift) - _firstBits;
        fraction = (bits & FractionMask) * FractionUnit;
        if ((ulong)bin <= (ulong)_lastBin) return (int)bin;
        // A variable of its own has its place in memory; the fraction stays in a register.
        int end = LocateOutside(x, out double atEnd);
        fraction = atEnd;
        return end;
    }

    private int LocateOutside(double x, out double fraction)
    {
        Requires.That(x <= High, "number inside the grid");
        fraction = x < Low ? 0 : 1;
        return x < Low ? 0 : _lastBin;
    }
}
