namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>A coordinate against its prediction, and what the track took of the difference.</summary>
public struct Innovation
{
    /// <summary>Coordinate less prediction [mm].</summary>
    public double Distance;

    /// <summary>One over the variance of <see cref="Distance"/> [1/mm²].</summary>
    public double InverseVariance;

    /// <summary>Change of the parameters per distance.</summary>
    public Vector5 Gain;

    /// <summary>χ² of one degree of freedom.</summary>
    public readonly double ChiSquare => Distance * Distance * InverseVariance;
}
