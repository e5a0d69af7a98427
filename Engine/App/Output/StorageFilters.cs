using System.Collections.Generic;
using PureHDF.Filters;

namespace NA64Mu.App.Output;

/// <summary>How the chunks of datasets are stored: bytes of the same place together, then deflated.</summary>
internal static class StorageFilters
{
    /// <summary>Shuffle and deflate.</summary>
    public static List<H5Filter> ShuffleAndDeflate() =>
        [ShuffleFilter.Id, new H5Filter(DeflateFilter.Id, new Dictionary<string, object> { [DeflateFilter.COMPRESSION_LEVEL] = 1 })];
}
