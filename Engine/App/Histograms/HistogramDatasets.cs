using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Output;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Reconstruction.Selection;
using PureHDF;
using PureHDF.VOL.Native;

namespace NA64Mu.App.Histograms;

/// <summary>Histograms and cut flow as groups of an HDF5 file that is to be written.</summary>
internal static class HistogramDatasets
{
    /// <summary>Adds all groups to a file.</summary>
    /// <param name="file">File to be written.</param>
    /// <param name="histograms">The histograms.</param>
    public static void AddTo(H5File file, RunHistograms histograms)
    {
        histograms.CloseEvent();
        HistogramBook book = histograms.Plots.Book;
        foreach (Histogram1D histogram in book.OneDimensional)
        {
            H5Group group = BinsIn(file, histogram.Name, histogram.Bins, histogram.Axis.Count + 2);
            group[HistogramNames.Edges] = EdgesOf(histogram.Axis);
        }
        foreach (Histogram2D histogram in book.TwoDimensional)
        {
            H5Group group = BinsIn(file, histogram.Name, histogram.Bins, histogram.AxisX.Count + 2, histogram.AxisY.Count + 2);
            group[HistogramNames.EdgesX] = EdgesOf(histogram.AxisX);
            group[HistogramNames.EdgesY] = EdgesOf(histogram.AxisY);
        }
        AddCutFlow(EventFileAttributes.Group(file, HistogramNames.CutFlow), histograms.Cuts);
    }

    private static H5Group BinsIn(H5File file, string name, WeightedBins bins, params int[] shape)
    {
        H5Group group = EventFileAttributes.Group(file, $"{HistogramNames.Histograms}/{name}");
        group.Attributes[HistogramNames.Entries] = bins.Entries;
        group.Attributes[HistogramNames.Undefined] = bins.Undefined;
        group.Attributes[HistogramNames.Flow] = (byte)1;
        ulong[] dimensions = [.. shape.Select(length => (ulong)length)];
        AddSums(group, HistogramNames.Values, "sum of the weights in each bin", bins.Sums, dimensions);
        AddSums(group, HistogramNames.Variances, "sum over events of the squared sum of the weights of their branches in each bin", bins.Squares, dimensions);
        return group;
    }

    private static void AddCutFlow(H5Group group, CutFlow flow)
    {
        CutFlowCounts counts = flow.Counts;
        group.Attributes[HistogramNames.Events] = counts.Events;
        group.Attributes[HistogramNames.Weighted] = counts.IsWeighted ? (byte)1 : (byte)0;
        group[HistogramNames.CutNames] = new H5Dataset(string.Concat(flow.Names.Select(name => name + "\n")));
        group[HistogramNames.Raw] = Described(counts.Raw.ToArray(), "1", "rows that pass the cut and all before", [(ulong)counts.Raw.Length]);
        foreach ((string name, string meaning, ExactSums sums) in Sums(counts)) AddSums(group, name, meaning, sums, [(ulong)sums.Count]);
    }

    /// <summary>The sums of a cut flow by name.</summary>
    /// <param name="counts">The cut flow.</param>
    public static IEnumerable<(string Name, string Meaning, ExactSums Sums)> Sums(CutFlowCounts counts) =>
    [
        ("passed", "sum over events of the weight a that passes the cut and all before", counts.Passed),
        ("passed_squared", "sum of a²", counts.PassedSquared),
        ("with_before", "sum of a times the weight that passes the cuts before", counts.WithBefore),
        ("with_all", "sum of a times the weight of the event", counts.WithAll),
    ];

    /// <summary>The rounded sums, and the digits that they are rounded from.</summary>
    private static void AddSums(H5Group group, string name, string meaning, ExactSums sums, ulong[] shape)
    {
        var rounded = new double[sums.Count];
        for (int index = 0; index < rounded.Length; index++) rounded[index] = sums[index];
        group[name] = Described(rounded, "1", meaning, shape);
        int[] planes = PlanesOf(sums);
        var digits = new ulong[planes.Length * sums.Count];
        for (int plane = 0; plane < planes.Length; plane++) sums.Plane(planes[plane]).CopyTo(digits.AsSpan(plane * sums.Count));
        H5Dataset<ulong[]> dataset = Described(digits, "1", $"exact {name}: digits of 64 bits, each plane counts 2 to the power in exponents", [(ulong)planes.Length, .. shape]);
        dataset.Attributes[HistogramNames.Exponents] = planes.Select(ExactSums.ExponentOf).ToArray();
        group[HistogramNames.DigitsOf(name)] = dataset;
    }

    /// <summary>Planes with digits; that of the ones where there are none.</summary>
    private static int[] PlanesOf(ExactSums sums)
    {
        int[] planes = [.. Enumerable.Range(0, ExactSums.PlaneCount).Where(plane => !sums.Plane(plane).IsEmpty)];
        return planes.Length > 0 ? planes : [ExactSums.PlaneOfOne];
    }

    private static H5Dataset<double[]> EdgesOf(Axis axis)
    {
        H5Dataset<double[]> edges = Described(axis.Edges.ToArray(), axis.Unit.Length == 0 ? "1" : axis.Unit, axis.Label, [(ulong)axis.Edges.Length]);
        edges.Attributes["scale"] = axis.IsLogarithmic ? "logarithmic" : axis.IsRegular ? "linear" : "edges";
        return edges;
    }

    /// <summary>A dataset of one chunk.</summary>
    private static H5Dataset<T[]> Described<T>(T[] values, string unit, string meaning, ulong[] shape)
        where T : unmanaged
    {
        uint[] chunk = [.. shape.Select(length => (uint)length)];
        var dataset = new H5Dataset<T[]>(values, chunk, fileDims: shape, datasetCreation: new H5DatasetCreation(new SingleChunkCache(), StorageFilters.ShuffleAndDeflate()));
        dataset.Attributes["units"] = unit;
        dataset.Attributes["description"] = meaning;
        return dataset;
    }
}
