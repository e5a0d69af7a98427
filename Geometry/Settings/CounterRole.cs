namespace NA64Mu.Geometry.Settings;

/// <summary>What the trigger wants of a counter.</summary>
public enum CounterRole
{
    /// <summary>Part of the beam trigger: S0, S1, Smu.</summary>
    Beam,

    /// <summary>Must have fired as well for the physics trigger: S4.</summary>
    Signal,

    /// <summary>Must not have fired: V1, Vm1, Vm2.</summary>
    Veto,
}
