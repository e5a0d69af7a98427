using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NA64Mu.Core;

/// <summary>Natural logarithm and exponential from IEEE additions, multiplications and fused multiplications: fast and the same on every processor.</summary>
/// <remarks>Steps of a particle are long chains in which each number waits for the one before, so the polynomials are split to be short, not to be few. The library functions of the platform may differ in the last bit from one processor to the next; these cannot.</remarks>
public static class FastMath
{
    private const int LogTableBits = 7;
    private const int LogTableSize = 1 << LogTableBits;
    private const int ExpTableBits = 6;
    private const int ExpTableSize = 1 << ExpTableBits;
    private const long OneBits = 0x3FF0000000000000L;

    /// <summary>1.5 · 2⁵²: next to it doubles are integers.</summary>
    private const double RoundingShift = 6755399441055744.0;

    private const long MantissaMask = 0x000FFFFFFFFFFFFFL;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    private static readonly double[] InverseCentre = MakeInverseCentres();
    private static readonly double[] LogOfCentre = MakeLogs(InverseCentre);
    private static readonly double[] ExpOfFraction = MakeExps();

    /// <summary>Natural logarithm; relative accuracy 1e-14, absolute 1e-15 near 1.</summary>
    /// <param name="x">Argument, a normal positive number; zero, negative, subnormal and infinite arguments are not defined.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        // Mantissa in [√½, √2): the exponent changes where the logarithm does not cross zero, so that ln 1 = 0 exactly.
        long shifted = bits - 0x3FE6A09E667F3BCDL;
        long exponent = shifted >> 52;
        double mantissa = BitConverter.Int64BitsToDouble(bits - (exponent << 52));
        int index = (int)((shifted & MantissaMask) >> (52 - LogTableBits));
        // |r| < 2⁻⁷, and next to 1 exact.
        double r = Math.FusedMultiplyAdd(mantissa, InverseCentre[index], -1.0);
        double r2 = r * r;
        double low = Math.FusedMultiplyAdd(r2, Math.FusedMultiplyAdd(r, 1.0 / 3.0, -0.5), r);
        double high = Math.FusedMultiplyAdd(r2, Math.FusedMultiplyAdd(r, 1.0 / 7.0, -1.0 / 6.0), Math.FusedMultiplyAdd(r, 1.0 / 5.0, -0.25));
        double series = Math.FusedMultiplyAdd(r2 * r2, high, low);
        return exponent * Ln2High + (LogOfCentre[index] + (series + exponent * Ln2Low));
    }

    /// <summary>Exponential; relative accuracy 1e-15 for |x| &lt; 700, zero below, infinite above.</summary>
    /// <param name="x">Exponent.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double x)
    {
        if (!(Math.Abs(x) < 700.0)) return OutsideExponentRange(x);
        // In the last bits of the sum stands x/(ln 2/64) to the nearest integer n: a conversion of the processor would be followed by tests for overflow.
        double rounded = Math.FusedMultiplyAdd(x, ExpTableSize / 0.693147180559945309417, RoundingShift);
        long n = BitConverter.DoubleToInt64Bits(rounded);
        double whole = rounded - RoundingShift;
        double r = Math.FusedMultiplyAdd(whole, -Ln2Low / ExpTableSize, Math.FusedMultiplyAdd(whole, -Ln2High / ExpTableSize, x));
        double r2 = r * r;
        double high = Math.FusedMultiplyAdd(r2, Math.FusedMultiplyAdd(r, 1.0 / 120.0, 1.0 / 24.0), Math.FusedMultiplyAdd(r, 1.0 / 6.0, 0.5));
        double power = BitConverter.Int64BitsToDouble(((n >> ExpTableBits) << 52) + OneBits) * ExpOfFraction[(int)n & (ExpTableSize - 1)];
        return Math.FusedMultiplyAdd(power, Math.FusedMultiplyAdd(r2, high, r), power);
    }

    /// <summary>Exponentials side by side, in single precision; relative accuracy 4e-7 for −80 &lt; x &lt; 80, not defined outside.</summary>
    /// <param name="x">Exponents.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        // As above: next to 1.5 · 2²³ numbers of single precision are integers.
        Vector256<float> shift = Vector256.Create(12582912.0f);
        Vector256<float> rounded = x * 1.44269504f + shift;
        Vector256<float> whole = rounded - shift;
        Vector256<float> r = x - whole * 0.693359375f - whole * -2.12194440e-4f;
        Vector256<float> series = Vector256.Create(1.0f / 720);
        series = series * r + Vector256.Create(1.0f / 120);
        series = series * r + Vector256.Create(1.0f / 24);
        series = series * r + Vector256.Create(1.0f / 6);
        series = series * r + Vector256.Create(0.5f);
        series = series * r + Vector256.Create(1.0f);
        series = series * r + Vector256.Create(1.0f);
        return series * ((rounded.AsInt32() << 23) + Vector256.Create(1.0f).AsInt32()).AsSingle();
    }

    private static double OutsideExponentRange(double x)
    {
        if (double.IsNaN(x)) return double.NaN;
        return x < 0 ? 0.0 : double.PositiveInfinity;
    }

    private static double[] MakeInverseCentres()
    {
        var inverses = new double[LogTableSize];
        for (int index = 0; index < LogTableSize; index++)
        {
            long lowEdge = 0x3FE6A09E667F3BCDL + ((long)index << (52 - LogTableBits));
            double low = BitConverter.Int64BitsToDouble(lowEdge);
            double high = BitConverter.Int64BitsToDouble(lowEdge + (1L << (52 - LogTableBits)));
            inverses[index] = low <= 1.0 && 1.0 < high ? 1.0 : 2.0 / (low + high);
        }
        return inverses;
    }

    private static double[] MakeLogs(double[] inverses)
    {
        var logs = new double[inverses.Length];
        for (int index = 0; index < inverses.Length; index++) logs[index] = -Math.Log(inverses[index]);
        return logs;
    }

    private static double[] MakeExps()
    {
        var exps = new double[ExpTableSize];
        for (int index = 0; index < ExpTableSize; index++) exps[index] = Math.Pow(2.0, (double)index / ExpTableSize);
        return exps;
    }
}
