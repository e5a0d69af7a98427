namespace NA64Mu.App.Merging;

/// <summary>What to do where events of the run are in none of the files.</summary>
public enum GapPolicy
{
    /// <summary>Refuse to merge.</summary>
    Refuse,

    /// <summary>Merge what is there, and mark the file as incomplete.</summary>
    Allow,
}
