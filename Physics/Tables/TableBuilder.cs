using System;
using System.Collections.Generic;
using MathNet.Numerics.Interpolation;

namespace NA64Mu.Physics.Tables;

/// <summary>Ways to fill a <see cref="LogTable"/>.</summary>
public static class TableBuilder
{
    private const int SmoothStride = 4;
    private const double SmallestValue = 1e-300;

    /// <summary>A table with the function computed at every node.</summary>
    /// <param name="grid">Grid.</param>
    /// <param name="function">Function.</param>
    public static LogTable EveryNode(LogGrid grid, Func<double, double> function)
    {
        var values = new double[grid.NodeCount];
        for (int node = 0; node < values.Length; node++) values[node] = function(grid.Node(node));
        return new LogTable(grid, values);
    }

    /// <summary>A table of a smooth positive function with a threshold: computed at every fourth node, monotone cubic in the logarithms
    /// between.</summary>
    /// <remarks>The interpolation of F. N. Fritsch and R. E. Carlson, SIAM J. Numer. Anal. 17 (1980) 238.</remarks>
    /// <param name="grid">Grid.</param>
    /// <param name="threshold">Below it the function is zero.</param>
    /// <param name="function">Function.</param>
    public static LogTable Smooth(LogGrid grid, double threshold, Func<double, double> function)
    {
        var values = new double[grid.NodeCount];
        int first = 0;
        while (first < values.Length && !(grid.Node(first) > threshold && function(grid.Node(first)) > 0)) first++;
        var logarithms = new List<double>();
        var logValues = new List<double>();
        for (int node = first; node < values.Length; node = NextCoarse(node, values.Length))
        {
            double x = grid.Node(node);
            logarithms.Add(Math.Log(x));
            logValues.Add(Math.Log(Math.Max(function(x), SmallestValue)));
        }
        if (logarithms.Count < 2) return new LogTable(grid, values);
        IInterpolation curve = Curve([.. logarithms], [.. logValues]);
        for (int node = first; node < values.Length; node++) values[node] = Math.Exp(curve.Interpolate(Math.Log(grid.Node(node))));
        return new LogTable(grid, values);
    }

    private static int NextCoarse(int node, int count) =>
        node == count - 1 ? count : Math.Min((node / SmoothStride + 1) * SmoothStride, count - 1);

    private static IInterpolation Curve(double[] x, double[] y) =>
        x.Length > 2 ? CubicSpline.InterpolatePchipSorted(x, y) : LinearSpline.InterpolateSorted(x, y);
}
