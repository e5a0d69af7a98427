using NA64Mu.Detectors.Digits;
using NA64Mu.Transport.Signal;

namespace NA64Mu.App.Scans;

/// <summary>Populations of the events of a block.</summary>
internal static class ScanEvents
{
    /// <summary>Populations of one event of a beam run, or of a signal run where the block has emissions.</summary>
    /// <param name="block">Block.</param>
    /// <param name="row">Row of the event.</param>
    /// <param name="counters">Counters.</param>
    public static ScanMembership MembershipOf(EventBlock block, int row, MovableCounters counters)
    {
        uint trigger = block.Digits.Trigger[row];
        if (block.Emission is not { } emission) return new ScanMembership(true, (trigger & TriggerBits.Beam) != 0, false);
        bool isSignal = emission.IsSignal[row] != 0, isSeen = (BosonEnd)emission.End[row] == BosonEnd.MuonPair;
        return new ScanMembership(isSignal, counters.HasUpstream(trigger) && !isSeen, isSignal && emission.EnergyFraction[row] > ScanMembership.HardShare);
    }
}
