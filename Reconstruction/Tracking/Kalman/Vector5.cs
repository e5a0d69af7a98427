using System.Runtime.CompilerServices;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Five numbers in place: changes of the parameters of a track.</summary>
[InlineArray(TrackState.Parameters)]
public struct Vector5
{
    private double _first;
}
