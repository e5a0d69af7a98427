using System.Runtime.CompilerServices;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>All that a filter knows about its tracks at one plane.</summary>
internal struct PlaneNode
{
    /// <summary>From the planes before.</summary>
    public LaneState Predicted;

    /// <summary>Covariance of <see cref="Predicted"/>.</summary>
    public LaneCovariance PredictedCovariance;

    /// <summary>From the planes before and this one.</summary>
    public LaneState Filtered;

    /// <summary>Covariance of <see cref="Filtered"/>.</summary>
    public LaneCovariance FilteredCovariance;

    /// <summary>∂(parameters here)/∂(parameters at the plane before).</summary>
    public LaneTransport Transport;

    /// <summary>Hits of each view.</summary>
    public ViewHits Hits;

    /// <summary>Hits for each view of a plane.</summary>
    [InlineArray(SpectrometerPlane.MaximumViews)]
    public struct ViewHits
    {
        private LaneHits _first;
    }
}
