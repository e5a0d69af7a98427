namespace NA64Mu.Geometry.Configuration;

/// <summary>Kinds of node in a geometry file.</summary>
internal enum NodeKind
{
    /// <summary>A text.</summary>
    Scalar,

    /// <summary>A list.</summary>
    Sequence,

    /// <summary>Keys with values.</summary>
    Mapping,
}
