using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.App.Plots;

namespace NA64Mu.App.Scans;

/// <summary>Text files of a scan, there whole or not at all.</summary>
internal static class ScanFiles
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">File, replaced where it exists.</param>
    /// <param name="write">Writes the contents.</param>
    public static void WriteText(string path, Action<TextWriter> write) => AtomicFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        write(writer);
    });

    /// <summary>What to tell of files that were written.</summary>
    /// <param name="directory">Where they are.</param>
    /// <param name="files">Files.</param>
    public static string Written(string directory, IEnumerable<string> files) => $"wrote {string.Join(", ", files.Select(Path.GetFileName))} in {directory}";
}
