namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>How a Kalman fit ended.</summary>
public enum KalmanStatus : byte
{
    /// <summary>Nothing was fitted: no seed, or hits on fewer than two planes on a side of the magnet.</summary>
    NotFitted = 0,

    /// <summary>The track turned away before it reached the next plane.</summary>
    Lost = 1,

    /// <summary>A covariance was no longer positive, or a parameter no longer a number.</summary>
    Unstable = 2,

    /// <summary>All hits were used.</summary>
    Ok = 3,

    /// <summary>One hit was far off the track and is left out.</summary>
    OutlierRemoved = 4,
}
