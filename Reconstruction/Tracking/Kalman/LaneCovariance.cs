using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Covariances of the parameters of several tracks side by side: symmetric matrices of which the lower half is kept in place.</summary>
internal struct LaneCovariance
{
    private const int Size = TrackState.Parameters;

    private LowerHalf _lower;

    /// <summary>Element; the two halves are the same.</summary>
    /// <param name="row">Row.</param>
    /// <param name="column">Column.</param>
    public Lanes this[int row, int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        readonly get => _lower[Place(row, column)];
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => _lower[Place(row, column)] = value;
    }

    /// <summary>Covariance of one track.</summary>
    /// <param name="lane">Lane.</param>
    public Covariance5 this[int lane]
    {
        get
        {
            Unsafe.SkipInit(out Covariance5 covariance);
            Span<double> lower = Covariance5.LowerOf(ref covariance);
            for (int place = 0; place < Covariance5.Elements; place++) lower[place] = Lane.At(ref _lower[place], lane);
            return covariance;
        }
        set
        {
            ReadOnlySpan<double> lower = Covariance5.Lower(ref value);
            for (int place = 0; place < Covariance5.Elements; place++) Lane.At(ref _lower[place], lane) = lower[place];
        }
    }

    /// <summary>The same covariance in all lanes.</summary>
    /// <param name="covariance">Covariance.</param>
    public static LaneCovariance Of(in Covariance5 covariance)
    {
        Unsafe.SkipInit(out LaneCovariance all);
        ReadOnlySpan<double> lower = Covariance5.Lower(in covariance);
        for (int place = 0; place < Covariance5.Elements; place++) all._lower[place] = Vector256.Create(lower[place]);
        return all;
    }

    /// <summary>Elements of the lower half row by row: xx, yx, yy, …</summary>
    /// <param name="covariance">Covariance.</param>
    public static ReadOnlySpan<Lanes> Lower(ref readonly LaneCovariance covariance) => covariance._lower;

    /// <summary>Adds another.</summary>
    /// <param name="other">What is added.</param>
    public void Add(ref readonly LaneCovariance other)
    {
        for (int place = 0; place < Covariance5.Elements; place++) _lower[place] += other._lower[place];
    }

    /// <summary>Difference of two.</summary>
    /// <param name="covariance">From which.</param>
    /// <param name="other">What is subtracted.</param>
    /// <param name="difference">The difference.</param>
    public static void Subtract(ref readonly LaneCovariance covariance, ref readonly LaneCovariance other, out LaneCovariance difference)
    {
        Unsafe.SkipInit(out difference);
        for (int place = 0; place < Covariance5.Elements; place++) difference._lower[place] = covariance._lower[place] - other._lower[place];
    }

    /// <summary>Gᵀ C G.</summary>
    /// <param name="change">G.</param>
    /// <param name="covariance">C.</param>
    /// <param name="changed">Gᵀ C G, not in the place of C.</param>
    public static void TransformTransposed(ref readonly LaneMatrix change, ref readonly LaneCovariance covariance, out LaneCovariance changed)
    {
        Unsafe.SkipInit(out changed);
        ReadOnlySpan<Lanes> g = change, c = covariance._lower;
        Span<Lanes> result = changed._lower;
        int place = 0;
        for (int row = 0; row < Size; row++)
        {
            Lanes g0 = g[row], g1 = g[Size + row], g2 = g[2 * Size + row], g3 = g[3 * Size + row], g4 = g[4 * Size + row];
            Lanes h0 = g0 * c[0] + g1 * c[1] + g2 * c[3] + g3 * c[6] + g4 * c[10];
            Lanes h1 = g0 * c[1] + g1 * c[2] + g2 * c[4] + g3 * c[7] + g4 * c[11];
            Lanes h2 = g0 * c[3] + g1 * c[4] + g2 * c[5] + g3 * c[8] + g4 * c[12];
            Lanes h3 = g0 * c[6] + g1 * c[7] + g2 * c[8] + g3 * c[9] + g4 * c[13];
            Lanes h4 = g0 * c[10] + g1 * c[11] + g2 * c[12] + g3 * c[13] + g4 * c[14];
            for (int column = 0; column <= row; column++)
                result[place++] = h0 * g[column] + h1 * g[Size + column] + h2 * g[2 * Size + column] + h3 * g[3 * Size + column] + h4 * g[4 * Size + column];
        }
    }

