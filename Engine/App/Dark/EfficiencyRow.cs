using NA64Mu.App.Compare;

namespace NA64Mu.App.Dark;

/// <summary>What a simulation of bosons of one mass gave, per muon on target at the coupling of the table and per boson emitted.</summary>
public sealed record EfficiencyRow
{
    /// <summary>Mass of the boson [MeV].</summary>
    public required double Mass { get; init; }

    /// <summary>Bosons emitted per muon.</summary>
    public required MeasuredValue Emitted { get; init; }

    /// <summary>Bosons emitted per muon with more than half of the muon's energy, x > 0.5.</summary>
    public required MeasuredValue EmittedAboveHalf { get; init; }

    /// <summary>Signal events per muon that fire the trigger.</summary>
    public required MeasuredValue Triggered { get; init; }

    /// <summary>Signal events per muon that fire the trigger and pass cuts (i) to (iv).</summary>
    public required MeasuredValue Selected { get; init; }

    /// <summary>Signal events per muon that pass all and lie in the signal box.</summary>
    public required MeasuredValue InBox { get; init; }

    /// <summary>Share of the events with a boson that fire the trigger.</summary>
    public required MeasuredValue TriggerEfficiency { get; init; }

    /// <summary>The same of those with x > 0.5.</summary>
    public required MeasuredValue TriggerEfficiencyAboveHalf { get; init; }

    /// <summary>Share of the events with a boson that fire the trigger and pass cuts (i) to (iv).</summary>
    public required MeasuredValue SelectionEfficiency { get; init; }

    /// <summary>The same of those with x > 0.5.</summary>
    public required MeasuredValue SelectionEfficiencyAboveHalf { get; init; }
}
