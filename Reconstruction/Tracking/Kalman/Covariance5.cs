using System;
using System.Runtime.CompilerServices;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Covariance of the five parameters of a track: a symmetric matrix of which the lower half is kept in place.</summary>
public struct Covariance5
{
    /// <summary>Number of elements kept.</summary>
    public const int Elements = Size * (Size + 1) / 2;

    private const int Size = TrackState.Parameters;

    private LowerHalf _lower;

    /// <summary>Element; the two halves are the same.</summary>
    /// <param name="row">Row.</param>
    /// <param name="column">Column.</param>
    public double this[int row, int column]
    {
        readonly get => _lower[Place(row, column)];
        set => _lower[Place(row, column)] = value;
    }

    /// <summary>Elements of the lower half row by row: xx, yx, yy, …</summary>
    /// <param name="covariance">Covariance.</param>
    public static ReadOnlySpan<double> Lower(ref readonly Covariance5 covariance) => covariance._lower;

    /// <summary>Sum with a multiple of another.</summary>
    /// <param name="factor">Factor.</param>
    /// <param name="other">What is added.</param>
    public void Add(double factor, in Covariance5 other)
    {
        Span<double> sum = _lower;
        ReadOnlySpan<double> added = other._lower;
        for (int place = 0; place < Elements; place += Size) (Row5.Load(sum, place) + factor * Row5.Load(added, place)).Store(sum, place);
    }

    /// <summary>F C Fᵀ, the covariance after a linear change of the parameters.</summary>
    /// <param name="change">F.</param>
    /// <param name="covariance">C.</param>
    /// <param name="changed">F C Fᵀ.</param>
    public static void Transform(in Matrix5 change, in Covariance5 covariance, out Covariance5 changed)
    {
        covariance.Unpack(out Matrix5 full);
        Matrix5.Multiply(in change, in full, out Matrix5 half);
        Unsafe.SkipInit(out changed);
        ReadOnlySpan<double> left = Matrix5.Rows(in half), right = Matrix5.Rows(in change);
        Span<double> result = changed._lower;
        int place = 0;
        for (int row = 0; row < Size * Size; row += Size)
        {
            double l0 = left[row], l1 = left[row + 1], l2 = left[row + 2], l3 = left[row + 3], l4 = left[row + 4];
            for (int column = 0; column <= row; column += Size)
            {
                result[place++] = l0 * right[column] + l1 * right[column + 1] + l2 * right[column + 2]
                    + l3 * right[column + 3] + l4 * right[column + 4];
            }
        }
    }

    /// <summary>Fᵀ C F.</summary>
    /// <param name="change">F.</param>
    /// <param name="covariance">C.</param>
    /// <param name="changed">Fᵀ C F.</param>
    public static void TransformTransposed(in Matrix5 change, in Covariance5 covariance, out Covariance5 changed)
    {
        covariance.Unpack(out Matrix5 full);
        Matrix5.MultiplyTransposed(in change, in full, out Matrix5 half);
        Unsafe.SkipInit(out changed);
        ReadOnlySpan<double> left = Matrix5.Rows(in half), right = Matrix5.Rows(in change);
        Span<double> result = changed._lower;
        Row5 r0 = Row5.Load(right, 0), r1 = Row5.Load(right, 5), r2 = Row5.Load(right, 10), r3 = Row5.Load(right, 15), r4 = Row5.Load(right, 20);
        Span<double> whole = stackalloc double[Size];
        int place = 0;
        for (int row = 0; row < Size; row++)
        {
            int first = Size * row;
            (left[first] * r0 + left[first + 1] * r1 + left[first + 2] * r2 + left[first + 3] * r3 + left[first + 4] * r4).Store(whole, 0);
            for (int column = 0; column <= row; column++) result[place++] = whole[column];
        }
    }

