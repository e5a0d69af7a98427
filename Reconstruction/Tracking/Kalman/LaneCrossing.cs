using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Where smoothed tracks, side by side, cross a plane.</summary>
internal struct LaneCrossing
{
    private Lanes _x, _y, _varianceX, _covariance, _varianceY;

    /// <summary>Crossings of tracks at their plane.</summary>
    /// <param name="state">The tracks.</param>
    /// <param name="covariance">Their covariances.</param>
    public LaneCrossing(ref readonly LaneState state, ref readonly LaneCovariance covariance)
    {
        (_x, _y) = (state.X, state.Y);
        (_varianceX, _covariance, _varianceY) = (covariance[0, 0], covariance[1, 0], covariance[1, 1]);
    }

    /// <summary>Crossing of one track.</summary>
    /// <param name="lane">Lane.</param>
    public PlaneCrossing this[int lane] => new(
        Lane.At(ref _x, lane), Lane.At(ref _y, lane), Lane.At(ref _varianceX, lane), Lane.At(ref _covariance, lane), Lane.At(ref _varianceY, lane));
}
