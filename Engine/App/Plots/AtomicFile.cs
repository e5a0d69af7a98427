using System;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace NA64Mu.App.Plots;

/// <summary>Files that are there whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes bytes under a temporary name and renames the file.</summary>
    /// <param name="path">Path of the file, replaced where it exists.</param>
    /// <param name="bytes">Contents.</param>
    public static void Write(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes));

    /// <summary>Writes under a temporary name, brings the file to the disk and renames it.</summary>
    /// <param name="path">Path of the file, replaced where it exists.</param>
    /// <param name="write">Writes the contents.</param>
    public static void Write(string path, Action<Stream> write)
    {
        string partial = path + ".partial";
        try
        {
            using (FileStream stream = File.Create(partial)) write(stream);
            // Some writers close the stream they are given: the file is opened again to bring it to the disk.
            using (SafeFileHandle handle = File.OpenHandle(partial, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.FlushToDisk(handle);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
