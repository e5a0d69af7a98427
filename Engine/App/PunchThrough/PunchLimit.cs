using System.Collections.Generic;
using NA64Mu.App.Residuals;

namespace NA64Mu.App.PunchThrough;

/// <summary>Probability that no module shows more than a limit.</summary>
public sealed record PunchLimit
{
    /// <summary>Visible energy up to which a module counts as passed [MeV].</summary>
    public required double VisibleMev { get; init; }

    /// <summary>Whatever leaves.</summary>
    public required TailProbability All { get; init; }

    /// <summary>By the most energetic particle that leaves the last module.</summary>
    public required IReadOnlyDictionary<LeavingParticle, TailProbability> ByLeaving { get; init; }
}
