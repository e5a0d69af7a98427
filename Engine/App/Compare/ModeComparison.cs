using System.Collections.Generic;
using System.Linq;

namespace NA64Mu.App.Compare;

/// <summary>Two modes side by side.</summary>
/// <param name="Full">Full transport.</param>
/// <param name="Fast">Parametrised showers.</param>
public sealed record ModeComparison(ModeResponse Full, ModeResponse Fast)
{
    /// <summary>Name and version of this form.</summary>
    public string Schema { get; init; } = "na64mu.compare/1";

    /// <summary>Every quantity of every volume in both modes.</summary>
    public IReadOnlyList<QuantityComparison> Differences =>
        [.. Full.Volumes.Zip(Fast.Volumes).SelectMany(pair => Of(pair.First, pair.Second))];

    private static IEnumerable<QuantityComparison> Of(ResponseSummary full, ResponseSummary fast) =>
        full.Quantities().Zip(fast.Quantities()).Select(pair =>
            new QuantityComparison(full.Volume, pair.First.Name, pair.First.Value, pair.Second.Value));
}
