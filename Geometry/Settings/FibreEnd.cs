namespace NA64Mu.Geometry.Settings;

/// <summary>Face of a calorimeter at which its fibres are read.</summary>
public enum FibreEnd
{
    /// <summary>The face at the highest z.</summary>
    Rear,

    /// <summary>The face at the lowest z.</summary>
    Front,
}
