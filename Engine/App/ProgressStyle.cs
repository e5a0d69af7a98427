namespace NA64Mu.App;

/// <summary>How progress is shown.</summary>
public enum ProgressStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>A bar that is drawn over and over in one line of a terminal.</summary>
    Bar,

    /// <summary>One plain line from time to time, for log files.</summary>
    Lines,
}
