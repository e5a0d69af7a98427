namespace NA64Mu.Reconstruction.Histograms;

/// <summary>How the edges of an axis follow one another.</summary>
public enum AxisScale : byte
{
    /// <summary>Equal differences.</summary>
    Linear,

    /// <summary>Equal ratios.</summary>
    Logarithmic,

    /// <summary>As given.</summary>
    Edges,
}
