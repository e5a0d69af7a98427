using System;
using System.IO;
using NA64Mu.App.Output;
using NA64Mu.Core;

namespace NA64Mu.App.Commands;

/// <summary>File that a stage writes beside its input.</summary>
internal static class StageOutput
{
    private const string SimulatedSuffix = ".sim";

    /// <summary>The file to write, in a directory that can be written.</summary>
    /// <param name="source">Input of the stage.</param>
    /// <param name="wanted">Name the user gave; null for "a.sim.h5" and "a.h5" to "a" with the suffix.</param>
    /// <param name="suffix">End of the name that is made, as ".reco.h5".</param>
    /// <param name="error">Takes notes.</param>
    /// <exception cref="ConfigurationException">It is the input.</exception>
    /// <exception cref="OutputException">Its directory cannot be written.</exception>
    public static string Prepare(string source, string? wanted, string suffix, TextWriter error)
    {
        string path = wanted ?? Beside(source, suffix);
        if (Path.GetFullPath(path) == Path.GetFullPath(source))
            throw new ConfigurationException([new ConfigurationProblem(ConfigurationException.CommandLine, 0, "--output", $"'{path}' is the input", "it would be lost", "give another name")]);
        OutputPlace.PrepareFor(path, error);
        return path;
    }

    private static string Beside(string source, string suffix)
    {
        string name = Path.GetFileNameWithoutExtension(source);
        if (name.EndsWith(SimulatedSuffix, StringComparison.Ordinal)) name = name[..^SimulatedSuffix.Length];
        return Path.Combine(Path.GetDirectoryName(source)!, name + suffix);
    }
}
