using System;

namespace NA64Mu.Detectors.Trackers;

/// <summary>What a run of strips tells of the particle.</summary>
/// <param name="Position">Coordinate from the middle of the plane [mm].</param>
/// <param name="Sigma">Its standard deviation [mm].</param>
/// <param name="Charge">Charge [e].</param>
/// <param name="Age">Time from passage to first sample [ns].</param>
internal readonly record struct ClusterEstimate(double Position, double Sigma, double Charge, double Age)
{
    /// <summary>The same with one more error of position.</summary>
    /// <param name="error">The error as drawn [mm].</param>
    /// <param name="spread">Its standard deviation [mm].</param>
    public ClusterEstimate Spread(double error, double spread) =>
        this with { Position = Position + error, Sigma = Math.Sqrt(Sigma * Sigma + spread * spread) };
}
