using System.Runtime.CompilerServices;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>All that a fit knows about its track at one plane.</summary>
internal struct PlaneNode
{
    /// <summary>From the planes before, and then from this one too.</summary>
    public TrackState Filtered;

    /// <summary>Covariance of <see cref="Filtered"/>.</summary>
    public Covariance5 FilteredCovariance;

    /// <summary>What the hits of the planes behind say.</summary>
    public LaterHits Later;

    /// <summary>From the plane before to this one.</summary>
    public PlaneWay Way;

    /// <summary>Index of the hit in each view among the hits of the track; −1 where there is none.</summary>
    public ViewHits Hits;

    /// <summary>What the filter made of the hit in each view.</summary>
    public ViewInnovations Innovations;

    /// <summary>An index for each view of a plane.</summary>
    [InlineArray(SpectrometerPlane.MaximumViews)]
    public struct ViewHits
    {
        private int _first;
    }

    /// <summary>An innovation for each view of a plane.</summary>
    [InlineArray(SpectrometerPlane.MaximumViews)]
    public struct ViewInnovations
    {
        private Innovation _first;
    }
}
