namespace NA64Mu.App.Scans;

/// <summary>To which populations an event belongs.</summary>
/// <param name="IsCounted">Whether it is a beam muon, or has a boson.</param>
/// <param name="IsTagged">Whether it has the counters of the beam, and no boson that decays to muons.</param>
/// <param name="IsHard">Whether its boson took more than half of the muon's energy.</param>
internal readonly record struct ScanMembership(bool IsCounted, bool IsTagged, bool IsHard)
{
    /// <summary>Share of the muon's energy above which an emission is called hard.</summary>
    public const double HardShare = 0.5;

    /// <summary>Whether it is in a population.</summary>
    /// <param name="population">Population.</param>
    public bool IsIn(ScanPopulation population) => IsCounted && population switch
    {
        ScanPopulation.All => true,
        ScanPopulation.Hard => IsHard,
        ScanPopulation.Tagged => IsTagged,
        _ => IsTagged && IsHard,
    };
}
