namespace NA64Mu.App.Output;

/// <summary>Whether a file holds all events that were asked for.</summary>
public enum Completeness : byte
{
    /// <summary>The run was stopped at an event border; what the file holds is good.</summary>
    Interrupted = 0,

    /// <summary>All events are there.</summary>
    Complete = 1,
}
