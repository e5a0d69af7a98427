namespace NA64Mu.App.Batch;

/// <summary>How far a share of a production is.</summary>
internal enum ShardState
{
    /// <summary>Its file has arrived and is good.</summary>
    Done,

    /// <summary>A job works on it.</summary>
    Running,

    /// <summary>A job waits for its turn.</summary>
    Queued,

    /// <summary>A job wrote a checkpoint or vanished, and nothing is known to go on with it.</summary>
    Stopped,

    /// <summary>The last attempt ended with an error.</summary>
    Failed,

    /// <summary>A file has arrived that cannot be used.</summary>
    Bad,

    /// <summary>Nothing has been heard of it.</summary>
    Missing,
}
