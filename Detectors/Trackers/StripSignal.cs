using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Three samples of a strip or of a channel, side by side in one register.</summary>
/// <param name="Samples">The samples, and a zero behind them [e].</param>
internal readonly record struct StripSignal(Vector128<float> Samples)
{
    /// <summary>A signal of three samples [e].</summary>
    /// <param name="first">First sample [e].</param>
    /// <param name="second">Second sample [e].</param>
    /// <param name="third">Third sample [e].</param>
    public StripSignal(double first, double second, double third)
        : this(Vector128.Create((float)first, (float)second, (float)third, 0))
    {
    }

    /// <summary>First sample [e].</summary>
    public double First => Samples.GetElement(0);

    /// <summary>Second sample [e].</summary>
    public double Second => Samples.GetElement(1);

    /// <summary>Third sample [e].</summary>
    public double Third => Samples.GetElement(2);

    /// <summary>Largest sample [e].</summary>
    public double Largest => float.MaxNative(Samples.GetElement(0), float.MaxNative(Samples.GetElement(1), Samples.GetElement(2)));

    /// <summary>Sum of the samples [e].</summary>
    public double Sum => First + Second + Third;

    /// <summary>Whether there is nothing in any sample.</summary>
    public bool IsZero => Samples == Vector128<float>.Zero;

    /// <summary>Both together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public StripSignal Plus(StripSignal other) => new(Samples + other.Samples);

    /// <summary>A share of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public StripSignal Times(float share) => new(Samples * share);

    /// <summary>Cut off at the largest charge that can be told.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public StripSignal Limited(float most) => new(Vector128.MinNative(Samples, Vector128.Create(most)));
}
