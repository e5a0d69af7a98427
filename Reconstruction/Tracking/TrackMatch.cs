using MathNet.Numerics;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>How well the tracks before and behind the target fit together; the default is a comparison that was not made.</summary>
public readonly struct TrackMatch
{
    /// <summary>Tracks of which a larger share than this would fit worse are taken for one: four standard deviations of one coordinate.</summary>
    public const double SmallestProbability = 6.3e-5;

    /// <summary>Whether the values have a meaning.</summary>
    public bool IsCompared { get; init; }

    /// <summary>x behind less x before, in the middle of the target [mm].</summary>
    public double X { get; init; }

    /// <summary>y behind less y before, in the middle of the target [mm].</summary>
    public double Y { get; init; }

    /// <summary>Kink in x.</summary>
    public double SlopeX { get; init; }

    /// <summary>Kink in y.</summary>
    public double SlopeY { get; init; }

    /// <summary>χ² of positions and slopes.</summary>
    public double ChiSquare { get; init; }

    /// <summary>Its degrees of freedom: 4, or 2 where the incoming track was measured in one projection.</summary>
    public int DegreesOfFreedom { get; init; }

    /// <summary>Probability of a χ² at least as large.</summary>
    public double Probability => SpecialFunctions.GammaUpperRegularized(0.5 * DegreesOfFreedom, 0.5 * ChiSquare);

    /// <summary>Whether both are tracks of one muon that scattered in the target as muons do.</summary>
    public bool IsMatched => IsCompared && Probability > SmallestProbability;
}
