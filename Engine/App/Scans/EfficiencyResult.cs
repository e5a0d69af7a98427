using System.Collections.Generic;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Scans;

/// <summary>What a scan of the efficiency found.</summary>
internal sealed record EfficiencyResult
{
    /// <summary>Name and version of this form.</summary>
    public string Schema { get; init; } = "na64mu.scan-efficiency/1";

    /// <summary>Kind of boson.</summary>
    public required DarkModel Model { get; init; }

    /// <summary>Coupling g'.</summary>
    public required double Coupling { get; init; }

    /// <summary>One curve for each energy of the beam, as asked for.</summary>
    public required IReadOnlyList<EfficiencyCurve> Curves { get; init; }
}
