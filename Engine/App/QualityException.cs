using System;

namespace NA64Mu.App;

/// <summary>The run finished, but not as a healthy run does: tracks were abandoned or energy does not balance.</summary>
public sealed class QualityException : Exception
{
    /// <summary>A failed check.</summary>
    /// <param name="message">What failed, with the number and the limit.</param>
    public QualityException(string message)
        : base(message)
    {
    }
}
