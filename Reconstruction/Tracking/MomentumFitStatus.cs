namespace NA64Mu.Reconstruction.Tracking;

/// <summary>How a momentum fit ended.</summary>
public enum MomentumFitStatus : byte
{
    /// <summary>No plane of the spectrometer has a hit.</summary>
    NoHits = 0,

    /// <summary>Fewer than two planes with hits on one side of the magnet, or no spectrometer in the layout.</summary>
    TooFewPlanes = 1,

    /// <summary>Two choices of hits fit about equally well, or there are too many hits to try; the values are those of the best
    /// choice.</summary>
    Ambiguous = 2,

    /// <summary>The best choice of hits is not a track through the magnet; the values, where there are any, are those of that
    /// choice.</summary>
    BadFit = 3,

    /// <summary>One track.</summary>
    Ok = 4,

    /// <summary>One track, after one hit far from it was left out; not taken for a good track, for a large kink looks the same.</summary>
    OutlierRemoved = 5,
}
