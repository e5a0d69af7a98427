using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Histograms;

/// <summary>Histograms by name, in the order in which they were put in.</summary>
public sealed class HistogramBook
{
    private readonly List<Histogram1D> _oneDimensional = [];
    private readonly List<Histogram2D> _twoDimensional = [];
    private readonly Dictionary<string, object> _byName = new(StringComparer.Ordinal);

    /// <summary>Histograms of one quantity.</summary>
    public IReadOnlyList<Histogram1D> OneDimensional => _oneDimensional;

    /// <summary>Histograms of two quantities.</summary>
    public IReadOnlyList<Histogram2D> TwoDimensional => _twoDimensional;

    /// <summary>Puts in a histogram and gives it back.</summary>
    /// <param name="histogram">The histogram; its name is new here.</param>
    public Histogram1D Add(Histogram1D histogram)
    {
        _byName.Add(histogram.Name, histogram);
        _oneDimensional.Add(histogram);
        return histogram;
    }

    /// <summary>Puts in a histogram and gives it back.</summary>
    /// <param name="histogram">The histogram; its name is new here.</param>
    public Histogram2D Add(Histogram2D histogram)
    {
        _byName.Add(histogram.Name, histogram);
        _twoDimensional.Add(histogram);
        return histogram;
    }

    /// <summary>The histogram of one quantity with a name; null where there is none.</summary>
    /// <param name="name">Name.</param>
    public Histogram1D? Find1D(string name) => _byName.GetValueOrDefault(name) as Histogram1D;

    /// <summary>The histogram of two quantities with a name; null where there is none.</summary>
    /// <param name="name">Name.</param>
    public Histogram2D? Find2D(string name) => _byName.GetValueOrDefault(name) as Histogram2D;

    /// <summary>Contents of all histograms by name, those of one quantity first.</summary>
    public IEnumerable<(string Name, WeightedBins Bins)> Contents =>
        _oneDimensional.Select(histogram => (histogram.Name, histogram.Bins)).Concat(_twoDimensional.Select(histogram => (histogram.Name, histogram.Bins)));

    /// <summary>Ends the present event in all histograms.</summary>
    public void CloseEvent()
    {
        for (int index = 0; index < _oneDimensional.Count; index++) _oneDimensional[index].Bins.CloseEvent();
        for (int index = 0; index < _twoDimensional.Count; index++) _twoDimensional[index].Bins.CloseEvent();
    }

    /// <summary>Adds the histograms of a book with the same names and binnings.</summary>
    /// <param name="other">The other book.</param>
    public void Add(HistogramBook other)
    {
        Requires.That(other._byName.Count == _byName.Count, "books with the same histograms");
        foreach (Histogram1D histogram in _oneDimensional) histogram.Add((Histogram1D)other._byName[histogram.Name]);
        foreach (Histogram2D histogram in _twoDimensional) histogram.Add((Histogram2D)other._byName[histogram.Name]);
    }
}
