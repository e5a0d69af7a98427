using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Settings;

/// <summary>Times at which detectors listen, each counted from the passage of a beam particle that is in time.</summary>
public sealed record GateSettings
{
    /// <summary>Length of the slices of time in which energy is kept apart until the gates are known [ns].</summary>
    public required double Slice { get; init; }

    /// <summary>Gate of counters that must fire.</summary>
    public required TimeGate Coincidence { get; init; }

    /// <summary>Gate of counters that must not fire.</summary>
    public required TimeGate Veto { get; init; }

    /// <summary>Gates in which calorimeters integrate, by kind; those that are not named integrate always.</summary>
    public IReadOnlyDictionary<DetectorSystem, TimeGate> Calorimeters { get; init; } = new Dictionary<DetectorSystem, TimeGate>();

    /// <summary>Gate on the measured time of tracker clusters.</summary>
    public required TimeGate Tracker { get; init; }

    /// <summary>Gate of the beam momentum stations.</summary>
    public required TimeGate BeamMomentum { get; init; }

    /// <summary>Gate of a counter.</summary>
    /// <param name="role">What the trigger wants of it.</param>
    public TimeGate Of(CounterRole role) => role == CounterRole.Veto ? Veto : Coincidence;

    /// <summary>Gate of a kind of calorimeter.</summary>
    /// <param name="system">Kind.</param>
    public TimeGate Of(DetectorSystem system) => Calorimeters.TryGetValue(system, out TimeGate gate) ? gate : TimeGate.Always;
}
