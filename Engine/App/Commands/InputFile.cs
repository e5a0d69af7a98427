using System.CommandLine;
using System.IO;

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
    public static string Require(string path) =>
        File.Exists(path) ? path : throw new InvalidInputException($"input file '{path}' does not exist; make it with 'simulate' or 'reconstruct'");
}
