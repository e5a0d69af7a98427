using System.Collections.Generic;

namespace NA64Mu.Geometry.Settings;

/// <summary>What is made more frequent than in nature, or followed more often; empty in a run as nature has it (docs/decisions/0011).</summary>
public sealed record WeightingSettings
{
    /// <summary>Most branches that all rules together may make of one event.</summary>
    public const int MostBranches = 10_000;

    /// <summary>Most rules.</summary>
    public const int MostRules = 32;

    /// <summary>Processes with scaled cross sections, each at most once.</summary>
    public IReadOnlyList<ScaledProcess> Scale { get; init; } = [];

    /// <summary>Splitting and Russian roulette.</summary>
    public IReadOnlyList<HistoryRule> Splitting { get; init; } = [];

    /// <summary>Whether all is as in nature.</summary>
    public bool IsEmpty => Scale.Count == 0 && Splitting.Count == 0;
}
