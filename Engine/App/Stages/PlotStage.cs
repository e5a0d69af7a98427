using System;
using System.Threading;
using NA64Mu.App.Output;
using NA64Mu.App.Plots;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction;
using NA64Mu.Reconstruction.Selection;

namespace NA64Mu.App.Stages;

/// <summary>All plots of a reconstructed file; with the simulated one beside it, also those against truth.</summary>
internal static class PlotStage
{
    private const int EventsPerBlock = 4096;
    private const string Entrance = "Truth/setup_entrance";
    private const string TargetExit = "Truth/ecal_exit";

    /// <summary>Fills the histograms.</summary>
    /// <param name="input">Reconstructed file.</param>
    /// <param name="simulation">Simulated file of the same events; null where there is none.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    /// <returns>The plots, not yet drawn.</returns>
    public static PlotBook Run(string input, string? simulation, CancellationToken cancellation)
    {
        PlotFonts fonts = PlotFonts.Find();
        using var reader = new EventFileReader(input, EventFileTypes.Reconstruction);
        using EventFileReader? truth = simulation is null ? null : new EventFileReader(simulation, EventFileTypes.Simulation);
        if (truth is not null && !HaveSameEvents(truth, reader))
            throw new InvalidInputException($"'{simulation}' and '{input}' hold other events; give the file that was reconstructed");
        DetectorLayout layout = StoredGeometry.Of(reader);
        var events = new ReconstructedEvents(layout);
        var histograms = new EventHistograms(layout.Selection, events.Modules, LargestEnergy(reader, events, cancellation));
        for (long first = 0; first < reader.Events; first += EventsPerBlock)
        {
            int count = ReadBlock(reader, first, events, cancellation);
            histograms.Fill(events, truth is null ? default : Truth(truth, first, count));
        }
        return new PlotBook(fonts, histograms, layout);
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

    private static EventTruth Truth(EventFileReader file, long first, int count) => new(
        Read(file, Entrance + "_x", first, count),
        Read(file, Entrance + "_y", first, count),
        Magnitude(file, Entrance, first, count),
        Magnitude(file, TargetExit, first, count));

    /// <summary>A truth column; NaN where the set-up has no such plane.</summary>
    private static double[] Read(EventFileReader file, string path, long first, int count)
    {
        var values = new double[count];
        if (file.HasColumn(path)) file.ReadRows(path, first, values.AsSpan());
        else Array.Fill(values, double.NaN);
        return values;
    }

    private static double[] Magnitude(EventFileReader file, string plane, long first, int count)
    {
        double[] x = Read(file, plane + "_px", first, count);
        double[] y = Read(file, plane + "_py", first, count);
        double[] z = Read(file, plane + "_pz", first, count);
        for (int row = 0; row < count; row++) x[row] = Math.Sqrt(x[row] * x[row] + y[row] * y[row] + z[row] * z[row]);
        return x;
    }
}
