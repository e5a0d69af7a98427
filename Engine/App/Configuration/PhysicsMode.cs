namespace NA64Mu.App.Configuration;

/// <summary>How secondaries in calorimeters are treated.</summary>
public enum PhysicsMode
{
    /// <summary>Parametrised showers.</summary>
    Fast,
}