    /// <summary>The covariance a straight distance further on: F C Fᵀ with ∂x/∂(dx/dz) = ∂y/∂(dy/dz) = distance.</summary>
    /// <param name="distance">Distance along z [mm].</param>
    public void Drift(double distance)
    {
        Span<Lanes> c = _lower;
        Lanes xx = c[5], xy = c[8], yy = c[9];
        c[0] += distance * (2 * c[3] + distance * xx);
        c[1] += distance * (c[4] + c[6] + distance * xy);
        c[2] += distance * (2 * c[7] + distance * yy);
        c[3] += distance * xx;
        c[4] += distance * xy;
        c[6] += distance * xy;
        c[7] += distance * yy;
        c[10] += distance * c[12];
        c[11] += distance * c[13];
    }

    /// <summary>(1 − K H) C (1 − K H)ᵀ + K V Kᵀ with a row H of which the first two elements are not zero.</summary>
    /// <param name="axis">First two elements of H.</param>
    /// <param name="gain">K.</param>
    /// <param name="projected">C Hᵀ.</param>
    /// <param name="variance">V.</param>
    public void Shrink(in ViewAxis axis, ref readonly LaneVector gain, ref readonly LaneVector projected, Lanes variance)
    {
        Span<Lanes> c = _lower;
        ReadOnlySpan<Lanes> k = gain, p = projected;
        double first = axis.X, second = axis.Y;
        Lanes k0 = k[0], k1 = k[1], p0 = p[0], p1 = p[1];
        Lanes keep0 = Lanes.One - k0 * first, cross0 = k0 * second, keep1 = Lanes.One - k1 * second, cross1 = k1 * first;
        Lanes half00 = keep0 * c[0] - cross0 * c[1], half01 = keep0 * c[1] - cross0 * c[2];
        Lanes half10 = keep1 * c[1] - cross1 * c[0], half11 = keep1 * c[2] - cross1 * c[1];
        Lanes weight0 = variance * k0 - (first * half00 + second * half01), weight1 = variance * k1 - (first * half10 + second * half11);
        for (int row = 2, begin = 3; row < Size; begin += ++row)
        {
            Lanes c0 = c[begin], c1 = c[begin + 1], ofRow = k[row];
            // Less H of the row of (1 − K H) C.
            Lanes weight = variance * ofRow - (first * (c0 - ofRow * p0) + second * (c1 - ofRow * p1));
            for (int column = 2; column <= row; column++) c[begin + column] += weight * k[column] - ofRow * p[column];
            c[begin] = keep0 * c0 - cross0 * c1 + weight0 * ofRow;
            c[begin + 1] = keep1 * c1 - cross1 * c0 + weight1 * ofRow;
        }
        c[0] = keep0 * half00 - cross0 * half01 + variance * k0 * k0;
        c[1] = keep1 * half01 - cross1 * half00 + variance * k0 * k1;
        c[2] = keep1 * half11 - cross1 * half10 + variance * k1 * k1;
    }

    /// <summary>The covariance after the last parameter is multiplied by a factor.</summary>
    /// <param name="factor">Factor.</param>
    public void ScaleLast(Lanes factor)
    {
        Span<Lanes> c = _lower;
        c[10] *= factor;
        c[11] *= factor;
        c[12] *= factor;
        c[13] *= factor;
        c[14] *= factor * factor;
    }

