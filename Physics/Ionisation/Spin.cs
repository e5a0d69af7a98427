namespace NA64Mu.Physics.Ionisation;

/// <summary>Spin of a projectile, as far as its collisions with electrons depend on it.</summary>
public enum Spin
{
    /// <summary>Spin 0.</summary>
    Zero,

    /// <summary>Spin ½.</summary>
    Half,
}
