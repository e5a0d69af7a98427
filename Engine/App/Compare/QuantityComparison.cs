namespace NA64Mu.App.Compare;

/// <summary>One quantity in both modes.</summary>
/// <param name="Volume">Name of the volume.</param>
/// <param name="Quantity">Name of the quantity, with its unit.</param>
/// <param name="Full">In full mode.</param>
/// <param name="Fast">In fast mode.</param>
public sealed record QuantityComparison(string Volume, string Quantity, MeasuredValue Full, MeasuredValue Fast)
{
    /// <summary>Difference of the fast mode over the value of the full mode [%].</summary>
    public double DifferencePercent => Full.Value != 0 ? 100 * (Fast.Value / Full.Value - 1) : 0;

    /// <summary>Difference over its statistical error.</summary>
    public double Deviations => Fast.Deviations(Full);
}
