using System.IO;
using NA64Mu.App.Output;
using PureHDF;

namespace NA64Mu.App.Histograms;

/// <summary>Writer of a file of histograms: whole under its final name, or absent.</summary>
internal static class HistogramFileWriter
{
    /// <summary>Writes the file and puts it in its place.</summary>
    /// <param name="path">Final name.</param>
    /// <param name="header">What was known before the first event.</param>
    /// <param name="totals">What is known after the last.</param>
    /// <param name="histograms">The histograms.</param>
    /// <param name="overwrite">What to do with a file that is already there.</param>
    /// <exception cref="OutputException">The place cannot be written, or the file is there and may not be replaced.</exception>
    public static void Write(string path, EventFileHeader header, RunTotals totals, RunHistograms histograms, OverwritePolicy overwrite)
    {
        string partial = path + ".partial";
        try
        {
            WriteGuard.Run(path, "free space, check permissions, or give another name", () =>
            {
                using (var stream = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
                {
                    WriteHdf5(stream, header, totals, histograms);
                    stream.Flush(flushToDisk: true);
                }
                EventFileWriter.RequireFree(path, overwrite);
                File.Move(partial, path, overwrite == OverwritePolicy.Replace);
            });
        }
        finally
        {
            if (File.Exists(partial)) File.Delete(partial);
        }
    }

    private static void WriteHdf5(Stream stream, EventFileHeader header, RunTotals totals, RunHistograms histograms)
    {
        var file = new H5File();
        HistogramDatasets.AddTo(file, histograms);
        EventFileAttributes.Write(file, header, totals, histograms.Plots.Rows);
        // Not in a using block: after a failure, closing would try to write again and hide the cause.
        H5NativeWriter writer = file.BeginWrite(stream);
        writer.Dispose();
    }
}
