using System;
using System.Collections.Generic;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Tests.Support;

/// <summary>Pulls of the five parameters of many fitted tracks, the relative residual of q/p and the χ² probabilities.</summary>
internal sealed class TrackPulls
{
    public static readonly string[] Names = ["x", "y", "dx/dz", "dy/dz", "q/p"];

    private readonly Histogram1D[] _pulls = Array.ConvertAll(Names, name => new Histogram1D(name, Axis.Regular(name, "", 80, -5, 5)));
    private readonly int[] _beyond = new int[Names.Length];
    private readonly Histogram1D _relative;
    private readonly Histogram1D _expected;

    /// <summary>Empty pulls.</summary>
    /// <param name="largestResidual">End of the axis of the relative residual.</param>
    public TrackPulls(double largestResidual)
    {
        _relative = new Histogram1D("relative", Axis.Regular("relative", "", 80, -largestResidual, largestResidual));
        _expected = new Histogram1D("expected", _relative.Axis);
    }

    public List<double> Probabilities { get; } = [];

    public Moments Relative { get; } = new();

    public int Count => Probabilities.Count;

    public void Add(in KalmanTrack track, in TrackState truth)
    {
        Vector<double> difference = MatrixPairs.Of(track.State) - MatrixPairs.Of(truth);
        for (int parameter = 0; parameter < Names.Length; parameter++)
        {
            double pull = difference[parameter] / Math.Sqrt(track.Covariance[parameter, parameter]);
            _pulls[parameter].Fill(pull, 1);
            if (Math.Abs(pull) > 5) _beyond[parameter]++;
        }
        double relative = difference[4] / truth.ChargeOverMomentum;
        _relative.Fill(relative, 1);
        Relative.Add(relative);
        AddExpected(Math.Sqrt(track.Covariance[4, 4]) / Math.Abs(truth.ChargeOverMomentum));
        Probabilities.Add(track.Probability);
    }

    /// <summary>Normal core of a pull, fitted within ±2.5σ.</summary>
    public GaussianCore Core(int parameter) => GaussianCore.Fit(_pulls[parameter], 2.5)!;

    /// <summary>Normal core of the relative residual of q/p, fitted within ±2.5σ.</summary>
    public GaussianCore RelativeCore => GaussianCore.Fit(_relative, 2.5)!;

    /// <summary>Normal core of what the relative residuals would be if each track had the error of the best linear estimate from the hits that it has, fitted alike.</summary>
    public GaussianCore LimitCore => GaussianCore.Fit(_expected, 2.5)!;

    /// <summary>Part of the tracks with a pull beyond 5.</summary>
    public double Beyond(int parameter) => (double)_beyond[parameter] / Count;

    private void AddExpected(double sigma)
    {
        Axis axis = _expected.Axis;
        for (int bin = 1; bin <= axis.Count; bin++)
        {
            double low = axis.Edges[bin - 1], high = axis.Edges[bin];
            double part = 0.5 * (SpecialFunctions.Erf(high / (Math.Sqrt(2) * sigma)) - SpecialFunctions.Erf(low / (Math.Sqrt(2) * sigma)));
            if (part > 0) _expected.Fill(0.5 * (low + high), part);
        }
    }
}
