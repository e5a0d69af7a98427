namespace NA64Mu.App.Configuration;

/// <summary>What the numbers of a quantity must be.</summary>
internal enum QuantityLimit
{
    /// <summary>Any numbers.</summary>
    None,

    /// <summary>Above zero.</summary>
    Positive,

    /// <summary>Zero or above.</summary>
    NotNegative,

    /// <summary>Not all of them zero.</summary>
    NotAllZero,
}
