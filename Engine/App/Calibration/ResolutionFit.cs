using System;
using System.Collections.Generic;
using System.Linq;
using MathNet.Numerics.LinearAlgebra;
using NA64Mu.App.Compare;
using NA64Mu.Core;

namespace NA64Mu.App.Calibration;

/// <summary>Resolution against energy: stochastic and constant term.</summary>
/// <remarks>(σ/E)² = a²/E + b² with E in GeV, a straight line in 1/E, by weighted least squares; errors from the covariance of the line.</remarks>
/// <param name="Stochastic">a, times √GeV.</param>
/// <param name="Constant">b; 0 where the fit wants b² below zero.</param>
/// <param name="ChiSquared">χ².</param>
/// <param name="DegreesOfFreedom">Points less two.</param>
public sealed record ResolutionFit(MeasuredValue Stochastic, MeasuredValue Constant, double ChiSquared, int DegreesOfFreedom)
{
    private const int FewestPoints = 3;

    /// <summary>Fits points; null where there are fewer than three, or one without width.</summary>
    /// <param name="points">Points at different energies.</param>
    public static ResolutionFit? Of(IReadOnlyList<EnergyPoint> points)
    {
        if (points.Count < FewestPoints || points.Any(point => point.Resolution is not { Value: > 0, Error: > 0 })) return null;
        double[] squares = [.. points.Select(point => point.Resolution.Value * point.Resolution.Value)];
        double[] errors = [.. points.Select(point => 2 * point.Resolution.Value * point.Resolution.Error)];
        // Each row is divided by its error, so that all have the weight one.
        Matrix<double> rows = Matrix<double>.Build.Dense(points.Count, 2, (row, column) => (column == 0 ? Units.GeV / points[row].EnergyMev : 1) / errors[row]);
        Vector<double> values = Vector<double>.Build.Dense(points.Count, row => squares[row] / errors[row]);
        Vector<double> line = rows.QR().Solve(values);
        Matrix<double> covariance = rows.TransposeThisAndMultiply(rows).Inverse();
        double chiSquared = (rows * line - values).PointwisePower(2).Sum();
        return new ResolutionFit(Root(line[0], covariance[0, 0]), Root(line[1], covariance[1, 1]), chiSquared, points.Count - 2);
    }

    /// <summary>Root of a square that may have come out negative; its error is that of the largest value one deviation up where the square is less than its error.</summary>
    private static MeasuredValue Root(double square, double variance)
    {
        double error = Math.Sqrt(variance);
        double root = Math.Sqrt(Math.Max(square, 0));
        return new MeasuredValue(root, square > error ? error / (2 * root) : Math.Sqrt(Math.Max(square, 0) + error) - root);
    }
}
