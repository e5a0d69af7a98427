using System;

namespace NA64Mu.App.Compare;

/// <summary>A number with its statistical error.</summary>
/// <param name="Value">Value.</param>
/// <param name="Error">Standard error.</param>
public readonly record struct MeasuredValue(double Value, double Error)
{
    /// <summary>Difference to another in units of the combined error.</summary>
    /// <param name="other">The other.</param>
    public double Deviations(MeasuredValue other)
    {
        double error = Math.Sqrt(Error * Error + other.Error * other.Error);
        return error > 0 ? (Value - other.Value) / error : 0;
    }
}
