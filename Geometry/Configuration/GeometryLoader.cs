using System.IO;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Configuration;

/// <summary>The way from a geometry file to a layout: document, reader, validator, layout.</summary>
/// <remarks>What the file can say, and why no more: docs/decisions/0005.</remarks>
public static class GeometryLoader
{
    /// <summary>Reads a geometry file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="ConfigurationException">The file has problems; all of them are listed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DetectorLayout Load(string path) => Parse(SettingsDocument.ReadText(path), path);

    /// <summary>Reads the text of a geometry file.</summary>
    /// <param name="text">Text.</param>
    /// <param name="fileName">Name for messages.</param>
    /// <exception cref="ConfigurationException">The text has problems; all of them are listed.</exception>
    public static DetectorLayout Parse(string text, string fileName)
    {
        var problems = new ProblemList(fileName);
        DocumentNode? document = SettingsDocument.Parse(text, DocumentPurpose.Geometry, problems);
        DetectorLayout? layout = document is null ? null : GeometryReader.Read(document, text, problems);
        problems.ThrowIfAny();
        Requires.That(layout is not null, "a layout, or a problem that tells why there is none");
        return layout;
    }
}
