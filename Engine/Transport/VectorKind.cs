namespace NA64Mu.Transport;

/// <summary>What the components of a vector are.</summary>
internal enum VectorKind
{
    /// <summary>Position [mm].</summary>
    Position,

    /// <summary>Momentum [MeV/c].</summary>
    Momentum,
}
