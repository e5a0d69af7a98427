using System;
using System.IO;

namespace NA64Mu.Tests.Architecture;

/// <summary>A text file of the repository.</summary>
/// <param name="Path">Path from the root, with forward slashes.</param>
/// <param name="Text">Contents.</param>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>Lines without their ends.</summary>
    public string[] Lines { get; } = Text.TrimEnd('\n').Split('\n');

    /// <summary>File name without folder and ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Folder from the root, with forward slashes; empty for the root itself.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    /// <summary>Whether it is C#.</summary>
    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <param name="root">Root of the repository.</param>
    /// <param name="path">Path from the root.</param>
    public static SourceFile Read(string root, string path) => new(path.Replace('\\', '/'), File.ReadAllText(System.IO.Path.Combine(root, path)));

    /// <summary>The path, to name test cases.</summary>
    public override string ToString() => Path;
}
