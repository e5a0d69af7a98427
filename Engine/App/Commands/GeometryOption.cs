using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Reflection;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Commands;

/// <summary>Which geometry file: the one named, or the embedded default.</summary>
internal static class GeometryOption
{
    private const string EmbeddedName = "geometry.yaml";

    /// <summary>The option "--geometry FILE".</summary>
    public static Option<string?> Create() => new("--geometry", "-g") { Description = "geometry file (default: the built-in geometry.yaml)" };

    /// <summary>Name of a geometry file, for messages.</summary>
    /// <param name="path">File, or null for the embedded default.</param>
    public static string NameOf(string? path) => path ?? EmbeddedName;

    /// <summary>Reads a geometry file.</summary>
    /// <param name="path">File, or null for the embedded default.</param>
    /// <exception cref="Core.ConfigurationException">The file has problems.</exception>
    /// <exception cref="InvalidInputException">There is no such file.</exception>
    public static DetectorLayout Load(string? path) => Load(path, []);

    /// <summary>Reads a geometry file and changes some of its values; the layout has the changed text.</summary>
    /// <param name="path">File, or null for the embedded default.</param>
    /// <param name="changes">Values by their paths.</param>
    /// <exception cref="Core.ConfigurationException">The file has problems, or not those values.</exception>
    /// <exception cref="InvalidInputException">There is no such file.</exception>
    public static DetectorLayout Load(string? path, IReadOnlyList<(string Path, string Value)> changes)
    {
        if (path is not null && !File.Exists(path))
        {
            throw new InvalidInputException(
                Directory.Exists(path) ? $"'{path}' is a folder, not a file" : $"geometry file '{path}' does not exist; leave it out for the built-in set-up");
        }
        string text = path is null ? EmbeddedText() : SettingsDocument.ReadText(path);
        return GeometryLoader.Parse(changes.Count == 0 ? text : SettingsEdit.Apply(text, NameOf(path), changes), NameOf(path));
    }

    /// <summary>Text of the built-in geometry file.</summary>
    public static string EmbeddedText()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(EmbeddedName)
            ?? throw new InvalidDataException("the program was built without its geometry.yaml");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
