using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Times of the read-out of a plane in one event.</summary>
/// <param name="FirstSample">Time of the first sample [ns].</param>
/// <param name="Gate">Times of the clusters that are written.</param>
internal readonly record struct ClusterClock(double FirstSample, TimeGate Gate);
