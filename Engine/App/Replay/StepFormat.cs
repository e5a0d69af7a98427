namespace NA64Mu.App.Replay;

/// <summary>How steps are written.</summary>
internal enum StepFormat
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Comma-separated text.</summary>
    Csv,

    /// <summary>A JSON array.</summary>
    Json,
}
