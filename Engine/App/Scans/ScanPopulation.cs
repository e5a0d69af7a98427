namespace NA64Mu.App.Scans;

/// <summary>Events of which a share is asked for.</summary>
internal enum ScanPopulation
{
    /// <summary>Beam: all muons. Signal: all events with a boson.</summary>
    All,

    /// <summary>Beam: none. Signal: those whose boson took more than half of the muon's energy, x > 0.5.</summary>
    Hard,

    /// <summary>Beam: muons with S0·S1·Sµ. Signal: events with S0·S1 whose boson leaves no trace: it flies away or decays to neutrinos.</summary>
    Tagged,

    /// <summary>Beam: none. Signal: those of <see cref="Tagged"/> with x > 0.5.</summary>
    TaggedHard,
}
