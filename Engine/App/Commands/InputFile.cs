using System.CommandLine;
using System.IO;
using NA64Mu.App.Output;

namespace NA64Mu.App.Commands;

/// <summary>Files that a verb reads.</summary>
internal static class InputFile
{
    /// <summary>The argument "file".</summary>
    /// <param name="meaning">What file is wanted.</param>
    public static Argument<string> Argument(string meaning) => new("file") { Description = meaning };

    /// <summary>The file, if it is there.</summary>
    /// <param name="path">File.</param>
    /// <exception cref="InvalidInputException">There is no such file.</exception>
    public static string Require(string path)
    {
        if (File.Exists(path)) return path;
        throw new InvalidInputException(
            Directory.Exists(path) ? $"'{path}' is a folder, not a file" : $"input file '{path}' does not exist; make it with 'simulate' or 'reconstruct'");
    }

    /// <summary>Tells of a file that does not hold all events of its run: what is made of it is right for those it has.</summary>
    /// <param name="path">Event file, readable.</param>
    /// <param name="error">Takes the warning.</param>
    public static void WarnIfIncomplete(string path, TextWriter error)
    {
        using var reader = new EventFileReader(path, fileType: null);
        if (reader.Totals.Completeness == Completeness.Interrupted) error.WriteLine($"warning: {path} does not hold all events of its run");
    }
}
