namespace NA64Mu.App.Output;

/// <summary>
/// What one stage of processing was done with; the same for the same result, whoever ran it, where, when and on how many threads.
/// </summary>
public sealed record ProvenanceRecord
{
    /// <summary>Name of the stage: sim, reco.</summary>
    public required string Stage { get; init; }

    /// <summary>Program.</summary>
    public string Program { get; init; } = "na64mu";

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Commit the program was built from.</summary>
    public required string Commit { get; init; }

    /// <summary>Settings of the stage as they were used, defaults included.</summary>
    public required string Configuration { get; init; }

    /// <summary>Geometry file, byte for byte.</summary>
    public required string Geometry { get; init; }
}
