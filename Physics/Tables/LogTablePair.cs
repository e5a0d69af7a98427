using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Tables;

/// <summary>Two functions on one <see cref="LogGrid"/>, side by side in memory, so that one look-up serves both; immutable.</summary>
public sealed class LogTablePair
{
    private readonly LogGrid _grid;
    private readonly Node[] _nodes;

    /// <summary>A pair of tables of the same grid.</summary>
    /// <param name="first">First function.</param>
    /// <param name="second">Second function.</param>
    public LogTablePair(LogTable first, LogTable second)
    {
        Requires.That(first.Grid.NodeCount == second.Grid.NodeCount && first.Grid.Low == second.Grid.Low, "two tables of one grid");
        _grid = first.Grid;
        _nodes = new Node[_grid.NodeCount];
        for (int node = 0; node < _nodes.Length; node++) _nodes[node] = new Node(first[node], second[node]);
    }

    /// <summary>Interpolated values, the same as those of the single tables.</summary>
    /// <param name="x">Argument, not above the last node.</param>
    /// <param name="first">Value of the first function.</param>
    /// <param name="second">Value of the second function.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void At(double x, out double first, out double second)
    {
        int bin = _grid.Locate(x, out double fraction);
        ref readonly Node high = ref _nodes[bin + 1];
        ref readonly Node low = ref _nodes[bin];
        first = low.First + fraction * (high.First - low.First);
        second = low.Second + fraction * (high.Second - low.Second);
    }

    private readonly record struct Node(double First, double Second);
}
