using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NA64Mu.App.Histograms;
using NA64Mu.App.Output;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Reconstruction.Selection;

namespace NA64Mu.App.Validation;

/// <summary>Check of a file of histograms: sums agree with their exact digits, and histograms, cut flow and attributes count the same events.</summary>
internal sealed class HistogramCheck
{
    private const double RelativeTolerance = 1e-9;

    private readonly EventFileReader _file;
    private readonly RunHistograms _histograms;
    private readonly List<string> _problems = [];

    /// <summary>Reads the histograms; edges, cuts and digits are checked on the way.</summary>
    /// <param name="file">A file of histograms.</param>
    /// <exception cref="InvalidEventFileException">They cannot be read.</exception>
    public HistogramCheck(EventFileReader file)
    {
        _file = file;
        _histograms = HistogramFileReader.Read(file);
    }

    /// <summary>Paths of the histograms.</summary>
    public IReadOnlyList<string> Paths => [.. Contents().Select(histogram => histogram.Path)];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Problems()
    {
        foreach ((string path, WeightedBins bins) in Contents()) CheckBins(path, bins);
        foreach ((string name, _, ExactSums sums) in HistogramDatasets.Sums(_histograms.Cuts.Counts)) CheckRounding($"{HistogramNames.CutFlow}/{name}", sums);
        CheckCutFlow();
        CheckTotals();
        return _problems;
    }

    private IEnumerable<(string Path, WeightedBins Bins)> Contents() =>
        _histograms.Plots.Book.Contents.Select(histogram => (HistogramFileReader.PathOf(histogram.Name), histogram.Bins));

    private void CheckBins(string path, WeightedBins bins)
    {
        CheckRounding($"{path}/{HistogramNames.Values}", bins.Sums);
        CheckRounding($"{path}/{HistogramNames.Variances}", bins.Squares);
        if (bins.Entries + bins.Undefined > _file.Events) _problems.Add($"{path} has more entries than the file has rows");
        for (int bin = 0; bin < bins.Count; bin++)
        {
            if (bins.SumWeights[bin] > 0 == bins.SumSquaredWeights[bin] > 0 || bins.SumWeights[bin] < 1e-150) continue;
            _problems.Add($"{path} has weights without their squares, or squares without weights");
            return;
        }
    }

    /// <summary>Whether the rounded sums are those of the digits.</summary>
    private void CheckRounding(string path, ExactSums sums)
    {
        double[] stored = HistogramFileReader.Values<double>(_file, path, sums.Count);
        for (int index = 0; index < stored.Length; index++)
        {
            if (stored[index] == sums[index]) continue;
            _problems.Add(string.Create(CultureInfo.InvariantCulture, $"{path} is {stored[index]:R} at bin {index}, but its digits make {sums[index]:R}"));
            return;
        }
    }

    private void CheckCutFlow()
    {
        CutFlowCounts counts = _histograms.Cuts.Counts;
        RunTotals totals = _file.Totals;
        Compare("the events of the cut flow", counts.Events, "n_tries", totals.Tries);
        Compare("the rows of the cut flow", counts.Raw[0], "n_events", _file.Events);
        Compare("the weights of the cut flow", counts.Passed[0], "sum_w", totals.SumOfWeights);
        Compare("the squared weights of the cut flow", counts.PassedSquared[0], "sum_w2", totals.SumOfSquaredWeights);
        for (int row = 1; row < counts.Raw.Length; row++)
        {
            if (counts.Raw[row] > counts.Raw[row - 1] || counts.Passed[row] > counts.Passed[row - 1]) _problems.Add($"more pass cut {row} than come to it");
        }
    }

    private void CheckTotals()
    {
        CutFlowCounts counts = _histograms.Cuts.Counts;
        foreach (Histogram1D energy in _histograms.Plots.ModuleEnergies.Append(_histograms.Plots.CalorimeterEnergy))
        {
            string path = HistogramFileReader.PathOf(energy.Name);
            Compare($"the entries of {path}", energy.Entries + energy.Undefined, "the cut flow behind the beam trigger", counts.Raw[1]);
            Compare($"the sum of {path}", energy.SumWeights.ToArray().Sum(), "the weight behind the beam trigger", counts.Passed[1]);
        }
        Histogram1D beam = _histograms.Plots.BeamMomentum;
        Compare($"the entries of {HistogramFileReader.PathOf(beam.Name)}", beam.Entries + beam.Undefined, "n_events", _file.Events);
    }

    private void Compare(string what, double found, string against, double expected)
    {
        if (Math.Abs(found - expected) <= RelativeTolerance * Math.Max(Math.Abs(found), Math.Abs(expected))) return;
        _problems.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {found:R}, but {against}: {expected:R}"));
    }
}
