using System;
using System.Threading;
using NA64Mu.App.Output;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction;

namespace NA64Mu.App.Stages;

/// <summary>Reconstruction of an event file: reads its digits and geometry, and nothing else of it.</summary>
internal static class ReconstructStage
{
    private const int EventsPerBlock = 4096;

    /// <summary>Reconstruction takes all it needs from the geometry.</summary>
    private const string Settings = "settings: those of the geometry\n";

    /// <summary>Reconstructs and writes.</summary>
    /// <param name="input">Event file of the simulation.</param>
    /// <param name="path">File to write.</param>
    /// <param name="overwrite">What to do with a file that is there.</param>
    /// <param name="cancellation">Stops between blocks; nothing is left under the final name.</param>
    /// <returns>Events.</returns>
    public static long Run(string input, string path, OverwritePolicy overwrite, CancellationToken cancellation)
    {
        var clock = new StageClock();
        using var reader = new EventFileReader(input, EventFileTypes.Simulation);
        DetectorLayout layout = StoredGeometry.Of(reader);
        var digits = new EventDigits();
        var reconstructed = new ReconstructedEvents(layout);
        var reconstructor = new EventReconstructor(layout);
        using var writer = new EventFileWriter(path, reconstructed.Columns, Header(reader.Header), overwrite);
        for (long first = 0; first < reader.Events; first += EventsPerBlock)
        {
            cancellation.ThrowIfCancellationRequested();
            int count = (int)Math.Min(EventsPerBlock, reader.Events - first);
            reader.ReadDigits(first, count, digits);
            reconstructed.Clear();
            reconstructor.Reconstruct(digits, reconstructed);
            writer.Append(reconstructed.Columns);
        }
        writer.Complete(reader.Totals);
        clock.WriteSidecar(path, 1, reader.Events);
        return reader.Events;
    }

    /// <summary>What a reconstructed file says before its first event.</summary>
    /// <param name="simulation">What the simulated file says, or would say.</param>
    public static EventFileHeader Header(EventFileHeader simulation) => simulation with
    {
        FileType = EventFileTypes.Reconstruction,
        Provenance =
        [
            .. simulation.Provenance,
            new ProvenanceRecord
            {
                Stage = "reco",
                Version = BuildInformation.Current.Version,
                Commit = BuildInformation.Current.Commit,
                Configuration = Settings,
                Geometry = simulation.Provenance[^1].Geometry,
            },
        ],
    };
}
