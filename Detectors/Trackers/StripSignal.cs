using System;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Three samples of a strip or of a channel.</summary>
/// <param name="First">First sample [e].</param>
/// <param name="Second">Second sample [e].</param>
/// <param name="Third">Third sample [e].</param>
internal readonly record struct StripSignal(double First, double Second, double Third)
{
    /// <summary>Largest sample [e].</summary>
    public double Largest => Math.Max(First, Math.Max(Second, Third));

    /// <summary>Sum of the samples [e].</summary>
    public double Sum => First + Second + Third;

    /// <summary>Both together.</summary>
    public StripSignal Plus(in StripSignal other) => new(First + other.First, Second + other.Second, Third + other.Third);

    /// <summary>A share of it.</summary>
    public StripSignal Times(double share) => new(share * First, share * Second, share * Third);

    /// <summary>Cut off at the largest charge that can be told.</summary>
    public StripSignal Limited(double most) => new(Math.Min(First, most), Math.Min(Second, most), Math.Min(Third, most));
}
