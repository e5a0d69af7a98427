using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>The track behind the target as found and fitted in one event; the default is an event without hits.</summary>
public readonly struct SpectrometerTrack
{
    /// <summary>How finding and fitting ended.</summary>
    public MomentumFitStatus Status { get; init; }

    /// <summary>Choices of one hit in each plane that has hits.</summary>
    public int Candidates { get; init; }

    /// <summary>The fit.</summary>
    public KalmanTrack Fit { get; init; }
}
