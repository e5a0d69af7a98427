using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Reconstruction.Selection;
using ScottPlot;

namespace NA64Mu.App.Plots;

/// <summary>All plots of a run by name, each as PNG, PDF and CSV of its bins.</summary>
public sealed class PlotBook
{
    private readonly PlotFonts _fonts;
    private readonly EventHistograms _histograms;
    private readonly DetectorLayout _layout;
    private readonly string _primaries;
    private readonly string _beamTrigger;
    private readonly SortedDictionary<string, Func<Figure>> _plots = new(StringComparer.Ordinal);

    /// <summary>The plots of some histograms; those of the truth only where there was truth.</summary>
    /// <param name="fonts">Font.</param>
    /// <param name="histograms">Filled histograms.</param>
    /// <param name="layout">The set-up.</param>
    /// <param name="primaries">What the events began with, such as "muons on target".</param>
    public PlotBook(PlotFonts fonts, EventHistograms histograms, DetectorLayout layout, string primaries)
    {
        _fonts = fonts;
        _histograms = histograms;
        _layout = layout;
        _primaries = primaries;
        _beamTrigger = TriggerText.Beam(layout);
        AddPlane(histograms.HermeticityBeam, $"{_beamTrigger}, single track");
        AddPlane(histograms.HermeticityPhysics, $"{TriggerText.Physics(layout)}, VHCAL empty, HCAL one MIP, single track");
        foreach (Histogram1D energy in histograms.ModuleEnergies.Append(histograms.CalorimeterEnergy)) AddEnergy(energy);
        if (histograms.BeamMomentum.Entries > 0) AddTruthPlots();
    }

    /// <summary>Names of the plots, which are those of their files.</summary>
    public IReadOnlyCollection<string> Names => _plots.Keys;

    /// <summary>Draws one plot.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public Figure Draw(string name) => _plots[name]();

    /// <summary>The files that <see cref="Write"/> writes.</summary>
    /// <param name="directory">Directory.</param>
    public IEnumerable<string> Files(string directory)
    {
        IEnumerable<string> histograms = _histograms.Book.OneDimensional.Select(histogram => histogram.Name)
            .Concat(_histograms.Book.TwoDimensional.Select(histogram => histogram.Name));
        IEnumerable<string> names = Names.SelectMany(name => (string[])[name + ".png", name + ".pdf"]).Concat(histograms.Select(name => name + ".csv"));
        return names.Select(name => Path.Combine(directory, name));
    }

    /// <summary>Writes all plots as PNG and PDF, and the bins of all histograms as CSV.</summary>
    /// <param name="directory">Directory, made where it is missing.</param>
    public void Write(string directory)
    {
        Directory.CreateDirectory(directory);
        foreach (string name in _plots.Keys)
        {
            using Figure figure = Draw(name);
            figure.Save(directory, name);
        }
        foreach (Histogram1D histogram in _histograms.Book.OneDimensional)
        {
            WriteCsv(directory, histogram.Name, writer => HistogramCsv.Write(writer, histogram));
        }
        foreach (Histogram2D histogram in _histograms.Book.TwoDimensional)
        {
            WriteCsv(directory, histogram.Name, writer => HistogramCsv.Write(writer, histogram));
        }
    }

    private void AddPlane(Histogram2D plane, string selection) =>
        _plots.Add(plane.Name, () => HermeticityPlot.Draw(_fonts, Title(selection), plane, _layout));

    private void AddEnergy(Histogram1D energy) => _plots.Add(energy.Name, () =>
    {
        Plot plot = HistogramPlot.DrawPlot(_fonts, Title(_beamTrigger), AxisScale.Logarithmic, [new HistogramCurve(energy, "")]);
        double below = energy.SumWeights[0];
        if (below > 0) PlotStyle.AddNote(plot, FormattableString.Invariant($"below {energy.Axis.Low:G2} GeV: {PlotStyle.Count(below)} events"), Alignment.UpperRight);
        return new Figure(plot, PlotStyle.Width, PlotStyle.Height);
    });

    private void AddTruthPlots()
    {
        EventHistograms all = _histograms;
        _plots.Add(all.BeamSpot.Name, () => HeatMapPlot.Draw(_fonts, Title("Entrance of the set-up, no trigger"), all.BeamSpot));
        _plots.Add(all.BeamSpotTriggered.Name, () => HeatMapPlot.Draw(
            _fonts, Title($"Entrance of the set-up, {_beamTrigger}"), all.BeamSpotTriggered));
        _plots.Add(all.BeamMomentum.Name, () => HistogramPlot.Draw(_fonts, Title("Entrance of the set-up"), AxisScale.Logarithmic,
        [
            new HistogramCurve(all.BeamMomentum, $"no trigger: {PlotStyle.Count(all.BeamMomentum.Entries)} events"),
            new HistogramCurve(all.BeamMomentumTriggered, $"{_beamTrigger}: {PlotStyle.Count(all.BeamMomentumTriggered.Entries)} events"),
        ]));
        _plots.Add(all.IncomingResidual.Name, () => ResidualPlot.Draw(_fonts, Title(_beamTrigger), all.IncomingResidual));
        _plots.Add(all.OutgoingResidual.Name, () => ResidualPlot.Draw(_fonts, Title($"{_beamTrigger}, single track"), all.OutgoingResidual));
    }

    private string Title(string selection) => $"{selection};  {PlotStyle.Count(_histograms.Muons)} {_primaries}";

    private static void WriteCsv(string directory, string name, Action<TextWriter> write) =>
        AtomicFile.Write(Path.Combine(directory, name + ".csv"), stream =>
        {
            using var writer = new StreamWriter(stream);
            write(writer);
        });
}
