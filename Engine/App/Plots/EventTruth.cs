using System;

namespace NA64Mu.App.Plots;

/// <summary>True values of a block of events for validation plots, one a row of the reconstructed events; empty where the file has
/// none.</summary>
/// <param name="entranceX">x at the entrance of the set-up [mm].</param>
/// <param name="entranceY">y at the entrance of the set-up [mm].</param>
/// <param name="incomingMomentum">Momentum before the target [MeV/c].</param>
/// <param name="outgoingMomentum">Momentum at the entry of the dipole behind the target; NaN where the muon does not get there
/// [MeV/c].</param>
public readonly ref struct EventTruth(
    ReadOnlySpan<double> entranceX, ReadOnlySpan<double> entranceY, ReadOnlySpan<double> incomingMomentum, ReadOnlySpan<double> outgoingMomentum)
{
    /// <summary>x at the entrance of the set-up [mm].</summary>
    public ReadOnlySpan<double> EntranceX { get; } = entranceX;

    /// <summary>y at the entrance of the set-up [mm].</summary>
    public ReadOnlySpan<double> EntranceY { get; } = entranceY;

    /// <summary>Momentum before the target [MeV/c].</summary>
    public ReadOnlySpan<double> IncomingMomentum { get; } = incomingMomentum;

    /// <summary>Momentum at the entry of the dipole behind the target [MeV/c].</summary>
    public ReadOnlySpan<double> OutgoingMomentum { get; } = outgoingMomentum;

    /// <summary>Whether there is no truth.</summary>
    public bool IsEmpty => IncomingMomentum.IsEmpty;
}
