using System;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Calorimetry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Reconstruction;

/// <summary>Digits of a block of events turned into reconstructed quantities; sees the digits and the layout, never the truth.</summary>
/// <remarks>Holds room for one event and is for one thread at a time; nothing is allocated once the room is large enough.</remarks>
public sealed class EventReconstructor
{
    private readonly CalorimeterModules _modules;
    private readonly EnergySum _energySum;
    private readonly double[] _moduleEnergies;
    private readonly SpectrometerFit? _fit;
    private TrackerHit[] _hits = new TrackerHit[64];

    /// <summary>Prepares reconstruction in a layout.</summary>
    /// <param name="layout">The set-up.</param>
    public EventReconstructor(DetectorLayout layout)
    {
        _modules = new CalorimeterModules(layout);
        _energySum = new EnergySum(_modules);
        _moduleEnergies = new double[_modules.Count];
        Spectrometer = Spectrometer.Find(layout);
        _fit = Spectrometer is null ? null : new SpectrometerFit(layout, Spectrometer);
    }

    /// <summary>The spectrometer behind the target; null where the layout has none.</summary>
    public Spectrometer? Spectrometer { get; }

    /// <summary>Reconstructs all events of a block.</summary>
    /// <param name="digits">The block.</param>
    /// <param name="output">Made for the same layout; the rows are added.</param>
    public void Reconstruct(EventDigits digits, ReconstructedEvents output) => ReconstructFrom(0, digits, output);

    /// <summary>Reconstructs the last events of a block.</summary>
    /// <param name="first">First row of the block that is wanted.</param>
    /// <param name="digits">The block.</param>
    /// <param name="output">Made for the same layout; the rows are added.</param>
    public void ReconstructFrom(int first, EventDigits digits, ReconstructedEvents output)
    {
        Requires.That(output.Modules.Count == _modules.Count, "output made for the same layout");
        for (int row = first; row < digits.EventNumber.Count; row++)
        {
            output.EventNumber.Add(digits.EventNumber[row]);
            output.Branch.Add(digits.Branch[row]);
            output.Weight.Add(digits.Weight[row]);
            output.Trigger.Add(digits.Trigger[row]);
            output.IncomingMomentum.Add(digits.BeamMomentum[row]);
            AddTrack(FitTrack(digits.Trackers, row), output);
            AddEnergies(digits.Calorimeters, row, output);
        }
    }

    private SpectrometerTrack FitTrack(TrackerDigits digits, int row)
    {
        int begin = (int)digits.Begin[row], end = (int)digits.Begin[row + 1];
        if (_fit is null)
        {
            return new SpectrometerTrack { Status = begin == end ? MomentumFitStatus.NoHits : MomentumFitStatus.TooFewPlanes };
        }
        if (end - begin > _hits.Length) Array.Resize(ref _hits, 2 * (end - begin));
        int count = 0;
        for (int digit = begin; digit < end; digit++)
        {
            int plane = Spectrometer!.PlaneOf(new ChannelId(digits.Channel[digit]).Module);
            if (plane < 0) continue;
            int place = count++;
            for (; place > 0 && _hits[place - 1].Plane > plane; place--) _hits[place] = _hits[place - 1];
            _hits[place] = new TrackerHit(plane, digits.X[digit], digits.Y[digit]);
        }
        return _fit.Fit(_hits.AsSpan(0, count));
    }

    private static void AddTrack(in SpectrometerTrack track, ReconstructedEvents output)
    {
        KalmanTrack fit = track.Fit;
        output.OutgoingMomentum.Add(fit.IsFitted ? fit.State.Momentum : double.NaN);
        output.OutgoingMomentumSigma.Add(fit.IsFitted ? fit.MomentumSigma : double.NaN);
        output.OutgoingCharge.Add(fit.IsFitted ? fit.State.Charge : 0);
        output.FitStatus.Add((byte)track.Status);
        output.TrackCandidates.Add(track.Candidates);
        output.ChiSquare.Add(fit.IsFitted ? fit.ChiSquare : double.NaN);
        output.DegreesOfFreedom.Add(fit.DegreesOfFreedom);
        output.ChiSquareProbability.Add(fit.IsFitted ? fit.Probability : double.NaN);
        output.PlanesUsed.Add(fit.PlanesUsed);
        output.Track.Add(in fit);
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
