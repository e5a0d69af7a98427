using System;
using System.Runtime.CompilerServices;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Derivatives of the parameters at one plane to those at another, F, side by side for several tracks.</summary>
/// <remarks>Fields do not change across the beam on the scale of a track's errors, so ∂/∂x and ∂/∂y are those of a shift; and nothing but itself changes q/p. So twelve
/// elements are kept, those of the first four rows to dx/dz, dy/dz and q/p, and the last one of the last row.</remarks>
internal struct LaneTransport
{
    private const int Size = TrackState.Parameters;
    private const int Kept = 3;

    /// <summary>∂(q/p)/∂(q/p).</summary>
    public Lanes Scale;

    private Elements _elements;

    /// <summary>Element.</summary>
    /// <param name="row">Row, not the last.</param>
    /// <param name="column">Column, not one of the first two.</param>
    public Lanes this[int row, int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        readonly get => _elements[Kept * row + column - 2];
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => _elements[Kept * row + column - 2] = value;
    }

    /// <summary>Forgets all change.</summary>
    public void Reset()
    {
        _elements = default;
        this[2, 2] = this[3, 3] = Scale = Lanes.One;
    }

    /// <summary>Puts the derivatives of one track.</summary>
    /// <param name="lane">Lane.</param>
    /// <param name="jacobian">The derivatives; those that are not kept are not looked at.</param>
    public void Set(int lane, in Matrix5 jacobian)
    {
        for (int row = 0; row < Size - 1; row++)
        {
            for (int column = 2; column < Size; column++) Lane.At(ref _elements[Kept * row + column - 2], lane) = jacobian[row, column];
        }
        Lane.At(ref Scale, lane) = jacobian[Size - 1, Size - 1];
    }

    /// <summary>This change followed by a straight distance: rows of the slopes are added to those of the positions.</summary>
    /// <param name="distance">Distance along z [mm].</param>
    public void Drift(double distance)
    {
        for (int element = 0; element < 2 * Kept; element++) _elements[element] += distance * _elements[2 * Kept + element];
    }

    /// <summary>This change followed by another.</summary>
    /// <param name="next">The other.</param>
    public void Follow(ref readonly LaneTransport next)
    {
        for (int column = 2; column < Size; column++)
        {
            Lanes slopeX = this[2, column], slopeY = this[3, column];
            for (int row = 0; row < 4; row++)
            {
                Lanes sum = next[row, 2] * slopeX;
                if (row < 2) sum = this[row, column] + sum;
                sum += next[row, 3] * slopeY;
                this[row, column] = column < 4 ? sum : sum + next[row, 4] * Scale;
            }
        }
        Scale *= next.Scale;
    }

    /// <summary>F C.</summary>
    /// <param name="covariance">C.</param>
    /// <param name="product">F C.</param>
    public readonly void Times(ref readonly LaneCovariance covariance, out LaneMatrix product)
    {
        Unsafe.SkipInit(out product);
        ReadOnlySpan<Lanes> f = _elements, c = LaneCovariance.Lower(in covariance);
        Span<Lanes> result = product;
        Multiply(f, c, c[0], c[1], c[3], c[6], c[10], result[..Size]);
        Multiply(f[Kept..], c, c[1], c[2], c[4], c[7], c[11], result[Size..]);
        Multiply(f[(2 * Kept)..], c, Lanes.Zero, Lanes.Zero, Lanes.Zero, Lanes.Zero, Lanes.Zero, result[(2 * Size)..]);
        Multiply(f[(3 * Kept)..], c, Lanes.Zero, Lanes.Zero, Lanes.Zero, Lanes.Zero, Lanes.Zero, result[(3 * Size)..]);
        for (int column = 0; column < Size; column++) result[4 * Size + column] = Scale * c[10 + column];
    }

    /// <summary>F C Fᵀ, the covariance after the change.</summary>
    /// <param name="covariance">C before, F C Fᵀ after.</param>
    [SkipLocalsInit]
    public readonly void Transform(ref LaneCovariance covariance)
    {
        Times(in covariance, out LaneMatrix half);
        for (int row = 0; row < Size; row++)
        {
            int first = Size * row;
            Lanes l2 = half[first + 2], l3 = half[first + 3], l4 = half[first + 4];
            covariance[row, 0] = half[first] + l2 * _elements[0] + l3 * _elements[1] + l4 * _elements[2];
            if (row >= 1) covariance[row, 1] = half[first + 1] + l2 * _elements[3] + l3 * _elements[4] + l4 * _elements[5];
            if (row >= 2) covariance[row, 2] = l2 * _elements[6] + l3 * _elements[7] + l4 * _elements[8];
            if (row >= 3) covariance[row, 3] = l2 * _elements[9] + l3 * _elements[10] + l4 * _elements[11];
            if (row == 4) covariance[row, 4] = l4 * Scale;
        }
    }

    /// <summary>A row of F C; its first two terms, or none, are given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Multiply(ReadOnlySpan<Lanes> f, ReadOnlySpan<Lanes> c, Lanes p0, Lanes p1, Lanes p2, Lanes p3, Lanes p4, Span<Lanes> result)
    {
        Lanes f0 = f[0], f1 = f[1], f2 = f[2];
        result[0] = p0 + f0 * c[3] + f1 * c[6] + f2 * c[10];
        result[1] = p1 + f0 * c[4] + f1 * c[7] + f2 * c[11];
        result[2] = p2 + f0 * c[5] + f1 * c[8] + f2 * c[12];
        result[3] = p3 + f0 * c[8] + f1 * c[9] + f2 * c[13];
        result[4] = p4 + f0 * c[12] + f1 * c[13] + f2 * c[14];
    }

    [InlineArray(Kept * (Size - 1))]
    private struct Elements
    {
        private Lanes _first;
    }
}
