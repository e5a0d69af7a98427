using NA64Mu.Core;
using NA64Mu.Detectors.Digits;

namespace NA64Mu.Reconstruction.Selection;

/// <summary>What a cut may look at in one event.</summary>
/// <param name="events">The block.</param>
/// <param name="row">Row of the event.</param>
public readonly struct EventView(ReconstructedEvents events, int row)
{
    private readonly ReconstructedEvents _events = events;
    private readonly int _row = row;

    /// <summary>Branch of its event, from 0.</summary>
    public int Branch => _events.Branch[_row];

    /// <summary>Statistical weight.</summary>
    public double Weight => _events.Weight[_row];

    /// <summary>Whether S0·S1·Smu fired.</summary>
    public bool HasBeamTrigger => (_events.Trigger[_row] & TriggerBits.Beam) != 0;

    /// <summary>Whether the whole trigger fired, vetoes silent.</summary>
    public bool HasPhysicsTrigger => (_events.Trigger[_row] & TriggerBits.Physics) != 0;

    /// <summary>Incoming momentum; NaN where not found [MeV/c].</summary>
    public double IncomingMomentum => _events.Incoming.Momentum[_row];

    /// <summary>Outgoing momentum; NaN where not found [MeV/c].</summary>
    public double OutgoingMomentum => _events.OutgoingMomentum[_row];

    /// <summary>Whether there is one good track with no more than one hit in each Micromegas.</summary>
    public bool HasSingleTrack => _events.SingleTrack[_row] != 0;

    /// <summary>Energy in the ECAL [MeV].</summary>
    public double EcalEnergy => _events.EcalEnergy[_row];

    /// <summary>Energy in the VHCAL [MeV].</summary>
    public double VhcalEnergy => _events.VhcalEnergy[_row];

    /// <summary>E_CAL = E_ECAL + E_VHCAL + E_HCAL [MeV].</summary>
    public double CalorimeterEnergy => _events.CalorimeterEnergy[_row];

    /// <summary>Number of HCAL modules.</summary>
    public int HcalModules => _events.Modules.CountOf(DetectorSystem.Hcal);

    /// <summary>Energy in one HCAL module [MeV].</summary>
    /// <param name="module">Module from 0, front to back.</param>
    public double HcalModuleEnergy(int module) => _events.ModuleEnergies[_events.Modules.FirstOf(DetectorSystem.Hcal) + module][_row];
}
