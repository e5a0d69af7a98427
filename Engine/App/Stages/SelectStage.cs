using System;
using System.IO;
using System.Threading;
using NA64Mu.App.Histograms;
using NA64Mu.App.Output;
using NA64Mu.App.Plots;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction;
using NA64Mu.Reconstruction.Selection;

namespace NA64Mu.App.Stages;

/// <summary>Trigger and cuts over a reconstructed file, or as a file of histograms has them.</summary>
internal static class SelectStage
{
    private const int EventsPerBlock = 4096;

    /// <summary>Refuses a file that has neither a cut flow nor events to make it of.</summary>
    /// <param name="reader">The file.</param>
    /// <exception cref="InvalidEventFileException">The file is of another kind.</exception>
    public static void RequireKind(EventFileReader reader)
    {
        if (reader.Header.FileType != EventFileTypes.Histograms) reader.RequireKind(EventFileTypes.Reconstruction);
    }

    /// <summary>Counts events through the cuts.</summary>
    /// <param name="reader">Reconstructed file, or file of histograms.</param>
    /// <param name="error">Takes a warning where no event can pass cut (i).</param>
    /// <param name="cancellation">Stops between blocks.</param>
    public static CutFlow Run(EventFileReader reader, TextWriter error, CancellationToken cancellation)
    {
        if (reader.Header.FileType == EventFileTypes.Histograms) return HistogramFileReader.Read(reader).Cuts;
        DetectorLayout layout = StoredGeometry.Of(reader);
        var events = new ReconstructedEvents(layout);
        var flow = new CutFlow(StandardCuts.From(layout));
        bool isMomentumKnown = reader.Events == 0;
        for (long first = 0; first < reader.Events; first += EventsPerBlock)
        {
            cancellation.ThrowIfCancellationRequested();
            int count = (int)Math.Min(EventsPerBlock, reader.Events - first);
            reader.ReadReconstructed(first, count, events);
            flow.Fill(events);
            isMomentumKnown = isMomentumKnown || HasIncomingMomentum(events);
        }
        if (!isMomentumKnown) error.WriteLine("warning: p_in is known in no event, so that cut (i) rejects all");
        return flow;
    }

    /// <summary>The files that <see cref="Write"/> writes.</summary>
    /// <param name="directory">Where to.</param>
    public static string[] Files(string directory) => [Path.Combine(directory, "cutflow.csv"), Path.Combine(directory, "cutflow.json")];

    /// <summary>Writes cutflow.csv and cutflow.json.</summary>
    /// <param name="flow">Cut flow.</param>
    /// <param name="directory">Where to.</param>
    public static void Write(CutFlow flow, string directory)
    {
        Directory.CreateDirectory(directory);
        string[] files = Files(directory);
        AtomicFile.Write(files[0], stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true);
            CutFlowWriter.WriteCsv(writer, flow);
        });
        AtomicFile.Write(files[1], stream => CutFlowWriter.WriteJson(stream, flow));
    }

    private static bool HasIncomingMomentum(ReconstructedEvents events)
    {
        for (int row = 0; row < events.Count; row++)
        {
            if (double.IsFinite(new EventView(events, row).IncomingMomentum)) return true;
        }
        return false;
    }
}
