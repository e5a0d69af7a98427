using System;

namespace NA64Mu.App.Compare;

/// <summary>A number with its statistical error.</summary>
/// <param name="Value">Value.</param>
/// <param name="Error">Standard error.</param>
public readonly record struct MeasuredValue(double Value, double Error)
{
    /// <summary>Errors below this share of the value are rounding: of one event, or of quantiles that coincide.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Difference to another in units of the combined error; not a number where either has none.</summary>
    /// <param name="other">The other.</param>
    public double Deviations(MeasuredValue other)
    {
        double error = Math.Sqrt(Error * Error + other.Error * other.Error);
        bool isKnown = Error > Rounding * Math.Abs(Value) && other.Error > Rounding * Math.Abs(other.Value);
        return isKnown ? (Value - other.Value) / error : double.NaN;
    }
}
