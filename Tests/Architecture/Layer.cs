using System.Collections.Generic;
using System.IO;

namespace NA64Mu.Tests.Architecture;

/// <summary>One project of the product.</summary>
/// <param name="Folder">Folder from the root.</param>
/// <param name="Assembly">Name of its assembly.</param>
/// <param name="References">Projects it refers to, in alphabetical order.</param>
/// <param name="Packages">Packages it may use.</param>
public sealed record Layer(string Folder, string Assembly, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    /// <summary>Name of the project.</summary>
    public string Project => Path.GetFileName(Folder);

    /// <summary>Project file from the root.</summary>
    public string ProjectFile => $"{Folder}/{Project}.csproj";

    /// <summary>The project, to name test cases.</summary>
    public override string ToString() => Project;
}
