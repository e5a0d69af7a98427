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
        for (int element = 0; element < Elements; element++) _lower[element] += factor * other._lower[element];
    }

    /// <summary>F C Fᵀ, the covariance after a linear change of the parameters.</summary>
    /// <param name="change">F.</param>
    /// <param name="covariance">C.</param>
    /// <param name="changed">F C Fᵀ.</param>
    public static void Transform(in Matrix5 change, in Covariance5 covariance, out Covariance5 changed)
    {
        covariance.Unpack(out Matrix5 full);
        Matrix5.Multiply(in change, in full, out Matrix5 half);
        changed = default;
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
        changed = default;
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
        double xx = this[2, 2], xy = this[3, 2], yy = this[3, 3];
        this[0, 0] += distance * (2 * this[2, 0] + distance * xx);
        this[1, 0] += distance * (this[2, 1] + this[3, 0] + distance * xy);
        this[1, 1] += distance * (2 * this[3, 1] + distance * yy);
        this[2, 0] += distance * xx;
        this[2, 1] += distance * xy;
        this[3, 0] += distance * xy;
        this[3, 1] += distance * yy;
        this[4, 0] += distance * this[4, 2];
        this[4, 1] += distance * this[4, 3];
    }

    /// <summary>Fᵀ C F with the F of <see cref="Drift"/>: what is known at the end of a straight distance, at its start.</summary>
    /// <param name="distance">Distance along z [mm].</param>
    public void DriftBack(double distance)
    {
        double xx = this[0, 0], xy = this[1, 0], yy = this[1, 1];
        this[2, 2] += distance * (2 * this[2, 0] + distance * xx);
        this[3, 2] += distance * (this[3, 0] + this[2, 1] + distance * xy);
        this[3, 3] += distance * (2 * this[3, 1] + distance * yy);
        this[2, 0] += distance * xx;
        this[2, 1] += distance * xy;
        this[3, 0] += distance * xy;
        this[3, 1] += distance * yy;
        this[4, 2] += distance * this[4, 0];
        this[4, 3] += distance * this[4, 1];
    }

    /// <summary>C v.</summary>
    /// <param name="vector">v.</param>
    /// <param name="product">C v.</param>
    public readonly void Times(in Vector5 vector, out Vector5 product)
    {
        ReadOnlySpan<double> c = _lower;
        double v0 = vector[0], v1 = vector[1], v2 = vector[2], v3 = vector[3], v4 = vector[4];
        product = default;
        product[0] = c[0] * v0 + c[1] * v1 + c[3] * v2 + c[6] * v3 + c[10] * v4;
        product[1] = c[1] * v0 + c[2] * v1 + c[4] * v2 + c[7] * v3 + c[11] * v4;
        product[2] = c[3] * v0 + c[4] * v1 + c[5] * v2 + c[8] * v3 + c[12] * v4;
        product[3] = c[6] * v0 + c[7] * v1 + c[8] * v2 + c[9] * v3 + c[13] * v4;
        product[4] = c[10] * v0 + c[11] * v1 + c[12] * v2 + c[13] * v3 + c[14] * v4;
    }

    /// <summary>C Hᵀ with a row H of which the first two elements are not zero.</summary>
    /// <param name="first">First element of H.</param>
    /// <param name="second">Second element of H.</param>
    /// <param name="projected">C Hᵀ.</param>
    public readonly void Project(double first, double second, out Vector5 projected)
    {
        ReadOnlySpan<double> c = _lower;
        projected = default;
        projected[0] = first * c[0] + second * c[1];
        projected[1] = first * c[1] + second * c[2];
        projected[2] = first * c[3] + second * c[4];
        projected[3] = first * c[6] + second * c[7];
        projected[4] = first * c[10] + second * c[11];
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
        double gain0 = gain[0], gain1 = gain[1], projected0 = projected[0], projected1 = projected[1];
        double keep0 = 1 - gain0 * first, cross0 = gain0 * second, keep1 = 1 - gain1 * second, cross1 = gain1 * first;
        double half00 = keep0 * c[0] - cross0 * c[1], half01 = keep0 * c[1] - cross0 * c[2];
        double half10 = keep1 * c[1] - cross1 * c[0], half11 = keep1 * c[2] - cross1 * c[1];
        double weight0 = variance * gain0 - first * half00 - second * half01, weight1 = variance * gain1 - first * half10 - second * half11;
        int place = 3;
        for (int row = 2; row < Size; row++)
        {
            double gainOfRow = gain[row], x = c[place], y = c[place + 1];
            // H of the row of (1 − K H) C.
            double left = first * (x - gainOfRow * projected0) + second * (y - gainOfRow * projected1);
            double weight = variance * gainOfRow - left;
            c[place++] = keep0 * x - cross0 * y + weight0 * gainOfRow;
            c[place++] = keep1 * y - cross1 * x + weight1 * gainOfRow;
            for (int column = 2; column <= row; column++) c[place++] += weight * gain[column] - gainOfRow * projected[column];
        }
        c[0] = keep0 * half00 - cross0 * half01 + variance * gain0 * gain0;
        c[1] = keep1 * half01 - cross1 * half00 + variance * gain0 * gain1;
        c[2] = keep1 * half11 - cross1 * half10 + variance * gain1 * gain1;
    }

    /// <summary>The covariance after the last parameter, q/p, is multiplied by a factor.</summary>
    /// <param name="factor">Factor.</param>
    public void ScaleLast(double factor)
    {
        Span<double> c = _lower;
        for (int place = Elements - Size; place < Elements; place++) c[place] *= factor;
        c[Elements - 1] *= factor;
    }

    /// <summary>The matrix with both halves.</summary>
    /// <param name="full">The matrix.</param>
    public readonly void Unpack(out Matrix5 full)
    {
        full = default;
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
        triangle = default;
        ReadOnlySpan<double> lower = _lower;
        Span<double> l = triangle._lower;
        int place = 0;
        for (int row = 0; row < Size; row++)
        {
            int firstOfRow = place, firstOfColumn = 0;
            for (int column = 0; column <= row; firstOfColumn += ++column, place++)
            {
                double rest = lower[place];
                for (int index = 0; index < column; index++) rest -= l[firstOfRow + index] * l[firstOfColumn + index];
                if (column < row)
                {
                    l[place] = rest * l[firstOfColumn + column];
                    continue;
                }
                if (!(rest > 0)) return false;
                l[place] = 1 / Math.Sqrt(rest);
            }
        }
        return true;
    }

    private static int Place(int row, int column) => row >= column ? row * (row + 1) / 2 + column : column * (column + 1) / 2 + row;

    [InlineArray(Elements)]
    private struct LowerHalf
    {
        private double _first;
    }
}
