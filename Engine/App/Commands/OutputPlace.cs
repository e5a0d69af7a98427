using System;
using System.IO;
using NA64Mu.App.Output;

namespace NA64Mu.App.Commands;

/// <summary>Directories for results: made and tried before any work is done.</summary>
internal static class OutputPlace
{
    /// <summary>Makes a directory and tries to write in it.</summary>
    /// <param name="directory">Directory.</param>
    /// <returns>The directory.</returns>
    /// <exception cref="OutputException">It cannot be made or written.</exception>
    public static string Prepare(string directory)
    {
        if (File.Exists(directory)) throw new OutputException(directory, "a file of that name is in the way", "give another directory");
        try
        {
            Directory.CreateDirectory(directory);
            // A name of its own: jobs that share a directory begin at the same time.
            string probe = Path.Combine(directory, $".na64mu-write-test-{Environment.MachineName}-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return directory;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(directory, exception.Message.TrimEnd('.'), "give another directory or mend its permissions", exception);
        }
    }

    /// <summary>Refuses to start where a directory of results holds any file and may not be replaced.</summary>
    /// <param name="overwrite">What to do with files that are there.</param>
    /// <param name="directory">Directory, which need not exist.</param>
    public static void RequireEmpty(OverwritePolicy overwrite, string directory)
    {
        if (Directory.Exists(directory)) RequireFree(overwrite, Directory.GetFiles(directory));
    }

    /// <summary>Refuses to start where a result is there and may not be replaced.</summary>
    /// <param name="overwrite">What to do with files that are there.</param>
    /// <param name="paths">Files to come.</param>
    public static void RequireFree(OverwritePolicy overwrite, params string[] paths)
    {
        foreach (string path in paths)
        {
            if (overwrite == OverwritePolicy.Refuse && File.Exists(path))
                throw new OutputException(path, "there is a file of that name", "give another name, or --force to replace it");
        }
    }
}
