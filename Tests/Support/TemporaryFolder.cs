using System;
using System.IO;

namespace NA64Mu.Tests.Support;

/// <summary>A folder of its own for one test, removed with all it holds.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("na64mu-test-");

    public string Path => _folder.FullName;

    public string[] Files => [.. Array.ConvertAll(_folder.GetFiles(), file => file.Name)];

    public string File(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