    /// <summary>The covariance a straight distance further on: F C Fᵀ with ∂x/∂(dx/dz) = ∂y/∂(dy/dz) = distance.</summary>
    /// <param name="distance">Distance along z [mm].</param>
    public void Drift(double distance)
    {
        Span<double> c = _lower;
        double xx = c[5], xy = c[8], yy = c[9];
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
    /// <param name="first">First element of H.</param>
    /// <param name="second">Second element of H.</param>
    /// <param name="gain">K.</param>
    /// <param name="projected">C Hᵀ.</param>
    /// <param name="variance">V.</param>
    public void Shrink(double first, double second, in Vector5 gain, in Vector5 projected, double variance)
    {
        Span<double> c = _lower;
        ReadOnlySpan<double> k = gain, p = projected;
        double keep0 = 1 - k[0] * first, cross0 = k[0] * second, keep1 = 1 - k[1] * second, cross1 = k[1] * first;
        double half00 = keep0 * c[0] - cross0 * c[1], half01 = keep0 * c[1] - cross0 * c[2];
        double half10 = keep1 * c[1] - cross1 * c[0], half11 = keep1 * c[2] - cross1 * c[1];
        double weight0 = variance * k[0] - (first * half00 + second * half01), weight1 = variance * k[1] - (first * half10 + second * half11);
        for (int row = 2, begin = 3; row < Size; begin += ++row)
        {
            double c0 = c[begin], c1 = c[begin + 1];
            // Less H of the row of (1 − K H) C.
            double weight = variance * k[row] - (first * (c0 - k[row] * p[0]) + second * (c1 - k[row] * p[1]));
            for (int column = 2; column <= row; column++) c[begin + column] += weight * k[column] - k[row] * p[column];
            c[begin] = keep0 * c0 - cross0 * c1 + weight0 * k[row];
            c[begin + 1] = keep1 * c1 - cross1 * c0 + weight1 * k[row];
        }
        c[0] = keep0 * half00 - cross0 * half01 + variance * k[0] * k[0];
        c[1] = keep1 * half01 - cross1 * half00 + variance * k[0] * k[1];
        c[2] = keep1 * half11 - cross1 * half10 + variance * k[1] * k[1];
    }

    /// <summary>The covariance after one parameter is multiplied by a factor.</summary>
    /// <param name="parameter">Parameter.</param>
    /// <param name="factor">Factor.</param>
    public void Scale(int parameter, double factor)
    {
        int begin = Place(parameter, 0);
        Span<double> c = _lower;
        for (int column = 0; column < parameter; column++) c[begin + column] *= factor;
        c[begin + parameter] *= factor * factor;
        for (int row = parameter + 1; row < Size; row++) c[Place(row, parameter)] *= factor;
    }

    /// <summary>The matrix with both halves.</summary>
    /// <param name="full">The matrix.</param>
    public readonly void Unpack(out Matrix5 full)
    {
        Unsafe.SkipInit(out full);
        ReadOnlySpan<double> lower = _lower;
        Span<double> both = Matrix5.Elements(ref full);
        both[0] = lower[0];
        both[1] = both[5] = lower[1];
        both[6] = lower[2];
        both[2] = both[10] = lower[3];
        both[7] = both[11] = lower[4];
        both[12] = lower[5];
        both[3] = both[15] = lower[6];
        both[8] = both[16] = lower[7];
        both[13] = both[17] = lower[8];
        both[18] = lower[9];
        both[4] = both[20] = lower[10];
        both[9] = both[21] = lower[11];
        both[14] = both[22] = lower[12];
        both[19] = both[23] = lower[13];
        both[24] = lower[14];
    }

    /// <summary>Solves C X = B by Cholesky's decomposition, which does not mind the different units of the parameters.</summary>
    /// <param name="right">B.</param>
    /// <param name="solution">X.</param>
    /// <returns>False where C is not positive definite.</returns>
    public readonly bool TrySolve(in Matrix5 right, out Matrix5 solution)
    {
        solution = right;
        if (!TryDecompose(out Covariance5 triangle)) return false;
        ReadOnlySpan<double> l = triangle._lower;
        Span<double> x = Matrix5.Elements(ref solution);
        // All five columns at once, row by row: down with L, up with Lᵀ.
        Row5 x0 = l[0] * Row5.Load(x, 0);
        Row5 x1 = l[2] * (Row5.Load(x, 5) - l[1] * x0);
        Row5 x2 = l[5] * (Row5.Load(x, 10) - l[3] * x0 - l[4] * x1);
        Row5 x3 = l[9] * (Row5.Load(x, 15) - l[6] * x0 - l[7] * x1 - l[8] * x2);
        Row5 x4 = l[14] * (Row5.Load(x, 20) - l[10] * x0 - l[11] * x1 - l[12] * x2 - l[13] * x3);
        x4 = l[14] * x4;
        x3 = l[9] * (x3 - l[13] * x4);
        x2 = l[5] * (x2 - l[8] * x3 - l[12] * x4);
        x1 = l[2] * (x1 - l[4] * x2 - l[7] * x3 - l[11] * x4);
        x0 = l[0] * (x0 - l[1] * x1 - l[3] * x2 - l[6] * x3 - l[10] * x4);
        x0.Store(x, 0);
        x1.Store(x, 5);
        x2.Store(x, 10);
        x3.Store(x, 15);
        x4.Store(x, 20);
        return true;
    }

    /// <summary>L of C = L Lᵀ, with the inverses of its diagonal elements in their places.</summary>
    private readonly bool TryDecompose(out Covariance5 triangle)
    {
        Unsafe.SkipInit(out triangle);
        ReadOnlySpan<double> c = _lower;
        Span<double> l = triangle._lower;
        if (!TryInvertRoot(c[0], out l[0])) return false;
        l[1] = c[1] * l[0];
        if (!TryInvertRoot(c[2] - l[1] * l[1], out l[2])) return false;
        l[3] = c[3] * l[0];
        l[4] = (c[4] - l[3] * l[1]) * l[2];
        if (!TryInvertRoot(c[5] - l[3] * l[3] - l[4] * l[4], out l[5])) return false;
        l[6] = c[6] * l[0];
        l[7] = (c[7] - l[6] * l[1]) * l[2];
        l[8] = (c[8] - l[6] * l[3] - l[7] * l[4]) * l[5];
        if (!TryInvertRoot(c[9] - l[6] * l[6] - l[7] * l[7] - l[8] * l[8], out l[9])) return false;
        l[10] = c[10] * l[0];
        l[11] = (c[11] - l[10] * l[1]) * l[2];
        l[12] = (c[12] - l[10] * l[3] - l[11] * l[4]) * l[5];
        l[13] = (c[13] - l[10] * l[6] - l[11] * l[7] - l[12] * l[8]) * l[9];
        return TryInvertRoot(c[14] - l[10] * l[10] - l[11] * l[11] - l[12] * l[12] - l[13] * l[13], out l[14]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryInvertRoot(double square, out double inverse)
    {
        inverse = 1 / Math.Sqrt(square);
        return square > 0;
    }

    private static int Place(int row, int column) => row >= column ? row * (row + 1) / 2 + column : column * (column + 1) / 2 + row;

    [InlineArray(Elements)]
    private struct LowerHalf
    {
        private double _first;
    }
}
