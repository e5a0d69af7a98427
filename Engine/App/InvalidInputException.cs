using System;

namespace NA64Mu.App;

/// <summary>An input file that is absent, damaged or of the wrong kind.</summary>
public sealed class InvalidInputException : Exception
{
    /// <summary>A bad input.</summary>
    /// <param name="message">File, problem and what to do.</param>
    public InvalidInputException(string message)
        : base(message)
    {
    }

    /// <summary>A bad input, with what the reader said.</summary>
    /// <param name="message">File, problem and what to do.</param>
    /// <param name="inner">Cause.</param>
    public InvalidInputException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
