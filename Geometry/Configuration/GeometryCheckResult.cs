using System.Collections.Generic;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Outcome of a check by random points and rays.</summary>
/// <param name="Points">Points looked at, each the start of a ray.</param>
/// <param name="Stretches">Stretches of all rays.</param>
/// <param name="Faults">What was found wrong, the first few; empty for a sound layout.</param>
public sealed record GeometryCheckResult(long Points, long Stretches, IReadOnlyList<string> Faults)
{
    /// <summary>Whether nothing was found wrong.</summary>
    public bool IsSound => Faults.Count == 0;
}
