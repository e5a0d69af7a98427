using System.Collections.Generic;
using NA64Mu.App.Compare;

namespace NA64Mu.App.Scans;

/// <summary>One place of S4: trigger rate on beam muons and signal efficiency.</summary>
internal sealed record S4Row
{
    /// <summary>x of the inner edge [mm].</summary>
    public required double EdgeMm { get; init; }

    /// <summary>z of the front face [mm].</summary>
    public required double FrontMm { get; init; }

    /// <summary>Triggers per beam muon.</summary>
    public required MeasuredValue Rate { get; init; }

    /// <summary>Triggers per muon with S0·S1·Sµ.</summary>
    public required MeasuredValue RatePerBeamTrigger { get; init; }

    /// <summary>Part of <see cref="Rate"/> by cause.</summary>
    public required IReadOnlyDictionary<TriggerCause, MeasuredValue> Causes { get; init; }

    /// <summary>Signal, one for each mass in rising order.</summary>
    public required IReadOnlyList<S4Signal> Signals { get; init; }
}
