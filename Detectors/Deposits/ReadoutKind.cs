namespace NA64Mu.Detectors.Deposits;

/// <summary>What the steps in a volume are wanted for.</summary>
internal enum ReadoutKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Energy in cells.</summary>
    Calorimeter,

    /// <summary>Energy and first time.</summary>
    Counter,

    /// <summary>Passages of charged tracks.</summary>
    Tracker,

    /// <summary>Passages of charged tracks through strips.</summary>
    Hodoscope,
}
