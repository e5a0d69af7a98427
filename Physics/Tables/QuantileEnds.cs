namespace NA64Mu.Physics.Tables;

/// <summary>Behaviour of a density at both ends of its range, which the first and the last cell of quantiles need to know.</summary>
public enum QuantileEnds
{
    /// <summary>Finite and not zero: quantiles are linear up to the ends.</summary>
    Finite,

    /// <summary>Zero, and linear next to it: quantiles are square roots next to the ends.</summary>
    Vanishing,
}
