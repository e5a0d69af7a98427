using NA64Mu.Geometry;

namespace NA64Mu.App.Configuration;

/// <summary>What a user asked for, resolved and checked: all that a verb needs to start.</summary>
internal sealed record RunRequest
{
    /// <summary>What to simulate.</summary>
    public required RunOptions Options { get; init; }

    /// <summary>Set-up.</summary>
    public required DetectorLayout Layout { get; init; }

    /// <summary>Name of the geometry file, for messages.</summary>
    public required string GeometryName { get; init; }

    /// <summary>All settings with their origins.</summary>
    public required RunCard Card { get; init; }

    /// <summary>Worker threads.</summary>
    public required int Threads { get; init; }

    /// <summary>Where the results go; empty for a verb that has none.</summary>
    public required string Output { get; init; }

    /// <summary>Whether somebody said where the results go.</summary>
    public bool IsOutputGiven => Card.Find(RunCardKeys.Output) is { IsGiven: true };
}
