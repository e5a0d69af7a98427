using System;
using MathNet.Numerics;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Result of a Kalman fit: the track at the first plane of the spectrometer, from all hits used.</summary>
/// <remarks>The default is a track that was not fitted; below <see cref="KalmanStatus.Ok"/> no value has a meaning.</remarks>
public readonly struct KalmanTrack
{
    /// <summary>How the fit ended.</summary>
    public KalmanStatus Status { get; init; }

    /// <summary>Smoothed parameters at the first plane, whether it has a hit or not.</summary>
    public TrackState State { get; init; }

    /// <summary>Their covariance.</summary>
    public Covariance5 Covariance { get; init; }

    /// <summary>Sum of the χ² of all hits against their predictions.</summary>
    public double ChiSquare { get; init; }

    /// <summary>Two measurements a hit less five parameters.</summary>
    public int DegreesOfFreedom { get; init; }

    /// <summary>Planes whose hits were used: bit i is plane i of the spectrometer.</summary>
    public uint PlanesUsed { get; init; }

    /// <summary>Whether the values have a meaning.</summary>
    public bool IsFitted => Status >= KalmanStatus.Ok;

    /// <summary>Standard deviation of the momentum to first order [MeV/c].</summary>
    public double MomentumSigma => State.Momentum * State.Momentum * Math.Sqrt(Covariance[4, 4]);

    /// <summary>Probability of a χ² at least as large.</summary>
    public double Probability => SpecialFunctions.GammaUpperRegularized(0.5 * DegreesOfFreedom, 0.5 * ChiSquare);
}
