namespace NA64Mu.App.Histograms;

/// <summary>Names in a file of histograms, as in docs/file-format.md.</summary>
internal static class HistogramNames
{
    /// <summary>Group with a group for each histogram.</summary>
    public const string Histograms = "hist";

    /// <summary>Group of the cut flow.</summary>
    public const string CutFlow = "cutflow";

    /// <summary>Sums of weights.</summary>
    public const string Values = "values";

    /// <summary>Sums of squared weights.</summary>
    public const string Variances = "variances";

    /// <summary>Edges of the bins of one quantity.</summary>
    public const string Edges = "edges";

    /// <summary>Edges of the first of two quantities.</summary>
    public const string EdgesX = "edges_x";

    /// <summary>Edges of the second of two quantities.</summary>
    public const string EdgesY = "edges_y";

    /// <summary>Attribute with the number of fills in any bin.</summary>
    public const string Entries = "entries";

    /// <summary>Attribute with the number of fills in no bin.</summary>
    public const string Undefined = "undefined";

    /// <summary>Attribute that says that the first and last bin of each axis are under- and overflow.</summary>
    public const string Flow = "flow";

    /// <summary>Names of the rows of the cut flow, a line each.</summary>
    public const string CutNames = "names";

    /// <summary>Counts of the cut flow.</summary>
    public const string Raw = "raw";

    /// <summary>Attribute with the number of events of the cut flow.</summary>
    public const string Events = "events";

    /// <summary>Attribute that tells whether any weight is not 1.</summary>
    public const string Weighted = "weighted";

    /// <summary>Attribute with the powers of two that digits count.</summary>
    public const string Exponents = "exponents";

    /// <summary>Name of the exact digits of a dataset of sums.</summary>
    /// <param name="sums">Name of the dataset.</param>
    public static string DigitsOf(string sums) => sums + "_digits";
}
