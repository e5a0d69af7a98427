using System.Collections.Generic;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Regions as a file gives them.</summary>
/// <param name="Regions">Regions; the first is that of all volumes that belong to no other.</param>
/// <param name="Members">Place of the region in the list, by the name of a volume that is named there.</param>
internal sealed record RegionSet(IReadOnlyList<Region> Regions, IReadOnlyDictionary<string, int> Members);
