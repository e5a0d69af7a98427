using System.Collections.Generic;
using PureHDF.Filters;

namespace NA64Mu.App.Output;

/// <summary>How the chunks of datasets are stored: bytes of the same place together, then deflated.</summary>
internal static class StorageFilters
{
    /// <summary>Shuffle and deflate.</summary>
    public static List<H5Filter> ShuffleAndDeflate() =>
        [ShuffleFilter.Id, new H5Filter(DeflateFilter.Id, new Dictionary<string, object> { [DeflateFilter.COMPRESSION_LEVEL] = 1 })];

    /// <summary>Makes PureHDF write chunks as they are that have gone through these filters already.</summary>
    /// <remarks>Its list of filters is one for the process. For all other chunks they stay what they are, so the order of calls does not matter.</remarks>
    public static void LetFilteredChunksPass()
    {
        H5Filter.Register(new PassingFilter(new ShuffleFilter()));
        H5Filter.Register(new PassingFilter(new DeflateFilter()));
    }
}
