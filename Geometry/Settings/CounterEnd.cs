namespace NA64Mu.Geometry.Settings;

/// <summary>Side of a counter at which its light is read.</summary>
public enum CounterEnd
{
    /// <summary>The side at the lowest x.</summary>
    LowX,

    /// <summary>The side at the highest x.</summary>
    HighX,

    /// <summary>The side at the lowest y.</summary>
    LowY,

    /// <summary>The side at the highest y.</summary>
    HighY,
}
