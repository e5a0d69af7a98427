using System.Runtime.CompilerServices;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Five numbers for each lane in place: changes of the parameters of tracks.</summary>
[InlineArray(TrackState.Parameters)]
internal struct LaneVector
{
    private Lanes _first;
}
