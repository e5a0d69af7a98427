using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Photon;

/// <summary>A <see cref="LogGrid"/> with further nodes on both sides of absorption edges and thresholds, so that no bin straddles a
/// jump.</summary>
internal sealed class EdgeGrid
{
    private readonly LogGrid _grid;

    /// <summary>Node at the lower end of each bin of the grid; one more for the end of the last bin.</summary>
    private readonly int[] _firstNode;
    private readonly double[] _nodes;

    /// <summary>A grid with edges.</summary>
    /// <param name="grid">Grid without edges.</param>
    /// <param name="edges">Edges in any order; those outside the grid or on one of its nodes change nothing.</param>
    public EdgeGrid(LogGrid grid, IEnumerable<double> edges)
    {
        _grid = grid;
        ILookup<int, double> edgesOfBin = edges
            .Where(edge => edge > grid.Low && edge < grid.High)
            .Distinct()
            .OrderBy(edge => edge)
            .Where(edge => grid.Node(grid.Locate(edge, out _)) < edge)
            .ToLookup(edge => grid.Locate(edge, out _));
        var nodes = new List<double>();
        _firstNode = new int[grid.NodeCount];
        for (int bin = 0; bin < grid.NodeCount; bin++)
        {
            _firstNode[bin] = nodes.Count;
            nodes.Add(grid.Node(bin));
            foreach (double edge in edgesOfBin[bin]) nodes.AddRange([Math.BitDecrement(edge), edge]);
        }
        _nodes = [.. nodes];
    }

    /// <summary>Number of nodes.</summary>
    public int NodeCount => _nodes.Length;

    /// <summary>Place of a node; an edge has one just below it and one on it.</summary>
    /// <param name="index">From 0.</param>
    public double Node(int index) => _nodes[index];

    /// <summary>The node below a number and the place between it and the next one, from 0 to 1; numbers below the grid count as the first
    /// node.</summary>
    /// <param name="x">Number, not above the last node.</param>
    /// <param name="fraction">Place between the two nodes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Locate(double x, out double fraction)
    {
        int bin = _grid.Locate(x, out fraction);
        int node = _firstNode[bin];
        if (_firstNode[bin + 1] == node + 1) return node;
        // A variable of its own has its place in memory; the fraction stays in a register.
        node = LocateBetweenEdges(x, bin, out double betweenEdges);
        fraction = betweenEdges;
        return node;
    }

    private int LocateBetweenEdges(double x, int bin, out double fraction)
    {
        int node = _firstNode[bin];
        // Steps of two: a node just below an edge and the node on the edge belong together.
        while (node + 2 < _firstNode[bin + 1] && x >= _nodes[node + 2]) node += 2;
        fraction = Math.Clamp((x - _nodes[node]) / (_nodes[node + 1] - _nodes[node]), 0, 1);
        return node;
    }
}
