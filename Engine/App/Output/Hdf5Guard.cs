using System;

namespace NA64Mu.App.Output;

/// <summary>Calls into the HDF5 library on files that may be damaged: whatever it throws then becomes a message about the file.</summary>
internal static class Hdf5Guard
{
    /// <summary>Reads something.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="path">The file, for the message.</param>
    /// <param name="what">What is read, for the message.</param>
    /// <param name="read">The call.</param>
    public static T Read<T>(string path, string what, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not InvalidEventFileException)
        {
            throw new InvalidEventFileException(path, $"{what} is absent or damaged", cause: exception);
        }
    }
}
