using System.Collections.Generic;
using NA64Mu.App.Configuration;

namespace NA64Mu.App.Compare;

/// <summary>What one mode makes of a beam.</summary>
public sealed record ModeResponse
{
    /// <summary>Name and version of this form.</summary>
    public string Schema { get; init; } = "na64mu.response/1";

    /// <summary>Treatment of secondaries.</summary>
    public required PhysicsMode Physics { get; init; }

    /// <summary>Events simulated.</summary>
    public required long Events { get; init; }

    /// <summary>Time of an event on one core, transport alone [ms].</summary>
    public required double MsPerEvent { get; init; }

    /// <summary>Steps of electrons and positrons, of photons, of muons, and of all others, in an event.</summary>
    public required IReadOnlyDictionary<string, double> StepsPerEvent { get; init; }

    /// <summary>Responses of the calorimeters, in order of volume.</summary>
    public required IReadOnlyList<ResponseSummary> Volumes { get; init; }
}
