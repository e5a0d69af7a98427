namespace NA64Mu.Geometry.Configuration;

/// <summary>Kinds of node in a file of settings.</summary>
public enum NodeKind
{
    /// <summary>A text.</summary>
    Scalar,

    /// <summary>A list.</summary>
    Sequence,

    /// <summary>Keys with values.</summary>
    Mapping,
}
