using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Reconstruction.Selection;

/// <summary>Trigger, offline cuts (i) to (iv) and signal box of the paper.</summary>
/// <remarks>H. Sieber et al., Phys. Rev. D 105 (2022) 052006, section II and Fig. 5. What "one MIP" means in cut (iv):
/// docs/decisions/0006.</remarks>
public static class StandardCuts
{
    /// <summary>Name of the beam trigger, the first of the cuts.</summary>
    public const string BeamTrigger = "beam_trigger";

    /// <summary>Name of the whole trigger.</summary>
    public const string PhysicsTrigger = "physics_trigger";

    /// <summary>Name of cut (iv), after which all offline cuts are passed.</summary>
    public const string LastCut = "hcal_one_mip";

    /// <summary>Name of the signal box, the last of the cuts.</summary>
    public const string SignalBox = "signal_box";

    /// <summary>The cuts in their order.</summary>
    /// <param name="layout">Set-up with counters and windows.</param>
    public static IReadOnlyList<Cut> From(DetectorLayout layout)
    {
        SelectionSettings settings = layout.Selection;
        return
        [
            new Cut(BeamTrigger, TriggerText.Beam(layout), (in EventView candidate) => candidate.HasBeamTrigger),
            new Cut(PhysicsTrigger, TriggerText.Physics(layout), (in EventView candidate) => candidate.HasPhysicsTrigger),
            new Cut("incoming_momentum", FormattableString.Invariant(
                $"(i) {GeV(settings.IncomingMomentumMinimum)} ≤ p_in ≤ {GeV(settings.IncomingMomentumMaximum)} GeV/c"),
                (in EventView candidate) => HasIncomingMomentum(in candidate, settings)),
            new Cut("single_scattered_track", FormattableString.Invariant($"(ii) single track, p_out ≤ {GeV(settings.OutgoingMomentumMaximum)} GeV/c"),
                (in EventView candidate) => candidate.HasSingleTrack && candidate.OutgoingMomentum <= settings.OutgoingMomentumMaximum),
            new Cut("vhcal_empty", FormattableString.Invariant($"(iii) E_VHCAL ≤ {GeV(settings.VhcalEnergyMaximum)} GeV"),
                (in EventView candidate) => IsVhcalEmpty(in candidate, settings)),
            new Cut(LastCut, FormattableString.Invariant(
                $"(iv) {GeV(settings.HcalModuleEnergyMinimum)} ≤ E ≤ {GeV(settings.HcalModuleEnergyMaximum)} GeV in each HCAL module"),
                (in EventView candidate) => IsHcalMip(in candidate, settings)),
            new Cut(SignalBox, FormattableString.Invariant($"E_CAL ≤ {GeV(settings.SignalBoxEnergyMaximum)} GeV"),
                (in EventView candidate) => candidate.CalorimeterEnergy <= settings.SignalBoxEnergyMaximum),
        ];
    }

    /// <summary>Cut (i).</summary>
    /// <param name="candidate">The event.</param>
    /// <param name="settings">Windows.</param>
    public static bool HasIncomingMomentum(in EventView candidate, SelectionSettings settings) =>
        candidate.IncomingMomentum >= settings.IncomingMomentumMinimum && candidate.IncomingMomentum <= settings.IncomingMomentumMaximum;

    /// <summary>Cut (iii).</summary>
    /// <param name="candidate">The event.</param>
    /// <param name="settings">Windows.</param>
    public static bool IsVhcalEmpty(in EventView candidate, SelectionSettings settings) => candidate.VhcalEnergy <= settings.VhcalEnergyMaximum;

    /// <summary>Cut (iv): each HCAL module holds the energy of one minimum-ionising muon; without modules there is nothing to
    /// ask.</summary>
    /// <param name="candidate">The event.</param>
    /// <param name="settings">Windows.</param>
    public static bool IsHcalMip(in EventView candidate, SelectionSettings settings)
    {
        for (int module = 0; module < candidate.HcalModules; module++)
        {
            double energy = candidate.HcalModuleEnergy(module);
            if (energy < settings.HcalModuleEnergyMinimum || energy > settings.HcalModuleEnergyMaximum) return false;
        }
        return true;
    }

    private static double GeV(double energy) => energy / Units.GeV;
}
