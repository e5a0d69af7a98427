using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Settings;

/// <summary>Read-out of all detectors of a set-up; empty or null parts are detectors that are not there.</summary>
public sealed record ReadoutSettings
{
    /// <summary>Calorimeters by kind (Ecal, Vhcal, Hcal).</summary>
    public IReadOnlyDictionary<DetectorSystem, CalorimeterReadout> Calorimeters { get; init; } =
        new Dictionary<DetectorSystem, CalorimeterReadout>();

    /// <summary>Calibration: tag, origin and constants of single cells.</summary>
    public CalibrationSettings Calibration { get; init; } = new();

    /// <summary>Counters in the order of the trigger bits.</summary>
    public IReadOnlyList<CounterReadout> Counters { get; init; } = [];

    /// <summary>Micromegas; null where there are none.</summary>
    public TrackerReadout? Tracker { get; init; }

    /// <summary>Times at which detectors listen; null where all that ever comes is taken together.</summary>
    public GateSettings? Gates { get; init; }

    /// <summary>Beam momentum stations; null where they are not read out.</summary>
    public HodoscopeReadout? Hodoscopes { get; init; }
}
