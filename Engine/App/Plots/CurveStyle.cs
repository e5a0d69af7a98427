namespace NA64Mu.App.Plots;

/// <summary>How a curve is drawn.</summary>
public enum CurveStyle
{
    /// <summary>Solid line.</summary>
    Solid,

    /// <summary>Dashed line.</summary>
    Dashed,

    /// <summary>Points with error bars, without line.</summary>
    Points,

    /// <summary>Solid line with points and error bars.</summary>
    SolidWithPoints,
}
