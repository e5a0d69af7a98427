using NA64Mu.App.Plots;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction;
using NA64Mu.Reconstruction.Calorimetry;
using NA64Mu.Reconstruction.Selection;

namespace NA64Mu.App.Histograms;

/// <summary>All that is left of a run that keeps no events: the histograms of its plots and its cut flow.</summary>
/// <remarks>Axes depend on the set-up alone, sums are exact: those of the parts of a run add up to those of the run, bit for bit.</remarks>
internal sealed class RunHistograms
{
    /// <summary>Empty histograms.</summary>
    /// <param name="layout">The set-up.</param>
    public RunHistograms(DetectorLayout layout)
    {
        Layout = layout;
        Plots = EventHistograms.WithFixedAxes(layout, new CalorimeterModules(layout));
        Cuts = new CutFlow(StandardCuts.From(layout));
    }

    /// <summary>The set-up.</summary>
    public DetectorLayout Layout { get; }

    /// <summary>Histograms of the plots.</summary>
    public EventHistograms Plots { get; }

    /// <summary>Events through the cuts.</summary>
    public CutFlow Cuts { get; }

    /// <summary>Fills with a block of events.</summary>
    /// <param name="events">Reconstructed events.</param>
    /// <param name="truth">Their truth.</param>
    public void Fill(ReconstructedEvents events, TruthOfPlots truth)
    {
        Plots.Fill(events, truth.Values(events.Count));
        Cuts.Fill(events);
    }

    /// <summary>Adds other events of the same run.</summary>
    /// <param name="other">Their histograms.</param>
    public void Add(RunHistograms other)
    {
        Plots.Add(other.Plots);
        Cuts.Add(other.Cuts);
    }

    /// <summary>Forgets all events.</summary>
    public void Clear()
    {
        Plots.Clear();
        Cuts.Counts.Clear();
    }

    /// <summary>Ends the present event, so that all sums are whole.</summary>
    public void CloseEvent()
    {
        Plots.Book.CloseEvent();
        Cuts.Counts.CloseEvent();
    }
}
