using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Reconstruction;
using NA64Mu.Reconstruction.Calorimetry;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Reconstruction.Selection;

namespace NA64Mu.App.Plots;

/// <summary>The histograms behind the plots of a run, in GeV as in the paper.</summary>
public sealed class EventHistograms
{
    /// <summary>Lowest over highest energy of an axis.</summary>
    private const double RangeOfEnergies = 1e-4;
    private const double TopWithoutData = 300;

    /// <summary>Part of the momentum of the beam below which events are none of the beam.</summary>
    private const double FarBelowBeam = 0.1;

    private readonly SelectionSettings _selection;
    private readonly Histogram1D[] _moduleEnergies;

    /// <summary>Empty histograms for a layout.</summary>
    /// <param name="selection">Windows of the cuts.</param>
    /// <param name="modules">Calorimeter modules, one energy histogram each.</param>
    /// <param name="largestEnergy">Largest energy to be filled, up to which the axes of energy reach; 0 where none is known [MeV].</param>
    public EventHistograms(SelectionSettings selection, CalorimeterModules modules, double largestEnergy)
    {
        _selection = selection;
        Axis muonEnergy = Axis.Regular("Reconstructed muon energy after the ECAL, E′µ", "GeV", 100, 0, 200);
        Axis calorimeterEnergy = Axis.Regular("Energy in all calorimeters, E(CAL)", "GeV", 100, 0, 200);
        Axis x = Axis.Regular("x", "mm", 100, -100, 100), y = Axis.Regular("y", "mm", 100, -100, 100);
        double top = TopOfEnergies(largestEnergy / Units.GeV);
        Axis momentum = Axis.Regular("Momentum at the entrance", "GeV/c", 100, 0, 200);
        HermeticityBeam = Book.Add(new Histogram2D("hermeticity_beam_trigger", muonEnergy, calorimeterEnergy));
        HermeticityPhysics = Book.Add(new Histogram2D("hermeticity_physics_trigger", muonEnergy, calorimeterEnergy));
        BeamSpot = Book.Add(new Histogram2D("beam_spot", x, y));
        BeamSpotTriggered = Book.Add(new Histogram2D("beam_spot_triggered", x, y));
        BeamMomentum = Book.Add(new Histogram1D("beam_momentum", momentum));
        BeamMomentumTriggered = Book.Add(new Histogram1D("beam_momentum_triggered", momentum));
        _moduleEnergies = [.. modules.Volumes.Select(volume => Book.Add(new Histogram1D(
            $"energy_{volume.Name}", Axis.Logarithmic($"Energy in {volume.Name.ToUpperInvariant()}", "GeV", 80, RangeOfEnergies * top, top))))];
        CalorimeterEnergy = Book.Add(new Histogram1D(
            "energy_all", Axis.Logarithmic("Energy in all calorimeters, E(CAL)", "GeV", 80, RangeOfEnergies * top, top)));
        IncomingResidual = Book.Add(new Histogram1D(
            "residual_incoming", Axis.Regular("p(rec)/p(true) − 1, spectrometer before the target", "", 100, -0.1, 0.1)));
        OutgoingResidual = Book.Add(new Histogram1D(
            "residual_outgoing", Axis.Regular("p(rec)/p(true) − 1, spectrometer behind the ECAL", "", 100, -0.2, 0.2)));
    }

    /// <summary>All histograms by name.</summary>
    public HistogramBook Book { get; } = new();

    /// <summary>Muons on target: all events filled.</summary>
    public long Muons { get; private set; }

    /// <summary>Rows filled: events, or their branches.</summary>
    public long Rows { get; private set; }

    /// <summary>The plane for S0·S1·Smu and a single track.</summary>
    public Histogram2D HermeticityBeam { get; }

    /// <summary>The plane for the whole trigger, a single track and nothing but one muon in VHCAL and HCAL.</summary>
    public Histogram2D HermeticityPhysics { get; }

    /// <summary>Position at the entrance, all muons (truth).</summary>
    public Histogram2D BeamSpot { get; }

    /// <summary>Position at the entrance, S0·S1·Smu (truth).</summary>
    public Histogram2D BeamSpotTriggered { get; }

    /// <summary>Momentum at the entrance, all muons (truth).</summary>
    public Histogram1D BeamMomentum { get; }

    /// <summary>Momentum at the entrance, S0·S1·Smu (truth).</summary>
    public Histogram1D BeamMomentumTriggered { get; }

    /// <summary>Energy in each calorimeter module, S0·S1·Smu.</summary>
    public IReadOnlyList<Histogram1D> ModuleEnergies => _moduleEnergies;

    /// <summary>Energy in all calorimeters, S0·S1·Smu.</summary>
    public Histogram1D CalorimeterEnergy { get; }

