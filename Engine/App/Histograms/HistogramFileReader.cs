using System;
using System.Linq;
using NA64Mu.App.Output;
using NA64Mu.App.Stages;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Reconstruction.Selection;
using PureHDF.VOL.Native;

namespace NA64Mu.App.Histograms;

/// <summary>Reads the histograms and the cut flow of a file, from their exact digits.</summary>
internal sealed class HistogramFileReader
{
    private readonly EventFileReader _file;

    private HistogramFileReader(EventFileReader file)
    {
        _file = file;
    }

    /// <summary>Reads all.</summary>
    /// <param name="file">A file of histograms.</param>
    /// <exception cref="InvalidEventFileException">They are damaged, or not those of the stored geometry.</exception>
    public static RunHistograms Read(EventFileReader file)
    {
        DetectorLayout layout = StoredGeometry.Of(file);
        var histograms = new RunHistograms(layout);
        var reader = new HistogramFileReader(file);
        reader.RequireNames(histograms.Plots.Book);
        foreach (Histogram1D histogram in histograms.Plots.Book.OneDimensional) reader.ReadInto(histogram);
        foreach (Histogram2D histogram in histograms.Plots.Book.TwoDimensional) reader.ReadInto(histogram);
        reader.ReadInto(histograms.Cuts);
        histograms.Plots.AddCounts(histograms.Cuts.Counts.Events, histograms.Cuts.Counts.Raw[0]);
        return histograms;
    }

    /// <summary>All numbers of a dataset.</summary>
    /// <typeparam name="T">Number type, that of the file.</typeparam>
    /// <param name="file">The file.</param>
    /// <param name="path">Path of the dataset.</param>
    /// <param name="count">How many there have to be.</param>
    public static T[] Values<T>(EventFileReader file, string path, long count)
        where T : unmanaged
    {
        NativeDataset dataset = file.Object<NativeDataset>(path);
        bool isOfType = Hdf5Guard.Read(file.Path, path, () => StoredType.Is<T>(dataset.Type));
        T[] values = isOfType ? Hdf5Guard.Read(file.Path, path, () => dataset.Read<T[]>()) : [];
        return isOfType && values.Length == count ? values : throw new InvalidEventFileException(file.Path, $"{path} is not of {count} numbers of its type");
    }

    private void RequireNames(HistogramBook book)
    {
        NativeGroup group = _file.Object<NativeGroup>(HistogramNames.Histograms);
        string[] found = Hdf5Guard.Read(_file.Path, "the list of its histograms", () => group.Children().Select(child => child.Name).ToArray());
        if (!found.ToHashSet().SetEquals(book.Contents.Select(histogram => histogram.Name)))
            throw new InvalidEventFileException(_file.Path, "its histograms are not those of this program for the stored geometry", "use the version that wrote it");
    }

    private void ReadInto(Histogram1D histogram)
    {
        string path = PathOf(histogram.Name);
        RequireEdges($"{path}/{HistogramNames.Edges}", histogram.Axis);
        ReadBins(path, histogram.Bins);
    }

    private void ReadInto(Histogram2D histogram)
    {
        string path = PathOf(histogram.Name);
        RequireEdges($"{path}/{HistogramNames.EdgesX}", histogram.AxisX);
        RequireEdges($"{path}/{HistogramNames.EdgesY}", histogram.AxisY);
        ReadBins(path, histogram.Bins);
    }

    /// <summary>Path of the group of a histogram.</summary>
    /// <param name="name">Its name.</param>
    public static string PathOf(string name) => $"{HistogramNames.Histograms}/{name}";

    private void ReadBins(string path, WeightedBins bins)
    {
        NativeGroup group = _file.Object<NativeGroup>(path);
        long entries = Count(group, path, HistogramNames.Entries), undefined = Count(group, path, HistogramNames.Undefined);
        ReadSums($"{path}/{HistogramNames.Values}", bins.Sums);
        ReadSums($"{path}/{HistogramNames.Variances}", bins.Squares);
        bins.AddCounts(entries, undefined);
    }

    private void ReadInto(CutFlow flow)
    {
        const string path = HistogramNames.CutFlow;
        NativeGroup group = _file.Object<NativeGroup>(path);
        NativeDataset text = _file.Object<NativeDataset>($"{path}/{HistogramNames.CutNames}");
        string names = Hdf5Guard.Read(_file.Path, "the names of the cuts", () => text.Read<string>()) ?? "";
        if (!names.Split('\n', StringSplitOptions.RemoveEmptyEntries).SequenceEqual(flow.Names))
            throw new InvalidEventFileException(_file.Path, "its cuts are not those of this program", "use the version that wrote it");
        long[] raw = Values<long>(_file, $"{path}/{HistogramNames.Raw}", flow.Counts.Raw.Length);
        if (raw.Any(count => count < 0)) throw new InvalidEventFileException(_file.Path, "a count of its cut flow is negative");
        bool isWeighted = EventFileSummary.ReadAttribute<byte>(_file.Path, group, HistogramNames.Weighted) != 0;
        foreach ((string name, _, ExactSums sums) in HistogramDatasets.Sums(flow.Counts)) ReadSums($"{path}/{name}", sums);
        flow.Counts.AddCounts(raw, Count(group, path, HistogramNames.Events), isWeighted);
    }

    private void ReadSums(string path, ExactSums sums)
    {
        string digitsPath = HistogramNames.DigitsOf(path);
        int[] exponents = EventFileSummary.ReadAttribute<int[]>(_file.Path, _file.Object<NativeDataset>(digitsPath), HistogramNames.Exponents);
        int[] planes = [.. exponents.Select(ExactSums.PlaneOf)];
        // The highest plane is there for what is carried; no term reaches it.
        bool isGood = planes.All(plane => plane is >= 0 and < ExactSums.PlaneCount - 1) && planes.Zip(planes.Skip(1)).All(pair => pair.First < pair.Second);
        if (!isGood) throw new InvalidEventFileException(_file.Path, $"{digitsPath} has digits of no known size");
        ulong[] digits = Values<ulong>(_file, digitsPath, (long)planes.Length * sums.Count);
        for (int plane = 0; plane < planes.Length; plane++) sums.AddPlane(planes[plane], digits.AsSpan(plane * sums.Count, sums.Count));
    }

    private void RequireEdges(string path, Axis axis)
    {
        double[] edges = Values<double>(_file, path, axis.Edges.Length);
        if (!axis.Edges.SequenceEqual(edges))
            throw new InvalidEventFileException(_file.Path, $"{path} are not those of this program for the stored geometry", "use the version that wrote it");
    }

    private long Count(NativeGroup group, string path, string name)
    {
        long count = EventFileSummary.ReadAttribute<long>(_file.Path, group, name);
        return count >= 0 ? count : throw new InvalidEventFileException(_file.Path, $"{path} has a negative number of {name}");
    }
}
