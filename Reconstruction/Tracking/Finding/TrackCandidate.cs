using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>A fitted track among those of an event.</summary>
public struct TrackCandidate
{
    /// <summary>Largest χ² per degree of freedom of a track; wide, for the tails of scattering.</summary>
    public const double MaximumReducedChiSquare = 10;

    /// <summary>The fit.</summary>
    public KalmanTrack Fit;

    /// <summary>Its rank: χ² of the fit and of the pairs of views, with a fine for each view without hit; the smallest is best.</summary>
    public double Score;

    /// <summary>Most hits that it has in common with one better track that is independent itself.</summary>
    public int SharedHits;

    /// <summary>Whether it is no other choice of hits for a better track.</summary>
    public bool IsIndependent;

    /// <summary>Whether another hit fits about as well as one that was used.</summary>
    public bool HasCloseHit;

    /// <summary>Hits used, of all hits of the event.</summary>
    internal HitSet Hits;

    /// <summary>Whether the hits are a track.</summary>
    public readonly bool IsTrack => Fit.IsFitted && Fit.ChiSquare <= MaximumReducedChiSquare * Fit.DegreesOfFreedom;
}
