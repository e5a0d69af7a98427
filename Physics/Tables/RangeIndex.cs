using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Tables;

/// <summary>Finds the bin of a number between increasing edges without a search: the leading bits of the number choose a cell so narrow that it holds one edge at most; immutable.</summary>
internal sealed class RangeIndex
{
    /// <summary>Leading bits of the mantissa that choose a cell: 128 in each octave.</summary>
    private const int CellBits = 7;
    private const int Shift = 52 - CellBits;

    private readonly double[] _edges;
    private readonly short[] _bins;
    private readonly long _firstCell;

    /// <summary>Indexes bins; the last one has no upper end.</summary>
    /// <param name="edges">Lower edges, positive and increasing.</param>
    public RangeIndex(double[] edges)
    {
        Requires.That(edges.Length is > 0 and <= short.MaxValue && edges[0] > 0, "positive edges");
        _edges = [.. edges, double.PositiveInfinity];
        _firstCell = CellOf(edges[0]);
        _bins = new short[CellOf(edges[^1]) - _firstCell + 1];
        int bin = 0;
        for (int cell = 0; cell < _bins.Length; cell++)
        {
            double low = BitConverter.Int64BitsToDouble((_firstCell + cell) << Shift);
            while (_edges[bin + 1] <= low) bin++;
            _bins[cell] = (short)bin;
        }
    }

    /// <summary>Bin of a number.</summary>
    /// <param name="x">Number, not below the first edge.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BinOf(double x)
    {
        double[] edges = _edges;
        long cell = Math.Min(CellOf(x) - _firstCell, _bins.Length - 1);
        int bin = _bins[(int)cell];
        // Whether the edge in the cell lies below is a coin's toss, so it is added, not asked. A second edge is possible where bins are very narrow.
        bin += BitConverter.DoubleToInt64Bits(edges[bin + 1]) <= BitConverter.DoubleToInt64Bits(x) ? 1 : 0;
        while (edges[bin + 1] <= x) bin++;
        return bin;
    }

    private static long CellOf(double x) => BitConverter.DoubleToInt64Bits(x) >> Shift;
}
