namespace NA64Mu.Core;

/// <summary>Kinds of sensitive detectors.</summary>
public enum DetectorSystem : byte
{
    /// <summary>Not sensitive.</summary>
    None = 0,

    /// <summary>Electromagnetic calorimeter (active target).</summary>
    Ecal = 1,

    /// <summary>Veto hadronic calorimeter with a hole.</summary>
    Vhcal = 2,

    /// <summary>Hadronic calorimeter module.</summary>
    Hcal = 3,

    /// <summary>Scintillation counter: trigger or veto.</summary>
    Counter = 4,

    /// <summary>Micromegas tracking plane.</summary>
    Tracker = 5,

    /// <summary>Beam momentum station.</summary>
    BeamMomentumStation = 6,
}
