using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NA64Mu.App.Batch;

/// <summary>Sets of shares as Slurm and people write them.</summary>
internal static class ShardList
{
    /// <summary>Text such as "0-4,7,9-10".</summary>
    /// <param name="shards">Shares in rising order.</param>
    public static string Compact(IEnumerable<int> shards)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (int shard in shards)
        {
            if (ranges.Count > 0 && ranges[^1].Last == shard - 1) ranges[^1] = (ranges[^1].First, shard);
            else ranges.Add((shard, shard));
        }
        return string.Join(',', ranges.Select(range => range.First == range.Last
            ? range.First.ToString(CultureInfo.InvariantCulture)
            : FormattableString.Invariant($"{range.First}-{range.Last}")));
    }
}
