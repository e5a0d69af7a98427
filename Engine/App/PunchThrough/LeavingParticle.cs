namespace NA64Mu.App.PunchThrough;

/// <summary>The most energetic particle that leaves the rear face of the last module.</summary>
public enum LeavingParticle
{
    /// <summary>None with as much as a muon loses in a module.</summary>
    Nothing,

    /// <summary>A charged hadron.</summary>
    ChargedHadron,

    /// <summary>A neutral hadron.</summary>
    NeutralHadron,

    /// <summary>A muon, which passes any number of modules.</summary>
    Muon,
}
