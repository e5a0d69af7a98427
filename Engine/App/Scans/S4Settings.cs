using System.Collections.Generic;
using NA64Mu.App.Configuration;

namespace NA64Mu.App.Scans;

/// <summary>What a scan of the place of S4 is to do.</summary>
internal sealed record S4Settings
{
    /// <summary>Beam muons, their seed and mode.</summary>
    public required RunOptions Beam { get; init; }

    /// <summary>One signal run for each mass, in rising order.</summary>
    public required IReadOnlyList<RunOptions> Signals { get; init; }

    /// <summary>x of the inner edge, rising [mm].</summary>
    public required IReadOnlyList<double> Edges { get; init; }

    /// <summary>z of the front face, rising [mm].</summary>
    public required IReadOnlyList<double> Fronts { get; init; }

    /// <summary>What the veto does.</summary>
    public required VetoRule Rule { get; init; }

    /// <summary>Rate that is wanted, per beam muon.</summary>
    public required double Rate { get; init; }
}
