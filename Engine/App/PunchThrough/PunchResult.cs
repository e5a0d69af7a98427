using System.Collections.Generic;

namespace NA64Mu.App.PunchThrough;

/// <summary>Result of a study of punch-through.</summary>
internal sealed record PunchResult
{
    /// <summary>Form of the JSON, with its version.</summary>
    public string Schema { get; } = "na64mu.punch/1";

    /// <summary>Program, and the commit it was built from.</summary>
    public required string Program { get; init; }

    /// <summary>SHA-256 of the geometry file.</summary>
    public required string GeometrySha256 { get; init; }

    /// <summary>What was done.</summary>
    public required PunchSettings Settings { get; init; }

    /// <summary>Results by number of modules.</summary>
    public required IReadOnlyList<PunchRow> Rows { get; init; }
}
