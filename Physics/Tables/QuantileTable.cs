using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Tables;

/// <summary>Quantiles of a distribution, linear between nodes that lie the denser the nearer they are to either end; immutable.</summary>
/// <remarks>
/// With t = min(u, 1 − u), the share beyond the quantile, each factor of eight in t has nodes of its own, 1/128 of it apart: no tail is cut above t = 3·10⁻⁸, and a tail that
/// falls like an exponential is met within 5·10⁻⁴ of its length.
/// </remarks>
public sealed class QuantileTable
{
    private const int Cells = 128;
    private const int Levels = 8;
    private const double LevelRatio = 8;
    private const int NodesPerSide = Levels * (Cells + 1);

    private readonly double[] _nodes = new double[2 * NodesPerSide];

    /// <summary>The quantiles of a histogram with a uniform density in each bin.</summary>
    /// <param name="edges">Edges of the bins in order, one more than bins.</param>
    /// <param name="contents">Contents of the bins, not negative; their sum is taken as one.</param>
    public QuantileTable(ReadOnlySpan<double> edges, ReadOnlySpan<double> contents)
    {
        Requires.That(edges.Length == contents.Length + 1, "one edge more than bins");
        double sum = 0;
        foreach (double content in contents) sum += content;
        Requires.That(sum > 0, "a distribution that is not empty");
        FillLower(edges, contents, sum);
        FillUpper(edges, contents, sum);
    }

    /// <summary>Quantile.</summary>
    /// <param name="u">Share below it, between 0 and 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(double u)
    {
        int node = Locate(u, out double part);
        return _nodes[node] + part * (_nodes[node + 1] - _nodes[node]);
    }

    /// <summary>Quantile of a distribution between two: of this one and of another, mixed at the same share.</summary>
    /// <param name="other">The other distribution.</param>
    /// <param name="weight">Weight of the other, from 0 to 1.</param>
    /// <param name="u">Share below the quantile, between 0 and 1.</param>
    public double Mixed(QuantileTable other, double weight, double u)
    {
        int node = Locate(u, out double part);
        double here = _nodes[node] + part * (_nodes[node + 1] - _nodes[node]);
        double there = other._nodes[node] + part * (other._nodes[node + 1] - other._nodes[node]);
        return here + weight * (there - here);
    }

    /// <summary>Node below a share, and the place between it and the next one.</summary>
    private static int Locate(double u, out double part)
    {
        bool isUpper = u > 0.5;
        double share = 2 * (isUpper ? 1 - u : u);
        int first = isUpper ? NodesPerSide : 0;
        for (int level = 1; share < 1 / LevelRatio && level < Levels; level++)
        {
            share *= LevelRatio;
            first += Cells + 1;
        }
        double place = share * Cells;
        int cell = Math.Min((int)place, Cells - 1);
        part = place - cell;
        return first + cell;
    }

    /// <summary>Share beyond the quantile at a node; half a cell instead of nothing at the end.</summary>
    private static double Share(int node)
    {
        int level = node / (Cells + 1), cell = node % (Cells + 1);
        return 0.5 * Math.Pow(LevelRatio, -level) * Math.Max(cell, 0.5) / Cells;
    }

    private void FillLower(ReadOnlySpan<double> edges, ReadOnlySpan<double> contents, double sum)
    {
        var cumulative = new double[edges.Length];
        for (int bin = 0; bin < contents.Length; bin++) cumulative[bin + 1] = cumulative[bin] + Math.Max(contents[bin], 0) / sum;
        for (int node = 0; node < NodesPerSide; node++) _nodes[node] = Solve(edges, cumulative, Share(node));
    }

    /// <summary>From the upper end down, so that small shares there do not drown in rounding.</summary>
    private void FillUpper(ReadOnlySpan<double> edges, ReadOnlySpan<double> contents, double sum)
    {
        double[] mirrored = edges.ToArray();
        Array.Reverse(mirrored);
        var cumulative = new double[edges.Length];
        for (int bin = 0; bin < contents.Length; bin++) cumulative[bin + 1] = cumulative[bin] + Math.Max(contents[contents.Length - 1 - bin], 0) / sum;
        for (int node = 0; node < NodesPerSide; node++) _nodes[NodesPerSide + node] = Solve(mirrored, cumulative, Share(node));
    }

    private static double Solve(ReadOnlySpan<double> edges, double[] cumulative, double share)
    {
        int found = Array.BinarySearch(cumulative, share);
        int above = Math.Clamp(found >= 0 ? found : ~found, 1, cumulative.Length - 1);
        double width = cumulative[above] - cumulative[above - 1];
        double part = width > 0 ? Math.Clamp((share - cumulative[above - 1]) / width, 0, 1) : 0;
        return edges[above - 1] + part * (edges[above] - edges[above - 1]);
    }
}
