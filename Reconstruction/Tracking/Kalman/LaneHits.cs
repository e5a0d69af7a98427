using System;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Hits of several tracks in one view of a plane, side by side.</summary>
internal struct LaneHits
{
    /// <summary>Coordinates along the axis of the view; any finite number where there is no hit [mm].</summary>
    public Lanes Position;

    /// <summary>Their standard deviations; not zero where there is no hit [mm].</summary>
    public Lanes Sigma;

    /// <summary>All bits set in lanes with a hit.</summary>
    public Lanes AreMeasured;

    /// <summary>Puts a hit, or says that there is none.</summary>
    /// <param name="lane">Lane.</param>
    /// <param name="position">Coordinate; any finite number if there is no hit [mm].</param>
    /// <param name="sigma">Its standard deviation; not zero if there is no hit [mm].</param>
    /// <param name="isMeasured">Whether there is a hit.</param>
    public void Set(int lane, double position, double sigma, bool isMeasured)
    {
        Lane.At(ref Position, lane) = position;
        Lane.At(ref Sigma, lane) = sigma;
        Lane.At(ref AreMeasured, lane) = isMeasured ? BitConverter.Int64BitsToDouble(-1) : 0;
    }
}
