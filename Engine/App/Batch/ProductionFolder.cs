using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using NA64Mu.App.Commands;
using NA64Mu.App.Output;
using NA64Mu.App.Plots;

namespace NA64Mu.App.Batch;

/// <summary>The folder of a production on the disk.</summary>
internal static class ProductionFolder
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Writes all files of a production; results that are there stay.</summary>
    /// <param name="folder">Folder.</param>
    /// <param name="files">Name and text of each file.</param>
    /// <param name="overwrite">Whether files of an earlier production may be replaced.</param>
    /// <exception cref="OutputException">The folder holds something already, holds results, or cannot be written.</exception>
    public static void Write(string folder, IReadOnlyDictionary<string, string> files, OverwritePolicy overwrite)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            if (overwrite == OverwritePolicy.Refuse)
                throw new OutputException(folder, "the folder is not empty", "give another name, or --force to replace a production without results");
            if (!File.Exists(Path.Combine(folder, ProductionFiles.Record)))
                throw new OutputException(folder, "it holds files and is no folder of a production", "give another name: --force replaces productions alone");
            if (Directory.Exists(OutOf(folder)) && Directory.EnumerateFileSystemEntries(OutOf(folder)).Any())
                throw new OutputException(folder, "it has results in out/", "give another name, or move them away yourself");
        }
        OutputPlace.Prepare(folder);
        foreach (string inner in (string[])["out", "logs"]) OutputPlace.Prepare(Path.Combine(folder, inner));
        foreach ((string name, string text) in files) WriteFile(folder, name, text);
    }

    /// <summary>Writes one file.</summary>
    /// <param name="folder">Folder.</param>
    /// <param name="name">Name in the folder.</param>
    /// <param name="text">Text.</param>
    public static void WriteFile(string folder, string name, string text)
    {
        string path = Path.Combine(folder, name);
        AtomicFile.Write(path, Encoding.UTF8.GetBytes(text));
        if (ProductionFiles.IsProgram(name) && !OperatingSystem.IsWindows()) File.SetUnixFileMode(path, File.GetUnixFileMode(path) | Executable);
    }

    /// <summary>Reads the settings of a production.</summary>
    /// <param name="folder">Folder.</param>
    /// <exception cref="InvalidInputException">It is no folder of a production.</exception>
    public static Production Read(string folder)
    {
        string path = Path.Combine(folder, ProductionFiles.Record);
        if (!File.Exists(path)) throw new InvalidInputException($"'{folder}' is no folder of a production: there is no {ProductionFiles.Record}; make one with 'batch make'");
        try
        {
            Production production = JsonSerializer.Deserialize<Production>(File.ReadAllText(path), JsonOutput.Settings)
                ?? throw new InvalidInputException($"'{path}' is empty");
            if (production.Jobs < 1 || production.Events < production.Jobs) throw new InvalidInputException($"'{path}' names no jobs");
            return production;
        }
        catch (JsonException exception)
        {
            throw new InvalidInputException($"'{path}' cannot be read: {exception.Message}");
        }
    }

    /// <summary>Folder of the results.</summary>
    /// <param name="folder">Folder of the production.</param>
    public static string OutOf(string folder) => Path.Combine(folder, "out");
}
