using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace NA64Mu.Tests.Support;

/// <summary>A merged file against the same run in one piece.</summary>
internal static class MergedFile
{
    /// <summary>All datasets are the same, but for the list of parts that only the merged file has.</summary>
    public static void AssertEqualsRun(string merged, string single)
    {
        SortedDictionary<string, Array> datasets = StoredDatasets.Read(merged);
        Assert.That(datasets.Remove("provenance/parts"), "the parts are listed");
        StoredDatasets.AssertSame(datasets, StoredDatasets.Read(single));
    }
}
