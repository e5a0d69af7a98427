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
        // A name of its own: jobs that share a directory begin at the same time.
        string probe = Path.Combine(directory, $".na64mu-write-test-{Environment.MachineName}-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(directory);
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return directory;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file system that takes no files, such as /proc, says that the new file cannot be found.
            string reason = exception is FileNotFoundException ? "no file can be made there" : exception.Message.Replace(probe, directory, StringComparison.Ordinal).TrimEnd('.');
            throw new OutputException(directory, reason, "give another directory or mend its permissions", exception);
        }
    }

    /// <summary>Makes the directory of a file, which is told, for it may be mistyped, and tries to write in it.</summary>
    /// <param name="file">File to come.</param>
    /// <param name="error">Takes the note.</param>
    /// <exception cref="OutputException">The directory cannot be made or written.</exception>
    public static void PrepareFor(string file, TextWriter error)
    {
        string directory = Path.GetDirectoryName(Path.GetFullPath(file))!;
        bool isNew = !Directory.Exists(directory);
        Prepare(directory);
        if (isNew) error.WriteLine($"note: made the directory {directory}");
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
