namespace NA64Mu.App.Replay;

/// <summary>What an entry in the list of steps is.</summary>
internal enum ReplayStepKind
{
    /// <summary>A step of a track.</summary>
    Step,

    /// <summary>A parcel of energy.</summary>
    Spot,
}
