using System;
using System.Numerics;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Histograms;

/// <summary>Sums of weights without rounding, so that neither order nor grouping of the terms shows: sums of the parts of a run add up to those of the run, bit for bit.</summary>
/// <remarks>
/// A sum is a whole number of 2⁻¹⁰⁸⁸, wide enough for 2⁶⁴ terms of any size (a long accumulator: U. Kulisch, Computer Arithmetic and Validity, 2nd ed., chapter 8). Its 64-bit digits
/// lie in planes, one for all sums; plane 17 counts ones, so that sums of weights 1 are plain counts. Planes without a digit take no room.
/// Terms are not negative, hence digits are unique and never borrow.
/// </remarks>
public sealed class ExactSums
{
    /// <summary>Planes from 2⁻¹⁰⁸⁸ to above the largest number.</summary>
    public const int PlaneCount = 35;

    /// <summary>Plane whose digits count ones.</summary>
    public const int PlaneOfOne = 17;

    private const int BitsPerPlane = 64;
    private const int MantissaBits = 52;
    private const int ExponentBias = 1075;

    private readonly ulong[]?[] _planes = new ulong[]?[PlaneCount];

    /// <summary>Sums that are all 0.</summary>
    /// <param name="count">Number of sums.</param>
    public ExactSums(int count)
    {
        Count = count;
    }

    /// <summary>Number of sums.</summary>
    public int Count { get; }

    /// <summary>A sum, rounded once to the nearest number, ties to even.</summary>
    /// <param name="index">Which sum.</param>
    public double this[int index]
    {
        get
        {
            int highest = PlaneCount - 1;
            while (highest >= 0 && Digit(highest, index) == 0) highest--;
            return highest < 0 ? 0 : Rounded(highest, index);
        }
    }

    /// <summary>Power of two that the digits of a plane count.</summary>
    /// <param name="plane">The plane.</param>
    public static int ExponentOf(int plane) => BitsPerPlane * (plane - PlaneOfOne);

    /// <summary>Plane whose digits count a power of two; −1 where there is none.</summary>
    /// <param name="exponent">The power.</param>
    public static int PlaneOf(int exponent)
    {
        int plane = exponent / BitsPerPlane + PlaneOfOne;
        return exponent % BitsPerPlane == 0 && plane is >= 0 and < PlaneCount ? plane : -1;
    }

    /// <summary>Adds a term.</summary>
    /// <param name="index">To which sum.</param>
    /// <param name="term">Finite, not negative.</param>
    public void Add(int index, double term)
    {
        if (term == 1)
        {
            AddDigit(PlaneOfOne, index, 1);
            return;
        }
        Requires.That(term >= 0 && double.IsFinite(term), "weights are finite and not negative");
        if (!(term > 0)) return;
        ulong bits = BitConverter.DoubleToUInt64Bits(term);
        int exponent = (int)(bits >> MantissaBits);
        ulong mantissa = bits & ((1UL << MantissaBits) - 1);
        if (exponent == 0) exponent = 1;
        else mantissa |= 1UL << MantissaBits;
        int place = exponent - ExponentBias + BitsPerPlane * PlaneOfOne;
        int plane = place / BitsPerPlane, shift = place % BitsPerPlane;
        AddDigit(plane, index, mantissa << shift);
        if (shift > 0) AddDigit(plane + 1, index, mantissa >> (BitsPerPlane - shift));
    }

    /// <summary>Adds other sums, each to the one of its index.</summary>
    /// <param name="other">As many sums.</param>
    public void Add(ExactSums other)
    {
        Requires.That(other.Count == Count, "as many sums");
        for (int plane = 0; plane < PlaneCount; plane++)
        {
            if (other._planes[plane] is { } digits) AddPlane(plane, digits);
        }
    }

    /// <summary>Sets all sums to 0 and keeps the room.</summary>
    public void Clear()
    {
        foreach (ulong[]? digits in _planes) digits?.AsSpan().Clear();
    }

    /// <summary>Adds a digit to each sum.</summary>
    /// <param name="plane">Plane of the digits.</param>
    /// <param name="digits">The digits [Count].</param>
    public void AddPlane(int plane, ReadOnlySpan<ulong> digits)
    {
        Requires.That(digits.Length == Count, "a digit for each sum");
        for (int index = 0; index < digits.Length; index++) AddDigit(plane, index, digits[index]);
    }

    /// <summary>Adds a digit to a sum.</summary>
    /// <param name="plane">Plane of the digit.</param>
    /// <param name="index">Which sum.</param>
    /// <param name="digit">The digit.</param>
    public void AddDigit(int plane, int index, ulong digit)
    {
        while (digit != 0)
        {
            ulong[] digits = _planes[plane] ??= new ulong[Count];
            ulong sum = digits[index] + digit;
            bool carries = sum < digit;
            digits[index] = sum;
            digit = carries ? 1UL : 0;
            plane++;
        }
    }

    /// <summary>Digits of a plane [Count]; nothing where all are 0.</summary>
    /// <param name="plane">The plane.</param>
    public ReadOnlySpan<ulong> Plane(int plane) => _planes[plane] is { } digits && digits.AsSpan().ContainsAnyExcept(0UL) ? digits : [];

    private ulong Digit(int plane, int index) => _planes[plane] is { } digits ? digits[index] : 0;

    /// <summary>The leading 64 bits below the highest digit's first, with what lies below them as the last bit, rounded to 53.</summary>
    private double Rounded(int highest, int index)
    {
        ulong top = Digit(highest, index), next = highest > 0 ? Digit(highest - 1, index) : 0;
        int shift = BitOperations.LeadingZeroCount(top);
        ulong leading = shift == 0 ? top : (top << shift) | (next >> (BitsPerPlane - shift));
        bool hasRest = shift == 0 ? next != 0 : next << shift != 0;
        for (int plane = highest - 2; plane >= 0 && !hasRest; plane--) hasRest = Digit(plane, index) != 0;
        const int Dropped = BitsPerPlane - MantissaBits - 1;
        ulong mantissa = leading >> Dropped, rest = leading & ((1UL << Dropped) - 1), half = 1UL << (Dropped - 1);
        bool isOdd = (mantissa & 1) != 0;
        if (rest > half || (rest == half && (hasRest || isOdd))) mantissa++;
        return Math.ScaleB(mantissa, ExponentOf(highest) - shift + Dropped);
    }
}
