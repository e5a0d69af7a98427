using System.Collections.Generic;

namespace NA64Mu.App.Scans;

/// <summary>What a scan of the place of S4 found.</summary>
internal sealed record S4Result
{
    /// <summary>Name and version of this form.</summary>
    public string Schema { get; init; } = "na64mu.scan-s4/1";

    /// <summary>Beam muons simulated.</summary>
    public required long Muons { get; init; }

    /// <summary>Signal events tried for each mass.</summary>
    public required long SignalEvents { get; init; }

    /// <summary>Momentum of the core of the beam [MeV/c].</summary>
    public required double BeamMomentum { get; init; }

    /// <summary>What the veto does.</summary>
    public required VetoRule Veto { get; init; }

    /// <summary>Rate that is wanted, per beam muon.</summary>
    public required double WantedRate { get; init; }

    /// <summary>All places.</summary>
    public required IReadOnlyList<S4Row> Rows { get; init; }

    /// <summary>For each z the place whose rate is nearest to the wanted one.</summary>
    public required IReadOnlyList<S4Row> AtWantedRate { get; init; }

    /// <summary>Of these the one of the highest efficiency, averaged over the masses.</summary>
    public required S4Row Best { get; init; }

    /// <summary>The best place in a real simulation.</summary>
    public required IReadOnlyList<S4Check> Checks { get; init; }
}
