namespace NA64Mu.Geometry.Configuration.Forms;

/// <summary>What numbers a setting takes.</summary>
public enum NumberRange
{
    /// <summary>All.</summary>
    Any,

    /// <summary>Zero and more.</summary>
    NotNegative,

    /// <summary>More than zero.</summary>
    Positive,

    /// <summary>From 0 to 1.</summary>
    Fraction,

    /// <summary>More than 0, up to 1.</summary>
    PositiveFraction,
}
