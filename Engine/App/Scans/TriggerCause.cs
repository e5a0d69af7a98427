namespace NA64Mu.App.Scans;

/// <summary>Why a beam muon fires the whole trigger; the first that holds.</summary>
internal enum TriggerCause
{
    /// <summary>Only other particles than the muon hit the counter.</summary>
    Secondary,

    /// <summary>The muon was below the window of cut (i) when it came.</summary>
    SlowMuon,

    /// <summary>The muon lost so much energy in the set-up that it passes cut (ii).</summary>
    EnergyLoss,

    /// <summary>Place and angle in the beam, and scattering.</summary>
    Direction,
}
