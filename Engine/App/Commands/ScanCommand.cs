using System.CommandLine;
using System.IO;

namespace NA64Mu.App.Commands;

/// <summary>"scan efficiency|s4": many simulations, and what comes out of them against a mass or the place of a counter.</summary>
internal static class ScanCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error) => new("scan", "efficiency of the signal, and the place of the trigger counter S4")
    {
        ScanEfficiencyCommand.Create(output, error),
        ScanS4Command.Create(output, error),
    };
}
