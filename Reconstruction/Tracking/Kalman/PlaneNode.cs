using System.Runtime.CompilerServices;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>All that a fit knows about its track at one plane.</summary>
internal struct PlaneNode
{
    /// <summary>From the planes before.</summary>
    public TrackState Predicted;

    /// <summary>Covariance of <see cref="Predicted"/>.</summary>
    public Covariance5 PredictedCovariance;

    /// <summary>From the planes before and this one.</summary>
    public TrackState Filtered;

    /// <summary>Covariance of <see cref="Filtered"/>.</summary>
    public Covariance5 FilteredCovariance;

    /// <summary>From all planes.</summary>
    public TrackState Smoothed;

    /// <summary>Covariance of <see cref="Smoothed"/>.</summary>
    public Covariance5 SmoothedCovariance;

    /// <summary>∂(parameters here)/∂(parameters at the plane before).</summary>
    public Matrix5 Jacobian;

    /// <summary>Index of the hit in each view among the hits of the track; −1 where there is none.</summary>
    public ViewHits Hits;

    /// <summary>An index for each view of a plane.</summary>
    [InlineArray(SpectrometerPlane.MaximumViews)]
    public struct ViewHits
    {
        private int _first;
    }
}
