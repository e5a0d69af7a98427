using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Tables;

/// <summary>A function tabulated on a <see cref="LogGrid"/>, linear between nodes; immutable.</summary>
public sealed class LogTable
{
    private readonly LogGrid _grid;
    private readonly double[] _values;

    /// <summary>A table of given values.</summary>
    /// <param name="grid">Grid.</param>
    /// <param name="values">One value per node.</param>
    public LogTable(LogGrid grid, ReadOnlySpan<double> values)
    {
        Requires.That(values.Length == grid.NodeCount, "one value per node");
        _grid = grid;
        _values = values.ToArray();
        foreach (double value in _values) Requires.Finite(value);
    }

    /// <summary>The grid.</summary>
    public LogGrid Grid => _grid;

    /// <summary>Value at a node.</summary>
    /// <param name="node">Index of the node, from 0.</param>
    public double this[int node] => _values[node];

    /// <summary>Interpolated value; below the grid that of the first node.</summary>
    /// <param name="x">Argument, not above the last node.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(double x)
    {
        int bin = _grid.Locate(x, out double fraction);
        double low = _values[bin];
        return low + fraction * (_values[bin + 1] - low);
    }
}
