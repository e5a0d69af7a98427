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

    /// <summary>The covariance after one parameter is multiplied by a factor.</summary>
    /// <param name="parameter">Parameter.</param>
    /// <param name="factor">Factor.</param>
    public void Scale(int parameter, double factor)
    {
        for (int other = 0; other < Size; other++) this[parameter, other] *= other == parameter ? factor * factor : factor;
    }

    /// <summary>The matrix with both halves.</summary>
    /// <param name="full">The matrix.</param>
    public readonly void Unpack(out Matrix5 full)
    {
        full = default;
        int place = 0;
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column <= row; column++)
            {
                full[row, column] = _lower[place];
                full[column, row] = _lower[place++];
            }
        }
    }

    /// <summary>Solves C X = B by Cholesky's decomposition, which does not mind the different units of the parameters.</summary>
    /// <param name="right">B.</param>
    /// <param name="solution">X.</param>
    /// <returns>False where C is not positive definite.</returns>
    public readonly bool TrySolve(in Matrix5 right, out Matrix5 solution)
    {
        solution = right;
        if (!TryDecompose(out Covariance5 triangle)) return false;
        for (int column = 0; column < Size; column++)
        {
            for (int row = 0; row < Size; row++)
            {
                double rest = solution[row, column];
                for (int index = 0; index < row; index++) rest -= triangle[row, index] * solution[index, column];
                solution[row, column] = rest * triangle[row, row];
            }
            for (int row = Size - 1; row >= 0; row--)
            {
                double rest = solution[row, column];
                for (int index = row + 1; index < Size; index++) rest -= triangle[index, row] * solution[index, column];
                solution[row, column] = rest * triangle[row, row];
            }
        }
        return true;
    }

    /// <summary>L of C = L Lᵀ, with the inverses of its diagonal elements in their places.</summary>
    private readonly bool TryDecompose(out Covariance5 triangle)
    {
        triangle = default;
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column <= row; column++)
            {
                double rest = this[row, column];
                for (int index = 0; index < column; index++) rest -= triangle[row, index] * triangle[column, index];
                if (column < row)
                {
                    triangle[row, column] = rest * triangle[column, column];
                    continue;
                }
                if (!(rest > 0)) return false;
                triangle[row, row] = 1 / Math.Sqrt(rest);
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
