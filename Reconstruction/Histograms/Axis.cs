using System;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Histograms;

/// <summary>Binning of one quantity: equal, logarithmic or given bins; immutable.</summary>
/// <remarks>Bin 0 is the underflow, bins 1 to Count are those between the edges, low edge counted in, bin Count + 1 is the
/// overflow.</remarks>
public sealed class Axis
{
    private readonly double[] _edges;
    private readonly double _binsPerUnit;
    private readonly AxisScale _scale;

    private Axis(string label, string unit, double[] edges, AxisScale scale)
    {
        for (int edge = 1; edge < edges.Length; edge++) Requires.That(edges[edge] > edges[edge - 1], "edges increase");
        Requires.That(edges.Length >= 2, "at least one bin");
        Label = label;
        Unit = unit;
        _edges = edges;
        _scale = scale;
        _binsPerUnit = Count / (Position(edges[^1]) - Position(edges[0]));
    }

    /// <summary>What is binned, as written at the axis of a plot.</summary>
    public string Label { get; }

    /// <summary>Unit of the edges; empty for pure numbers.</summary>
    public string Unit { get; }

    /// <summary>Number of bins between the edges.</summary>
    public int Count => _edges.Length - 1;

    /// <summary>Edges [Count + 1].</summary>
    public ReadOnlySpan<double> Edges => _edges;

    /// <summary>Lowest edge.</summary>
    public double Low => _edges[0];

    /// <summary>Highest edge.</summary>
    public double High => _edges[^1];

    /// <summary>Whether bins are equally wide in the logarithm.</summary>
    public bool IsLogarithmic => _scale == AxisScale.Logarithmic;

    /// <summary>Whether all bins are equally wide.</summary>
    public bool IsRegular => _scale == AxisScale.Linear;

    /// <summary>Label with unit in brackets.</summary>
    public string Title => Unit.Length == 0 ? Label : $"{Label} [{Unit}]";

    /// <summary>Equal bins.</summary>
    /// <param name="label">What is binned.</param>
    /// <param name="unit">Unit of the edges; empty for pure numbers.</param>
    /// <param name="count">Number of bins.</param>
    /// <param name="low">Lowest edge.</param>
    /// <param name="high">Highest edge.</param>
    public static Axis Regular(string label, string unit, int count, double low, double high) =>
        new(label, unit, [.. Enumerable.Range(0, count + 1).Select(edge => low + (high - low) * edge / count)], AxisScale.Linear);

    /// <summary>Bins equally wide in the logarithm.</summary>
    /// <param name="label">What is binned.</param>
    /// <param name="unit">Unit of the edges; empty for pure numbers.</param>
    /// <param name="count">Number of bins.</param>
    /// <param name="low">Lowest edge, positive.</param>
    /// <param name="high">Highest edge.</param>
    public static Axis Logarithmic(string label, string unit, int count, double low, double high) =>
        new(label, unit, [.. Enumerable.Range(0, count + 1).Select(edge => low * Math.Pow(high / low, (double)edge / count))], AxisScale.Logarithmic);

    /// <summary>Given bins.</summary>
    /// <param name="label">What is binned.</param>
    /// <param name="unit">Unit of the edges; empty for pure numbers.</param>
    /// <param name="edges">Increasing edges.</param>
    public static Axis FromEdges(string label, string unit, ReadOnlySpan<double> edges) => new(label, unit, edges.ToArray(), AxisScale.Edges);

    /// <summary>The bin that holds a number: 0 below, Count + 1 above.</summary>
    /// <param name="value">Any number but NaN.</param>
    public int BinOf(double value)
    {
        if (value < Low) return 0;
        if (value >= High) return Count + 1;
        if (_scale == AxisScale.Edges)
        {
            int place = Array.BinarySearch(_edges, value);
            return place >= 0 ? place + 1 : ~place;
        }
        int bin = Math.Clamp((int)((Position(value) - Position(Low)) * _binsPerUnit) + 1, 1, Count);
        if (value < _edges[bin - 1]) return bin - 1;
        return value >= _edges[bin] ? bin + 1 : bin;
    }

    /// <summary>Whether another axis has the same edges.</summary>
    /// <param name="other">The other axis.</param>
    public bool HasSameEdges(Axis other) => _edges.AsSpan().SequenceEqual(other._edges);

    private double Position(double value) => _scale == AxisScale.Logarithmic ? FastMath.Log(value) : value;
}
