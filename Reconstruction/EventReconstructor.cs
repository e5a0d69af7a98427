using System;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Calorimetry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Reconstruction;

/// <summary>Digits of a block of events turned into reconstructed quantities; sees the digits and the layout, never the truth.</summary>
/// <remarks>Takes some events at once (<see cref="TrackFinders"/>), which does not change what is found in them. Holds room for these and is for one thread at a time; nothing is allocated once the room is large enough.</remarks>
public sealed class EventReconstructor
{
    private readonly CalorimeterModules _modules;
    private readonly EnergySum _energySum;
    private readonly double[] _moduleEnergies;
    private readonly TrackFinders? _finders;
    private readonly TrackerViews? _views;
    private readonly IncomingReconstructor? _incoming;
    private readonly TargetMatch? _match;

    /// <summary>Prepares reconstruction in a layout.</summary>
    /// <param name="layout">The set-up.</param>
    public EventReconstructor(DetectorLayout layout)
    {
        _modules = new CalorimeterModules(layout);
        _energySum = new EnergySum(_modules);
        _moduleEnergies = new double[_modules.Count];
        Spectrometer = Spectrometer.Find(layout);
        UpstreamSpectrometer = BeamSpectrometer.Find(layout);
        if (UpstreamSpectrometer is not null) _incoming = new IncomingReconstructor(layout, UpstreamSpectrometer);
        if (Spectrometer is null) return;
        if (UpstreamSpectrometer is not null) _match = new TargetMatch(layout, UpstreamSpectrometer, Spectrometer);
        _finders = new TrackFinders(layout, Spectrometer);
        _views = new TrackerViews(Spectrometer);
    }

    /// <summary>The spectrometer behind the target; null where the layout has none.</summary>
    public Spectrometer? Spectrometer { get; }

    /// <summary>The spectrometer before the target; null where the layout has none.</summary>
    public Spectrometer? UpstreamSpectrometer { get; }

    /// <summary>Reconstructs all events of a block.</summary>
    /// <param name="digits">The block.</param>
    /// <param name="output">Made for the same layout; the rows are added.</param>
    public void Reconstruct(EventDigits digits, ReconstructedEvents output)
    {
        Requires.That(output.Modules.Count == _modules.Count, "output made for the same layout");
        for (int begin = 0, end = digits.EventNumber.Count; begin < end; begin += TrackFinders.Count)
        {
            int count = Math.Min(TrackFinders.Count, end - begin);
            for (int index = 0; index < count; index++)
            {
                _incoming?.Begin(index, digits, begin + index);
                _finders?[index].Begin(_views!.Of(digits.Trackers, begin + index));
            }
            _incoming?.Run(count);
            _finders?.Run(count);
            for (int index = 0; index < count; index++) Add(index, digits, begin + index, output);
        }
    }

    private void Add(int index, EventDigits digits, int row, ReconstructedEvents output)
    {
        output.EventNumber.Add(digits.EventNumber[row]);
        output.Branch.Add(digits.Branch[row]);
        output.Weight.Add(digits.Weight[row]);
        output.Trigger.Add(digits.Trigger[row]);
        FoundTracks incoming = _incoming is null ? NoTracks(digits.Hodoscopes.Begin, row) : _incoming.Result(index);
        FoundTracks outgoing = _finders is null ? NoTracks(digits.Trackers.Begin, row) : _finders[index].Result();
        output.Tracks.Add(_finders is null ? [] : _finders[index].Candidates);
        AddBest(in outgoing, output);
        bool canMatch = _match is not null && IncomingReconstructor.HasMomentum(in incoming);
        output.Incoming.Add(in incoming, canMatch ? _match!.Compare(in incoming.Best, in outgoing.Best) : default);
        AddEnergies(digits.Calorimeters, row, output);
    }

    /// <summary>What a layout without spectrometer finds.</summary>
    private static FoundTracks NoTracks(Column<long> begin, int row) =>
        new() { Status = begin[row + 1] > begin[row] ? MomentumFitStatus.TooFewPlanes : MomentumFitStatus.NoHits };

    private static void AddBest(in FoundTracks tracks, ReconstructedEvents output)
    {
        ref readonly KalmanTrack fit = ref tracks.Best;
        output.OutgoingMomentum.Add(fit.IsFitted ? fit.State.Momentum : double.NaN);
        output.OutgoingMomentumSigma.Add(fit.IsFitted ? (float)fit.MomentumSigma : float.NaN);
        output.OutgoingCharge.Add(fit.IsFitted ? fit.State.Charge : 0);
        output.FitStatus.Add((byte)tracks.Status);
        output.TrackCandidates.Add(tracks.Choices);
        output.IndependentTracks.Add(tracks.Tracks);
        output.SingleTrack.Add(tracks.IsSingle ? (byte)1 : (byte)0);
        output.ChiSquare.Add(fit.IsFitted ? (float)fit.ChiSquare : float.NaN);
        output.DegreesOfFreedom.Add(fit.DegreesOfFreedom);
        output.ChiSquareProbability.Add(fit.IsFitted ? (float)fit.Probability : float.NaN);
        output.PlanesUsed.Add(fit.PlanesUsed);
        output.Track.Add(fit.IsFitted, in fit.State, in fit.Covariance);
    }

    private void AddEnergies(CalorimeterDigits digits, int row, ReconstructedEvents output)
    {
        int begin = (int)digits.Begin[row], count = (int)digits.Begin[row + 1] - begin;
        double preshower = _energySum.Sum(
            digits.Channel.Values.Slice(begin, count), digits.Energy.Values.Slice(begin, count), _moduleEnergies);
        double ecal = _energySum.SystemSum(_moduleEnergies, DetectorSystem.Ecal);
        double vhcal = _energySum.SystemSum(_moduleEnergies, DetectorSystem.Vhcal);
        double hcal = _energySum.SystemSum(_moduleEnergies, DetectorSystem.Hcal);
        output.EcalEnergy.Add(ecal);
        output.PreshowerEnergy.Add(preshower);
        output.VhcalEnergy.Add(vhcal);
        output.HcalEnergy.Add(hcal);
        output.CalorimeterEnergy.Add(ecal + vhcal + hcal);
        for (int module = 0; module < _moduleEnergies.Length; module++) output.ModuleEnergies[module].Add(_moduleEnergies[module]);
    }
}
