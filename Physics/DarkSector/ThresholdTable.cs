using System;
using System.Linq;
using MathNet.Numerics.Interpolation;
using NA64Mu.Core;

namespace NA64Mu.Physics.DarkSector;

/// <summary>A positive function above a threshold: its logarithm on nodes even in the logarithm of the excess over the threshold, linear between; immutable.</summary>
/// <remarks>In this variable a function that begins like a power and one that begins with a jump are both smooth. Below the first node the power law goes on.</remarks>
internal sealed class ThresholdTable
{
    private const int NodesPerUnit = 32;
    private const int Stride = 8;
    private const double FirstExcess = 1e-4;
    private const double Smallest = 1e-300;

    private readonly double _logFirst;
    private readonly double[] _logarithms = [];

    private ThresholdTable(double threshold, double highest, Func<double[], double[]> logarithms)
    {
        Threshold = threshold;
        if (threshold >= highest) return;
        _logFirst = Math.Log(FirstExcess * threshold);
        int strides = (int)Math.Ceiling((Math.Log(highest - threshold) - _logFirst) * NodesPerUnit / Stride);
        double[] nodes = [.. Enumerable.Range(0, strides * Stride + 1).Select(node => _logFirst + (double)node / NodesPerUnit)];
        _logarithms = logarithms(nodes);
        foreach (double value in _logarithms) Requires.Finite(value);
    }

    /// <summary>Argument at and below which the function is zero.</summary>
    public double Threshold { get; }

    /// <summary>A function that is costly and smooth: computed at four nodes per unit of the logarithm, a cubic spline between them.</summary>
    /// <param name="threshold">Threshold.</param>
    /// <param name="highest">Largest argument.</param>
    /// <param name="function">The function.</param>
    public static ThresholdTable Smooth(double threshold, double highest, Func<double, double> function) =>
        new(threshold, highest, nodes =>
        {
            double[] coarse = [.. nodes.Where((_, node) => node % Stride == 0)];
            var curve = CubicSpline.InterpolateNaturalSorted(coarse, [.. coarse.Select(node => LogOf(function, threshold, node))]);
            return [.. nodes.Select(curve.Interpolate)];
        });

    /// <summary>A function computed at every node.</summary>
    /// <param name="threshold">Threshold.</param>
    /// <param name="highest">Largest argument.</param>
    /// <param name="function">The function.</param>
    public static ThresholdTable EveryNode(double threshold, double highest, Func<double, double> function) =>
        new(threshold, highest, nodes => [.. nodes.Select(node => LogOf(function, threshold, node))]);

    /// <summary>Interpolated value.</summary>
    /// <param name="x">Argument; above the largest the value there.</param>
    public double At(double x)
    {
        if (x <= Threshold || _logarithms.Length == 0) return 0;
        double place = Math.Min((FastMath.Log(x - Threshold) - _logFirst) * NodesPerUnit, _logarithms.Length - 1);
        int node = Math.Clamp((int)place, 0, _logarithms.Length - 2);
        double low = _logarithms[node];
        return FastMath.Exp(low + (place - node) * (_logarithms[node + 1] - low));
    }

    private static double LogOf(Func<double, double> function, double threshold, double logExcess) =>
        Math.Log(Math.Max(function(threshold + Math.Exp(logExcess)), Smallest));
}
