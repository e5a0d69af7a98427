namespace NA64Mu.App.Merging;

/// <summary>What to do with files that are damaged or incomplete.</summary>
public enum BadPartPolicy
{
    /// <summary>Refuse to merge.</summary>
    Refuse,

    /// <summary>Leave them out, and say so.</summary>
    LeaveOut,
}
