using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>Lines that may be one track: what is fitted.</summary>
internal struct SeedCandidate
{
    /// <summary>Start of the fit.</summary>
    public TrackSeed Seed;

    /// <summary>Hits of the lines.</summary>
    public HitSet Hits;

    /// <summary>χ² of lines, their match in the magnet and of the pairs of views, with a fine for each view without hit.</summary>
    public double Score;
}
