using System;
using NA64Mu.Reconstruction;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Tests.Support;

/// <summary>Reconstructed events with the values that a test of selection or plots needs; the others are those of a clean muon.</summary>
internal static class RecordedEvents
{
    public const double EcalMip = 590;
    public const double HcalMip = 2200;

    public static ReconstructedEvents Empty() => new(SmallLayout.WithDipole());

    public static void Add(
        ReconstructedEvents events, uint trigger = 0xC000_0000, double incoming = 160_000, double outgoing = 60_000,
        MomentumFitStatus status = MomentumFitStatus.Ok, int candidates = 1, double ecal = EcalMip, double vhcal = 0,
        double hcal1 = HcalMip, double hcal2 = HcalMip, double weight = 1,
        int branch = 0)
    {
        events.EventNumber.Add(events.Count);
        events.Branch.Add(branch);
        events.Weight.Add(weight);
        events.Trigger.Add(trigger);
        AddIncoming(events.Incoming, incoming);
        events.OutgoingMomentum.Add(outgoing);
        events.OutgoingMomentumSigma.Add((float)(0.03 * outgoing * outgoing / 160_000));
        events.OutgoingCharge.Add(-1);
        events.FitStatus.Add((byte)status);
        events.TrackCandidates.Add(candidates);
        events.IndependentTracks.Add(status == MomentumFitStatus.Ok ? 1 : 0);
        events.SingleTrack.Add(status == MomentumFitStatus.Ok && candidates == 1 ? (byte)1 : (byte)0);
        events.ChiSquare.Add(7);
        events.DegreesOfFreedom.Add(7);
        events.ChiSquareProbability.Add(0.43f);
        events.PlanesUsed.Add(0b111111);
        events.Track.Add(true, new TrackState(2000, 0, 0, 0, 0, -1 / outgoing), default);
        events.EcalEnergy.Add(ecal);
        events.PreshowerEnergy.Add(0.1 * ecal);
        events.VhcalEnergy.Add(vhcal);
        events.HcalEnergy.Add(hcal1 + hcal2);
        events.CalorimeterEnergy.Add(ecal + vhcal + hcal1 + hcal2);
        ReadOnlySpan<double> modules = [ecal, vhcal, hcal1, hcal2];
        for (int module = 0; module < modules.Length; module++) events.ModuleEnergies[module].Add(modules[module]);
        events.Tracks.Add([]);
    }

    private static void AddIncoming(IncomingColumns columns, double momentum)
    {
        var track = new KalmanTrack { Status = KalmanStatus.Ok, EndState = new TrackState(-34_500, 0, 0, 0, 0, -1 / momentum), ChiSquare = 3, DegreesOfFreedom = 4 };
        bool isFound = !double.IsNaN(momentum);
        columns.Add(isFound ? new FoundTracks { Status = MomentumFitStatus.Ok, Best = track, Tracks = 1 } : default, default);
    }
}
