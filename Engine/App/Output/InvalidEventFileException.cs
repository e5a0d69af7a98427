using System;

namespace NA64Mu.App.Output;

/// <summary>A file that cannot be read as an event file: absent, broken, of another kind or of another version.</summary>
public sealed class InvalidEventFileException : Exception
{
    /// <summary>What helps with damage.</summary>
    private const string Anew = "copy it again, or make it anew";

    /// <summary>A file that is not what was asked for.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reason">What is wrong with it.</param>
    /// <param name="suggestion">What to do.</param>
    /// <param name="cause">What the HDF5 library said; null where there is nothing more to say.</param>
    public InvalidEventFileException(string path, string reason, string suggestion = Anew, Exception? cause = null)
        : base($"cannot read {path}: {reason}; {suggestion}", cause)
    {
        Path = path;
        Reason = reason;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; }
}
