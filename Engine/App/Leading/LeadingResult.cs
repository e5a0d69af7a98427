using System.Collections.Generic;
using NA64Mu.App.Compare;

namespace NA64Mu.App.Leading;

/// <summary>Result of the study of leading hadrons and muon pairs.</summary>
public sealed record LeadingResult
{
    /// <summary>Form of the JSON, with its version.</summary>
    public string Schema { get; } = "na64mu.leading/1";

    /// <summary>Program, and the commit it was built from.</summary>
    public required string Program { get; init; }

    /// <summary>SHA-256 of the geometry file.</summary>
    public required string GeometrySha256 { get; init; }

    /// <summary>Seed of all random streams.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Run number.</summary>
    public required uint Run { get; init; }

    /// <summary>What was asked for.</summary>
    public required LeadingSettings Settings { get; init; }

    /// <summary>Muons simulated.</summary>
    public required long Muons { get; init; }

    /// <summary>Mean weight of a history: 1 within its error, if all weights are right.</summary>
    public required MeasuredValue MeanWeight { get; init; }

    /// <summary>What was found.</summary>
    public required IReadOnlyList<LeadingCount> Counts { get; init; }
}
