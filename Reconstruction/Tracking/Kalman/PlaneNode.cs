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

    /// <summary>The hit, where there is one.</summary>
    public TrackerHit Hit;

    /// <summary>Whether there is a hit to be used.</summary>
    public bool HasHit;
}
