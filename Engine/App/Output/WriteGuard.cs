using System;
using System.IO;
using System.Reflection;

namespace NA64Mu.App.Output;

/// <summary>Calls that write files: what the system says of a full or absent disk becomes a message about the file.</summary>
internal static class WriteGuard
{
    /// <summary>Writes something.</summary>
    /// <param name="path">The file, for the message.</param>
    /// <param name="suggestion">What the user can do.</param>
    /// <param name="write">The call.</param>
    /// <exception cref="OutputException">The system refused.</exception>
    public static void Run(string path, string suggestion, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (SystemError(exception) is { } error)
        {
            throw new OutputException(path, error.Message, suggestion, error);
        }
    }

    /// <summary>What the system said, freed from the wrapping of calls that PureHDF makes by reflection; null for a bug.</summary>
    /// <remarks>A limit on the size of files (EFBIG, as "ulimit -f" sets it) reaches us as an argument out of range, from the runtime.</remarks>
    /// <param name="exception">What was thrown.</param>
    public static Exception? SystemError(Exception exception)
    {
        while (exception is TargetInvocationException { InnerException: { } inner }) exception = inner;
        return exception is OutputException ? null
            : exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { Source: "System.Private.CoreLib", ParamName: "value" } ? exception
            : null;
    }
}
