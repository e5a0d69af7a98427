using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Transport;

namespace NA64Mu.App.Residuals;

/// <summary>How one cause of tails is made frequent, and how it is told in an event.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Scale">Processes of the primary with raised rates.</param>
/// <param name="LossBefore">Probability with which a plane before the magnet is made not to see the muon.</param>
/// <param name="LossBehind">The same behind the magnet.</param>
internal sealed record TailPlan(TailCause Cause, IReadOnlyList<ScaledProcess> Scale, double LossBefore, double LossBehind)
{
    // Chosen so that each process happens to one muon in two to four on its way through six planes and 8 m of air (docs/decisions/0011: stay below one).
    private const double ScatterFactor = 300_000, SecondaryFactor = 10_000, KnockOnFactor = 8000;

    /// <summary>Smallest energy of photons, pairs and δ-electrons that are taken for the muon though that is seen [MeV].</summary>
    private const double SmallestSecondary = 10 * Units.GeV;

    /// <summary>The same where the muon is not seen: what bends more does not reach a plane behind the magnet [MeV].</summary>
    private const double SmallestKnockOn = 5 * Units.GeV;

    /// <summary>Smallest recoil of a nucleon: Q = 0.27 GeV, two thirds of the 0.42 GeV that the magnet gives [MeV].</summary>
    private const double SmallestRecoil = 40 * Units.MeV;

    private static readonly ProcessId[] SecondaryProcesses = [ProcessId.Bremsstrahlung, ProcessId.PairProduction, ProcessId.Ionisation];

    private const double FrequentLoss = 0.8, SeldomLoss = 0.25;

    /// <summary>The plan for a cause.</summary>
    /// <param name="cause">The cause.</param>
    public static TailPlan Of(TailCause cause) => cause switch
    {
        TailCause.Scatter => new TailPlan(cause, [Scaled(ProcessId.QuasiElastic, ScatterFactor, SmallestRecoil)], 0, 0),
        TailCause.Secondary => new TailPlan(
            cause, [.. SecondaryProcesses.Select(process => Scaled(process, SecondaryFactor, SmallestSecondary))], 0, 0),
        TailCause.KnockOn => new TailPlan(cause, [Scaled(ProcessId.Ionisation, KnockOnFactor, SmallestKnockOn)], 0, FrequentLoss),
        TailCause.Inefficiency => new TailPlan(cause, [], SeldomLoss, SeldomLoss),
        TailCause.Natural => new TailPlan(cause, [], 0, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "no plan"),
    };

    /// <summary>The set-up with the raised rates, outside calorimeters.</summary>
    /// <param name="layout">Set-up.</param>
    public DetectorLayout Apply(DetectorLayout layout)
    {
        string[] volumes = [.. layout.Volumes.Where(volume => volume.System is DetectorSystem.None or DetectorSystem.Tracker or DetectorSystem.Counter).Select(volume => volume.Name)];
        return layout with { Weighting = new WeightingSettings { Scale = [.. Scale.Select(process => process with { Volumes = volumes })] } };
    }

    /// <summary>Whether the cause is there in an event.</summary>
    /// <param name="truth">What happened to the muon.</param>
    /// <param name="planesLost">Planes that were made not to see it.</param>
    public bool IsPresent(TruthRecord truth, int planesLost) => Cause switch
    {
        TailCause.Scatter => truth.LargestTransfer(ProcessId.QuasiElastic) >= SmallestRecoil,
        TailCause.Secondary => SecondaryProcesses.Any(process => truth.LargestTransfer(process) >= SmallestSecondary),
        TailCause.KnockOn => planesLost > 0 && truth.LargestTransfer(ProcessId.Ionisation) >= SmallestKnockOn,
        TailCause.Inefficiency => planesLost > 0,
        TailCause.Natural => true,
        _ => throw new InvalidOperationException($"no plan for {Cause}"),
    };

    private static ScaledProcess Scaled(ProcessId process, double factor, double above) =>
        new() { Process = process, Factor = factor, TransferMinimum = above, IsForPrimaryOnly = true };
}
