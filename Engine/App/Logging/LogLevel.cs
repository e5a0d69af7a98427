namespace NA64Mu.App.Logging;

/// <summary>How much is told of what the program does; each level tells what those before it tell, and more.</summary>
public enum LogLevel
{
    /// <summary>Failures alone.</summary>
    Error,

    /// <summary>Warnings as well.</summary>
    Warning,

    /// <summary>Also notes, progress and what was written.</summary>
    Info,

    /// <summary>Also what the program runs on, and where its time goes.</summary>
    Debug,
}
