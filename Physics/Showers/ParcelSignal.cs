using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Showers;

/// <summary>Visible energy of one of many equal parcels of small showers.</summary>
/// <remarks>
/// A compound Poisson number of λ signals on the mean, uniform up to 2s each, s = ¾ f σ². Few are drawn one by one; many are a shifted gamma number of the same three first moments, λ s, 4/3 λ s² and 2 λ s³:
/// shape 64/27 λ, scale ¾ s, shift −7/9 λ s, by the cube of a normal (E. B. Wilson and M. M. Hilferty, PNAS 17 (1931) 684).
/// </remarks>
internal readonly struct ParcelSignal
{
    /// <summary>Signals below which they are drawn one by one.</summary>
    private const double FewSignals = 2.5;

    private readonly double _parcel;
    private readonly double _signal;
    private readonly double _signals;
    private readonly double _third;
    private readonly double _width;

    /// <summary>Of parcels of an energy.</summary>
    /// <param name="medium">Medium with active and passive slabs.</param>
    /// <param name="parcel">Energy of a parcel [MeV].</param>
    public ParcelSignal(ShowerMedium medium, double parcel)
    {
        _parcel = parcel;
        _signal = 0.75 * medium.ElectronFraction * medium.SamplingVariance;
        _signals = parcel / (0.75 * medium.SamplingVariance);
        _third = 3.0 / 64 / _signals;
        _width = Math.Sqrt(_third);
    }

    /// <summary>Draws the visible energy of a parcel [MeV].</summary>
    /// <param name="random">Random numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Sample(ref RandomStream random)
    {
        if (_signals < FewSignals) return SampleFew(ref random);
        double root = 1 - _third + _width * random.Normal();
        return Math.Clamp(_signal * _signals * (16.0 / 9 * root * root * root - 7.0 / 9), 0, _parcel);
    }

    private double SampleFew(ref RandomStream random)
    {
        double visible = 0;
        for (int left = ShowerDraws.Poisson(_signals, ref random); left > 0; left--) visible += 2 * _signal * random.Uniform();
        return Math.Min(visible, _parcel);
    }
}
