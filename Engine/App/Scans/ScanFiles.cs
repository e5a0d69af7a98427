using System;
using System.IO;
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
}
