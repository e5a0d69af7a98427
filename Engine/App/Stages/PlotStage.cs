using System;
using System.Threading;
using NA64Mu.App.Histograms;
using NA64Mu.App.Output;
using NA64Mu.App.Plots;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction;
using NA64Mu.Reconstruction.Selection;

namespace NA64Mu.App.Stages;

/// <summary>All plots of a reconstructed file; with the simulated one beside it, also those against truth. A file of histograms has them all.</summary>
internal static class PlotStage
{
    private const int EventsPerBlock = 4096;

    /// <summary>Fills or reads the histograms.</summary>
    /// <param name="input">Reconstructed file, or file of histograms.</param>
    /// <param name="simulation">Simulated file of the same events; null where there is none.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    /// <returns>The plots, not yet drawn.</returns>
    public static PlotBook Run(string input, string? simulation, CancellationToken cancellation)
    {
        PlotFonts fonts = PlotFonts.Find();
        using var reader = new EventFileReader(input, fileType: null);
        if (reader.Header.FileType != EventFileTypes.Histograms)
        {
            reader.RequireKind(EventFileTypes.Reconstruction);
            DetectorLayout layout = StoredGeometry.Of(reader);
            return new PlotBook(fonts, Fill(reader, layout, simulation, cancellation), layout, PrimaryText.Of(reader.Header.Provenance[0].Configuration, layout));
        }
        if (simulation is not null) throw new InvalidInputException($"'{input}' holds histograms, those of the truth as well; leave '{simulation}' away");
        RunHistograms histograms = HistogramFileReader.Read(reader);
        return new PlotBook(fonts, histograms.Plots, histograms.Layout, PrimaryText.Of(reader.Header.Provenance[0].Configuration, histograms.Layout));
    }

    private static EventHistograms Fill(EventFileReader reader, DetectorLayout layout, string? simulation, CancellationToken cancellation)
    {
        using EventFileReader? truthFile = simulation is null ? null : new EventFileReader(simulation, EventFileTypes.Simulation);
        if (truthFile is not null && !HaveSameEvents(truthFile, reader))
            throw new InvalidInputException($"'{simulation}' and '{reader.Path}' hold other events; give the file that was reconstructed");
        TruthOfPlots? truth = truthFile is null ? null : new TruthOfPlots(path => truthFile.HasColumn(path) ? truthFile.NewColumn(path) : null);
        var events = new ReconstructedEvents(layout);
        var histograms = new EventHistograms(layout.Selection, events.Modules, EventHistograms.ReachOf(layout, LargestEnergy(reader, events, cancellation)));
        for (long first = 0; first < reader.Events; first += EventsPerBlock)
        {
            int count = ReadBlock(reader, first, events, cancellation);
            truthFile?.ReadEvents(first, count, [.. truth!.Columns]);
            histograms.Fill(events, truth is null ? default : truth.Values(count));
        }
        return histograms;
    }

    /// <summary>The largest energy in all calorimeters together, for the axes [MeV].</summary>
    private static double LargestEnergy(EventFileReader reader, ReconstructedEvents events, CancellationToken cancellation)
    {
        double largest = 0;
        for (long first = 0; first < reader.Events; first += EventsPerBlock)
        {
            int count = ReadBlock(reader, first, events, cancellation);
            for (int row = 0; row < count; row++)
            {
                double energy = new EventView(events, row).CalorimeterEnergy;
                if (energy > largest) largest = energy;
            }
        }
        return largest;
    }

    private static int ReadBlock(EventFileReader reader, long first, ReconstructedEvents events, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        int count = (int)Math.Min(EventsPerBlock, reader.Events - first);
        reader.ReadReconstructed(first, count, events);
        return count;
    }

    private static bool HaveSameEvents(EventFileReader one, EventFileReader other) =>
        one.Events == other.Events && one.GeometryText == other.GeometryText
        && (one.Header.Seed, one.Header.RunNumber, one.Header.FirstEvent) == (other.Header.Seed, other.Header.RunNumber, other.Header.FirstEvent);
}
