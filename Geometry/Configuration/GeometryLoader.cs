using System.IO;
using System.Text;
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
    public static DetectorLayout Load(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        string text;
        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            int line = 1;
            for (int index = 0; index < exception.Index && index < bytes.Length; index++)
            {
                if (bytes[index] == '\n') line++;
            }
            var problems = new ProblemList(path);
            problems.Add(line, "", "the file is not UTF-8 text", "", "save it as UTF-8");
            problems.ThrowIfAny();
            throw;
        }
        return Parse(text, path);
    }

    /// <summary>Reads the text of a geometry file.</summary>
    /// <param name="text">Text.</param>
    /// <param name="fileName">Name for messages.</param>
    /// <exception cref="ConfigurationException">The text has problems; all of them are listed.</exception>
    public static DetectorLayout Parse(string text, string fileName)
    {
        var problems = new ProblemList(fileName);
        DocumentNode? document = GeometryDocument.Parse(text.TrimStart('\uFEFF'), problems);
        DetectorLayout? layout = document is null ? null : GeometryReader.Read(document, text, problems);
        problems.ThrowIfAny();
        Requires.That(layout is not null, "a layout, or a problem that tells why there is none");
        return layout;
    }
}
