namespace NA64Mu.App.Batch;

/// <summary>How closely files that have arrived are looked at.</summary>
internal enum InspectionDepth
{
    /// <summary>What the file says of itself, and its length.</summary>
    Quick,

    /// <summary>Its hash as well.</summary>
    Hash,

    /// <summary>All that "validate" checks.</summary>
    Deep,
}
