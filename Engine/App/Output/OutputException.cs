using System.IO;

namespace NA64Mu.App.Output;

/// <summary>A file that could not be written: disk full, no permission, file in the way. Worth another try elsewhere.</summary>
public sealed class OutputException : IOException
{
    /// <summary>A failure to write.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reason">What went wrong.</param>
    /// <param name="suggestion">What to do.</param>
    /// <param name="cause">What the system said; null where there is nothing more to say.</param>
    public OutputException(string path, string reason, string suggestion, System.Exception? cause = null)
        : base($"cannot write {path}: {reason}; {suggestion}", cause)
    {
        Path = path;
    }

    /// <summary>The file.</summary>
    public string Path { get; }
}
