namespace NA64Mu.App.Residuals;

/// <summary>How much is asked of a track, each more than the one before.</summary>
public enum TrackQuality
{
    /// <summary>The best track of the event is fitted.</summary>
    Fitted,

    /// <summary>Cut (ii) without its momentum: a single track (docs/decisions/0014).</summary>
    SingleTrack,

    /// <summary>A single track and a single hit in each plane, the case of the paper's extrapolation.</summary>
    SingleHit,

    /// <summary>The same with a χ² probability above 1 %.</summary>
    GoodChiSquare,
}