    /// <summary>Solves C X = B by Cholesky's decomposition, which does not mind the different units of the parameters.</summary>
    /// <param name="right">B before, X after.</param>
    /// <returns>Lanes in which C is positive definite; no others have a solution.</returns>
    [SkipLocalsInit]
    public readonly Lanes Solve(ref LaneMatrix right)
    {
        Lanes isPositive = Decompose(out LaneCovariance triangle);
        ReadOnlySpan<Lanes> l = triangle._lower;
        Span<Lanes> x = right;
        // Down with L, up with Lᵀ.
        for (int column = 0; column < Size; column++)
        {
            Lanes x0 = l[0] * x[column];
            Lanes x1 = l[2] * (x[Size + column] - l[1] * x0);
            Lanes x2 = l[5] * (x[2 * Size + column] - l[3] * x0 - l[4] * x1);
            Lanes x3 = l[9] * (x[3 * Size + column] - l[6] * x0 - l[7] * x1 - l[8] * x2);
            Lanes x4 = l[14] * (x[4 * Size + column] - l[10] * x0 - l[11] * x1 - l[12] * x2 - l[13] * x3);
            x4 = l[14] * x4;
            x3 = l[9] * (x3 - l[13] * x4);
            x2 = l[5] * (x2 - l[8] * x3 - l[12] * x4);
            x1 = l[2] * (x1 - l[4] * x2 - l[7] * x3 - l[11] * x4);
            x[column] = l[0] * (x0 - l[1] * x1 - l[3] * x2 - l[6] * x3 - l[10] * x4);
            x[Size + column] = x1;
            x[2 * Size + column] = x2;
            x[3 * Size + column] = x3;
            x[4 * Size + column] = x4;
        }
        return isPositive;
    }

    /// <summary>L of C = L Lᵀ, with the inverses of its diagonal elements in their places; answers the lanes in which there is one.</summary>
    private readonly Lanes Decompose(out LaneCovariance triangle)
    {
        Unsafe.SkipInit(out triangle);
        ReadOnlySpan<Lanes> c = _lower;
        Span<Lanes> l = triangle._lower;
        Lanes isPositive = Lanes.AllBitsSet;
        l[0] = InverseRoot(c[0], ref isPositive);
        l[1] = c[1] * l[0];
        l[2] = InverseRoot(c[2] - l[1] * l[1], ref isPositive);
        l[3] = c[3] * l[0];
        l[4] = (c[4] - l[3] * l[1]) * l[2];
        l[5] = InverseRoot(c[5] - l[3] * l[3] - l[4] * l[4], ref isPositive);
        l[6] = c[6] * l[0];
        l[7] = (c[7] - l[6] * l[1]) * l[2];
        l[8] = (c[8] - l[6] * l[3] - l[7] * l[4]) * l[5];
        l[9] = InverseRoot(c[9] - l[6] * l[6] - l[7] * l[7] - l[8] * l[8], ref isPositive);
        l[10] = c[10] * l[0];
        l[11] = (c[11] - l[10] * l[1]) * l[2];
        l[12] = (c[12] - l[10] * l[3] - l[11] * l[4]) * l[5];
        l[13] = (c[13] - l[10] * l[6] - l[11] * l[7] - l[12] * l[8]) * l[9];
        l[14] = InverseRoot(c[14] - l[10] * l[10] - l[11] * l[11] - l[12] * l[12] - l[13] * l[13], ref isPositive);
        return isPositive;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes InverseRoot(Lanes square, ref Lanes isPositive)
    {
        isPositive &= Vector256.GreaterThan(square, Lanes.Zero);
        return Lanes.One / Vector256.Sqrt(square);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(int row, int column) => row >= column ? row * (row + 1) / 2 + column : column * (column + 1) / 2 + row;

    [InlineArray(Covariance5.Elements)]
    private struct LowerHalf
    {
        private Lanes _first;
    }
}
