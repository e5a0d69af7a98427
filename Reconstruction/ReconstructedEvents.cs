using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Calorimetry;

namespace NA64Mu.Reconstruction;

/// <summary>Reconstructed quantities of a block of consecutive events, one row an event: all that selection and plots look at.</summary>
public sealed class ReconstructedEvents
{
    /// <summary>Empty columns for a layout; each calorimeter module has one of its own.</summary>
    /// <param name="layout">The set-up.</param>
    public ReconstructedEvents(DetectorLayout layout)
    {
        Modules = new CalorimeterModules(layout);
        ModuleEnergies = [.. Modules.Volumes.Select(volume => new Column<double>(
            $"Reco/module_energy_{volume.Name}", "MeV", $"reconstructed energy in module {volume.Name}"))];
        Columns =
        [
            EventNumber, Branch, Weight, Trigger, .. Incoming.All, OutgoingMomentum, OutgoingMomentumSigma, OutgoingCharge, FitStatus,
            TrackCandidates, IndependentTracks, SingleTrack, ChiSquare, DegreesOfFreedom, ChiSquareProbability, PlanesUsed, .. Track.All, EcalEnergy, PreshowerEnergy, VhcalEnergy, HcalEnergy, CalorimeterEnergy,
            .. ModuleEnergies, .. Tracks.Columns,
        ];
        Tracks.Begin.Add(0);
    }

    /// <summary>The calorimeter modules, in the order of <see cref="ModuleEnergies"/>.</summary>
    public CalorimeterModules Modules { get; }

    /// <summary>Number of each event.</summary>
    public Column<long> EventNumber { get; } = new("Reco/event_number", "1", "number of the event");

    /// <summary>Branch of the event that each row is, from 0.</summary>
    public Column<int> Branch { get; } = new("Reco/branch", "1", "branch of the event, from 0; rows of one event follow each other");

    /// <summary>Statistical weight of each history.</summary>
    public Column<double> Weight { get; } = new("Reco/weight", "1", "statistical weight");

    /// <summary>Trigger bits, copied from the digits.</summary>
    public Column<uint> Trigger { get; } = new(
        "Reco/trigger_bits", "1", "bit i: counter i fired; bit 30: beam trigger; bit 31: physics trigger");

    /// <summary>The track before the target.</summary>
    public IncomingColumns Incoming { get; } = new();

    /// <summary>Outgoing momentum; NaN where the fit has none [MeV/c].</summary>
    public Column<double> OutgoingMomentum { get; } = new(
        "Reco/outgoing_momentum", "MeV/c", "momentum behind the target, at the first plane of the spectrometer; NaN where not found");

    /// <summary>Standard deviation of the outgoing momentum; NaN where the fit has none [MeV/c].</summary>
    public Column<float> OutgoingMomentumSigma { get; } = new(
        "Reco/outgoing_momentum_sigma", "MeV/c", "standard deviation of the outgoing momentum; NaN where not found");

    /// <summary>Charge from the sense of the bend; 0 where the fit has none [e].</summary>
    public Column<int> OutgoingCharge { get; } = new("Reco/outgoing_charge", "e", "charge from the sense of the bend; 0 where not found");

    /// <summary>How the momentum fit ended, <see cref="Tracking.MomentumFitStatus"/>.</summary>
    public Column<byte> FitStatus { get; } = new(
        "Reco/fit_status", "1", "track fit: 0 no hits, 1 too few planes, 2 ambiguous, 3 bad fit, 4 ok, 5 outlying hits left out, 6 too many combinations; cut (ii) takes 4 alone");

    /// <summary>Choices of one hit in each plane with hits.</summary>
    public Column<int> TrackCandidates { get; } = new(
        "Reco/track_candidates", "1", "choices of one hit in each plane with hits, by the view with more of them; cut (ii) takes 1 alone");

    /// <summary>Tracks that are independent of each other.</summary>
    public Column<int> IndependentTracks { get; } = new(
        "Reco/independent_tracks", "1", "tracks that are no other choice of hits of a better one; cut (ii) takes 1 alone");

    /// <summary>Whether the event has a single track as cut (ii) asks for.</summary>
    public Column<byte> SingleTrack { get; } = new(
        "Reco/single_track", "1", "1 where fit_status is 4, independent_tracks is 1, and at most one plane is missing; else 0");

    /// <summary>χ² of the track fit; NaN where there is none.</summary>
    public Column<float> ChiSquare { get; } = new(
        "Reco/chi_square", "1", "chi-square of the hits used, scattering allowed for; NaN where not found");

    /// <summary>Degrees of freedom of the track fit.</summary>
    public Column<int> DegreesOfFreedom { get; } = new("Reco/degrees_of_freedom", "1", "degrees of freedom of chi_square; 0 where not found");

    /// <summary>Probability of a χ² at least as large; NaN where there is none.</summary>
    public Column<float> ChiSquareProbability { get; } = new(
        "Reco/chi_square_probability", "1", "probability of a chi-square at least as large; NaN where not found");

    /// <summary>Planes of the spectrometer whose hits were used, as bits.</summary>
    public Column<uint> PlanesUsed { get; } = new(
        "Reco/planes_used", "1", "bit i: the fit uses a hit of plane i of the spectrometer, counted along the beam");

    /// <summary>The track at the first plane.</summary>
    public TrackColumns Track { get; } = new("track", "first plane of the spectrometer");

    /// <summary>Energy in the ECAL [MeV].</summary>
    public Column<double> EcalEnergy { get; } = new("Reco/ecal_energy", "MeV", "energy in the ECAL, electron scale");

    /// <summary>Energy in the first section of the ECAL [MeV].</summary>
    public Column<double> PreshowerEnergy { get; } = new(
        "Reco/preshower_energy", "MeV", "part of ecal_energy in the first section; 0 where there is one section");

    /// <summary>Energy in the VHCAL [MeV].</summary>
    public Column<double> VhcalEnergy { get; } = new("Reco/vhcal_energy", "MeV", "energy in the VHCAL, hadron scale");

    /// <summary>Energy in all HCAL modules [MeV].</summary>
    public Column<double> HcalEnergy { get; } = new("Reco/hcal_energy", "MeV", "energy in all HCAL modules, hadron scale");

    /// <summary>E_CAL = E_ECAL + E_VHCAL + E_HCAL [MeV].</summary>
    public Column<double> CalorimeterEnergy { get; } = new("Reco/calorimeter_energy", "MeV", "ecal_energy + vhcal_energy + hcal_energy");

    /// <summary>Energy per calorimeter module, in the order of <see cref="Modules"/> [MeV].</summary>
    public IReadOnlyList<Column<double>> ModuleEnergies { get; }

    /// <summary>All tracks of each event.</summary>
    public TrackTable Tracks { get; } = new();

    /// <summary>All columns.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Number of events.</summary>
    public int Count => EventNumber.Count;

    /// <summary>Forgets the events, keeps the room and starts a new block: the offsets hold their first zero.</summary>
    public void Clear()
    {
        for (int column = 0; column < Columns.Count; column++) Columns[column].Clear();
        Tracks.Begin.Add(0);
    }
}
