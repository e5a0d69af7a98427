using System;
using System.Runtime.CompilerServices;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>A matrix of five rows and columns in place: derivatives of the parameters at one plane to those at another.</summary>
public struct Matrix5
{
    private const int Size = TrackState.Parameters;

    private Elements _elements;

    /// <summary>The identity.</summary>
    public static Matrix5 Identity
    {
        get
        {
            Matrix5 identity = default;
            for (int index = 0; index < Size; index++) identity[index, index] = 1;
            return identity;
        }
    }

    /// <summary>Element.</summary>
    /// <param name="row">Row.</param>
    /// <param name="column">Column.</param>
    public double this[int row, int column]
    {
        readonly get => _elements[Size * row + column];
        set => _elements[Size * row + column] = value;
    }

    /// <summary>Elements row by row.</summary>
    /// <param name="matrix">Matrix.</param>
    public static ReadOnlySpan<double> Rows(ref readonly Matrix5 matrix) => matrix._elements;

    /// <summary>Product.</summary>
    /// <param name="left">Left factor.</param>
    /// <param name="right">Right factor.</param>
    /// <param name="product">The product.</param>
    public static void Multiply(in Matrix5 left, in Matrix5 right, out Matrix5 product)
    {
        product = default;
        ReadOnlySpan<double> a = left._elements, b = right._elements;
        Span<double> result = product._elements;
        for (int row = 0; row < Size * Size; row += Size)
        {
            double a0 = a[row], a1 = a[row + 1], a2 = a[row + 2], a3 = a[row + 3], a4 = a[row + 4];
            for (int column = 0; column < Size; column++)
                result[row + column] = a0 * b[column] + a1 * b[5 + column] + a2 * b[10 + column] + a3 * b[15 + column] + a4 * b[20 + column];
        }
    }

    /// <summary>Rows and columns exchanged.</summary>
    /// <param name="matrix">Matrix.</param>
    /// <param name="transposed">The transposed matrix.</param>
    public static void Transpose(in Matrix5 matrix, out Matrix5 transposed)
    {
        transposed = default;
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++) transposed[column, row] = matrix[row, column];
        }
    }

    /// <summary>Product with a vector.</summary>
    /// <param name="vector">Vector.</param>
    public readonly Vector5 Times(in Vector5 vector)
    {
        Vector5 product = default;
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++) product[row] += this[row, column] * vector[column];
        }
        return product;
    }

    /// <summary>This change followed by a straight distance: rows of the slopes are added to those of the positions.</summary>
    /// <param name="distance">Distance along z [mm].</param>
    public void Drift(double distance)
    {
        for (int column = 0; column < Size; column++)
        {
            this[0, column] += distance * this[2, column];
            this[1, column] += distance * this[3, column];
        }
    }

    /// <summary>This change followed by the multiplication of one parameter.</summary>
    /// <param name="parameter">Parameter.</param>
    /// <param name="factor">Factor.</param>
    public void ScaleRow(int parameter, double factor)
    {
        for (int column = 0; column < Size; column++) this[parameter, column] *= factor;
    }

    [InlineArray(Size * Size)]
    private struct Elements
    {
        private double _first;
    }
}
