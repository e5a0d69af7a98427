using System.Collections.Generic;
using NA64Mu.Reconstruction.Histograms;

namespace NA64Mu.App.Residuals;

/// <summary>Result of a study of residuals.</summary>
internal sealed record ResidualResult
{
    /// <summary>Form of the JSON, with its version.</summary>
    public string Schema { get; } = "na64mu.residuals/1";

    /// <summary>Program, and the commit it was built from.</summary>
    public required string Program { get; init; }

    /// <summary>SHA-256 of the geometry file.</summary>
    public required string GeometrySha256 { get; init; }

    /// <summary>What was done.</summary>
    public required ResidualSettings Settings { get; init; }

    /// <summary>Muons of the natural sample that reached the magnet.</summary>
    public required long Muons { get; init; }

    /// <summary>Those among them with a track, by its quality.</summary>
    public required IReadOnlyDictionary<TrackQuality, long> Accepted { get; init; }

    /// <summary>Core of p(true)/p(rec) − 1 of single tracks; null where there are too few.</summary>
    public required GaussianCore? Curvature { get; init; }

    /// <summary>Core of p(rec)/p(true) − 1 of single tracks.</summary>
    public required GaussianCore? Momentum { get; init; }

    /// <summary>Exponential fits.</summary>
    public required IReadOnlyList<TailFit> Tails { get; init; }

    /// <summary>Direct counts.</summary>
    public required IReadOnlyList<DirectTail> Direct { get; init; }

    /// <summary>The samples, for plots and tables.</summary>
    internal IReadOnlyList<(TailCause Cause, int ExtraPlanes, ResidualTally Tally)> Samples { get; init; } = [];
}
