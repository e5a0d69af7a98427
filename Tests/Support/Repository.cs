using System.IO;
using System.Runtime.CompilerServices;

namespace NA64Mu.Tests.Support;

/// <summary>Files of the working copy that tests read.</summary>
public static class Repository
{
    /// <summary>Full name of a file given from the root of the repository.</summary>
    public static string File(string path) => Path.Combine(Root(), path);

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
