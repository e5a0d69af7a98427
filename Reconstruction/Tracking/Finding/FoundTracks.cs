using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>Tracks of one event in short; the default is an event without hits.</summary>
public struct FoundTracks
{
    /// <summary>How finding and fitting ended.</summary>
    public MomentumFitStatus Status { readonly get; init; }

    /// <summary>The best track; not fitted where there is none.</summary>
    public KalmanTrack Best;

    /// <summary>Choices of one hit in each plane that has hits, by the view with more of them; 1 is the single hit per plane of the extrapolation of tails.</summary>
    public int Choices { readonly get; init; }

    /// <summary>Tracks that are independent of each other.</summary>
    public int Tracks { readonly get; init; }

    /// <summary>Whether the event has a single track as in cut (ii): docs/decisions/0014.</summary>
    public bool IsSingle { readonly get; init; }
}
