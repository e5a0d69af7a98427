using System;

namespace NA64Mu.App;

/// <summary>A run that was stopped at an event border.</summary>
public sealed class RunStoppedException : OperationCanceledException
{
    /// <summary>A run that was stopped.</summary>
    /// <param name="message">What is kept, and how to go on.</param>
    /// <param name="cause">What stopped it.</param>
    public RunStoppedException(string message, OperationCanceledException cause)
        : base(message, cause, cause.CancellationToken)
    {
    }
}