    /// <summary>Relative residual of the incoming momentum, S0·S1·Smu (truth).</summary>
    public Histogram1D IncomingResidual { get; }

    /// <summary>Relative residual of the outgoing momentum, S0·S1·Smu and a single track (truth).</summary>
    public Histogram1D OutgoingResidual { get; }

    /// <summary>Fills a block of events.</summary>
    /// <param name="events">Reconstructed events.</param>
    /// <param name="truth">True values of the same events, or nothing.</param>
    public void Fill(ReconstructedEvents events, EventTruth truth)
    {
        for (int row = 0; row < events.Count; row++)
        {
            var view = new EventView(events, row);
            if (view.Branch == 0) OpenEvent();
            Rows++;
            if (!truth.IsEmpty) FillTruth(in view, row, truth);
            if (!view.HasBeamTrigger) continue;
            for (int module = 0; module < _moduleEnergies.Length; module++)
            {
                _moduleEnergies[module].FillBranch(events.ModuleEnergies[module][row] / Units.GeV, view.Weight);
            }
            CalorimeterEnergy.FillBranch(view.CalorimeterEnergy / Units.GeV, view.Weight);
            if (view.HasSingleTrack) FillPlane(in view);
        }
    }

    /// <summary>Adds the histograms of another part of the run.</summary>
    /// <param name="other">Histograms of the same layout.</param>
    public void Add(EventHistograms other)
    {
        Book.Add(other.Book);
        AddCounts(other.Muons, other.Rows);
    }

    /// <summary>Adds numbers of events that were counted elsewhere; their histograms are added to <see cref="Book"/>.</summary>
    /// <param name="muons">Events.</param>
    /// <param name="rows">Events, or their branches.</param>
    public void AddCounts(long muons, long rows)
    {
        Muons += muons;
        Rows += rows;
    }

    /// <summary>Forgets all events.</summary>
    public void Clear()
    {
        foreach ((_, WeightedBins bins) in Book.Contents) bins.Clear();
        Muons = Rows = 0;
    }

    /// <summary>Begins an event; what its branches fill belongs together.</summary>
    private void OpenEvent()
    {
        Book.CloseEvent();
        Muons++;
    }

    /// <summary>Empty histograms of which every run with the same set-up has the same axes: those of energy reach beyond the momentum of the beam.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="modules">Its calorimeter modules.</param>
    public static EventHistograms WithFixedAxes(DetectorLayout layout, CalorimeterModules modules) =>
        new(layout.Selection, modules, layout.Beam.Momentum);

    /// <summary>Energy up to which axes reach for events that are all known: that of the beam, so that runs compare with each other and with stored histograms; that of the
    /// events where they are far below or above it [MeV].</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="largestEnergy">Largest energy of the events [MeV].</param>
    public static double ReachOf(DetectorLayout layout, double largestEnergy) =>
        largestEnergy > FarBelowBeam * layout.Beam.Momentum && largestEnergy < layout.Beam.Momentum ? layout.Beam.Momentum : largestEnergy;

    /// <summary>The next 1 or 3 times a power of ten [GeV].</summary>
    private static double TopOfEnergies(double largest)
    {
        if (!(largest > 0)) return TopWithoutData;
        double decade = Math.Pow(10, Math.Floor(Math.Log10(largest)));
        return largest <= decade ? decade : largest <= 3 * decade ? 3 * decade : 10 * decade;
    }

    private void FillPlane(in EventView view)
    {
        double mass = PhysicalConstants.MuonMass, momentum = view.OutgoingMomentum;
        double muonEnergy = Math.Sqrt(momentum * momentum + mass * mass) / Units.GeV, energy = view.CalorimeterEnergy / Units.GeV;
        HermeticityBeam.FillBranch(muonEnergy, energy, view.Weight);
        if (view.HasPhysicsTrigger && StandardCuts.IsVhcalEmpty(in view, _selection) && StandardCuts.IsHcalMip(in view, _selection))
        {
            HermeticityPhysics.FillBranch(muonEnergy, energy, view.Weight);
        }
    }

    private void FillTruth(in EventView view, int row, EventTruth truth)
    {
        double x = truth.EntranceX[row], y = truth.EntranceY[row], incoming = truth.IncomingMomentum[row];
        BeamSpot.FillBranch(x, y, view.Weight);
        BeamMomentum.FillBranch(incoming / Units.GeV, view.Weight);
        if (!view.HasBeamTrigger) return;
        BeamSpotTriggered.FillBranch(x, y, view.Weight);
        BeamMomentumTriggered.FillBranch(incoming / Units.GeV, view.Weight);
        IncomingResidual.FillBranch(view.IncomingMomentum / incoming - 1, view.Weight);
        if (view.HasSingleTrack) OutgoingResidual.FillBranch(view.OutgoingMomentum / truth.OutgoingMomentum[row] - 1, view.Weight);
    }
}
