namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>How a Kalman fit ended.</summary>
public enum KalmanStatus : byte
{
    /// <summary>Nothing was fitted: the hits do not measure line and bend.</summary>
    NotFitted = 0,

    /// <summary>The track turned away before it reached the next plane.</summary>
    Lost = 1,

    /// <summary>A covariance was no longer positive, or a parameter no longer a number.</summary>
    Unstable = 2,

    /// <summary>All hits were used.</summary>
    Ok = 3,

    /// <summary>One hit, or some, were far off the track and are left out.</summary>
    OutlierRemoved = 4,
}
