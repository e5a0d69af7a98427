using System.CommandLine;
using System.IO;

namespace NA64Mu.App.Commands;

/// <summary>"dark": cross sections and spectra of bosons that muons radiate.</summary>
internal static class DarkCommand
{
    /// <summary>The verb, with those below it.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error) => new("dark", "emission of light bosons by muons: cross sections and spectra")
    {
        DarkXsecCommand.Create(output, error),
        DarkSpectrumCommand.Create(output, error),
    };
}
