namespace NA64Mu.App.Output;

/// <summary>How a plane of bytes is encoded.</summary>
internal enum PlaneKind
{
    /// <summary>One byte again and again.</summary>
    Run,

    /// <summary>As it is, since nothing makes it smaller.</summary>
    Stored,

    /// <summary>Deflated.</summary>
    Deflated,
}
