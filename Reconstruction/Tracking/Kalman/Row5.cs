using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Five numbers of a row of a matrix in registers, four of them together; sums and products are those of the numbers one by one.</summary>
internal readonly struct Row5
{
    private const int Together = 4;

    private readonly Vector256<double> _first;
    private readonly double _last;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Row5(Vector256<double> first, double last)
    {
        _first = first;
        _last = last;
    }

    /// <summary>Takes five numbers.</summary>
    /// <param name="numbers">Where they stand.</param>
    /// <param name="place">The first of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Row5 Load(ReadOnlySpan<double> numbers, int place) => new(Vector256.Create(numbers.Slice(place, Together)), numbers[place + Together]);

    /// <summary>Puts the five numbers.</summary>
    /// <param name="numbers">Where they are to stand.</param>
    /// <param name="place">The first of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Span<double> numbers, int place)
    {
        _first.CopyTo(numbers.Slice(place, Together));
        numbers[place + Together] = _last;
    }

    /// <summary>Sum.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Row5 operator +(Row5 left, Row5 right) => new(left._first + right._first, left._last + right._last);

    /// <summary>Difference.</summary>
    /// <param name="left">From which.</param>
    /// <param name="right">What is taken away.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Row5 operator -(Row5 left, Row5 right) => new(left._first - right._first, left._last - right._last);

    /// <summary>Multiple.</summary>
    /// <param name="factor">Factor.</param>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Row5 operator *(double factor, Row5 row) => new(factor * row._first, factor * row._last);
}
