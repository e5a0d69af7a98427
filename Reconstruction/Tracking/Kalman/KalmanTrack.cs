using System;
using System.Numerics;
using MathNet.Numerics;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Result of a Kalman fit: the track at the first plane of the spectrometer, from all hits used.</summary>
/// <remarks>Fields where a property would copy. The default is a track that was not fitted; below <see cref="KalmanStatus.Ok"/> no value has a meaning.</remarks>
public struct KalmanTrack
{
    /// <summary>How the fit ended.</summary>
    public KalmanStatus Status { readonly get; init; }

    /// <summary>Smoothed parameters at the first plane, whether it has a hit or not.</summary>
    public TrackState State;

    /// <summary>Their covariance.</summary>
    public Covariance5 Covariance;

    /// <summary>Parameters at the last plane, whether it has a hit or not.</summary>
    public TrackState EndState;

    /// <summary>Their covariance.</summary>
    public Covariance5 EndCovariance;

    /// <summary>Sum of the χ² of all hits against their predictions.</summary>
    public double ChiSquare { readonly get; init; }

    /// <summary>Coordinates used less the parameters that they measure, five or, without coordinates along the field, fewer.</summary>
    public int DegreesOfFreedom { readonly get; init; }

    /// <summary>Views whose hits were used: bit 2 i + v is view v of plane i of the spectrometer.</summary>
    public ulong ViewsUsed { readonly get; init; }

    /// <summary>Hits left out because they were far off the track.</summary>
    public int Outliers { readonly get; init; }

    /// <summary>Planes of which a hit was used, in one view or both: bit i is plane i of the spectrometer.</summary>
    public readonly uint PlanesUsed
    {
        get
        {
            uint planes = 0;
            for (ulong views = ViewsUsed; views != 0; views &= views - 1) planes |= 1u << BitOperations.TrailingZeroCount(views) / SpectrometerPlane.MaximumViews;
            return planes;
        }
    }

    /// <summary>Number of coordinates used.</summary>
    public readonly int Hits => BitOperations.PopCount(ViewsUsed);

    /// <summary>Whether the values have a meaning.</summary>
    public readonly bool IsFitted => Status >= KalmanStatus.Ok;

    /// <summary>Standard deviation of the momentum to first order [MeV/c].</summary>
    public readonly double MomentumSigma => State.Momentum * State.Momentum * Math.Sqrt(Covariance[4, 4]);

    /// <summary>The same at the last plane [MeV/c].</summary>
    public readonly double EndMomentumSigma => EndState.Momentum * EndState.Momentum * Math.Sqrt(EndCovariance[4, 4]);

    /// <summary>Probability of a χ² at least as large.</summary>
    public readonly double Probability => SpecialFunctions.GammaUpperRegularized(0.5 * DegreesOfFreedom, 0.5 * ChiSquare);
}
