namespace NA64Mu.Detectors.Digits;

/// <summary>Bits of the trigger word above those of the single counters.</summary>
public static class TriggerBits
{
    /// <summary>All counters of role Beam fired (S0·S1·Smu).</summary>
    public const uint Beam = 1u << 30;

    /// <summary>Beam, all counters of role Signal, and no counter of role Veto (S0·S1·Smu·S4·V̄1·V̄m1·V̄m2).</summary>
    public const uint Physics = 1u << 31;
}
