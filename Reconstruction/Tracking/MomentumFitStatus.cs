namespace NA64Mu.Reconstruction.Tracking;

/// <summary>How finding and fitting of the track of an event ended.</summary>
public enum MomentumFitStatus : byte
{
    /// <summary>No plane of the spectrometer has a hit.</summary>
    NoHits = 0,

    /// <summary>The planes with hits do not measure line and bend, or there is no spectrometer in the layout.</summary>
    TooFewPlanes = 1,

    /// <summary>Another choice of hits fits about equally well, or leaves the magnet on another way; the values are those of the best choice.</summary>
    Ambiguous = 2,

    /// <summary>No choice of hits is a track through the magnet; the values, where there are any, are those of the best choice.</summary>
    BadFit = 3,

    /// <summary>A track.</summary>
    Ok = 4,

    /// <summary>A track, after hits far from it were left out; not taken for a good track, for a large kink looks the same.</summary>
    OutlierRemoved = 5,

    /// <summary>There were more combinations than are tried; the values are those of the best choice tried.</summary>
    TooManyCombinations = 6,
}
