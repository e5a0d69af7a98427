using System;
using System.Runtime.CompilerServices;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>A matrix of five rows and columns in place: derivatives of the parameters at one plane to those at another.</summary>
public struct Matrix5
{
    private const int Size = TrackState.Parameters;

    private Numbers _elements;

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

    /// <summary>Elements row by row, to be changed.</summary>
    /// <param name="matrix">Matrix.</param>
    public static Span<double> Elements(ref Matrix5 matrix) => matrix._elements;

    /// <summary>Product.</summary>
    /// <param name="left">Left factor.</param>
    /// <param name="right">Right factor.</param>
    /// <param name="product">The product.</param>
    public static void Multiply(in Matrix5 left, in Matrix5 right, out Matrix5 product)
    {
        Unsafe.SkipInit(out product);
        ReadOnlySpan<double> a = left._elements, b = right._elements;
        Span<double> result = product._elements;
        Row5 b0 = Row5.Load(b, 0), b1 = Row5.Load(b, 5), b2 = Row5.Load(b, 10), b3 = Row5.Load(b, 15), b4 = Row5.Load(b, 20);
        for (int row = 0; row < Size * Size; row += Size)
            (a[row] * b0 + a[row + 1] * b1 + a[row + 2] * b2 + a[row + 3] * b3 + a[row + 4] * b4).Store(result, row);
    }

    /// <summary>Product with a left factor whose rows and columns are exchanged first.</summary>
    /// <param name="left">Left factor, not yet transposed.</param>
    /// <param name="right">Right factor.</param>
    /// <param name="product">The product.</param>
    public static void MultiplyTransposed(in Matrix5 left, in Matrix5 right, out Matrix5 product)
    {
        Unsafe.SkipInit(out product);
        ReadOnlySpan<double> a = left._elements, b = right._elements;
        Span<double> result = product._elements;
        Row5 b0 = Row5.Load(b, 0), b1 = Row5.Load(b, 5), b2 = Row5.Load(b, 10), b3 = Row5.Load(b, 15), b4 = Row5.Load(b, 20);
        for (int row = 0; row < Size; row++)
            (a[row] * b0 + a[row + 5] * b1 + a[row + 10] * b2 + a[row + 15] * b3 + a[row + 20] * b4).Store(result, Size * row);
    }

    /// <summary>Product of the matrix, rows and columns exchanged, with a vector.</summary>
    /// <param name="vector">Vector.</param>
    public readonly Vector5 TransposedTimes(in Vector5 vector)
    {
        ReadOnlySpan<double> a = _elements, v = vector;
        Vector5 product = default;
        (v[0] * Row5.Load(a, 0) + v[1] * Row5.Load(a, 5) + v[2] * Row5.Load(a, 10) + v[3] * Row5.Load(a, 15) + v[4] * Row5.Load(a, 20)).Store(product, 0);
        return product;
    }

    /// <summary>This change followed by a straight distance: rows of the slopes are added to those of the positions.</summary>
    /// <param name="distance">Distance along z [mm].</param>
    public void Drift(double distance)
    {
        Span<double> e = _elements;
        (Row5.Load(e, 0) + distance * Row5.Load(e, 2 * Size)).Store(e, 0);
        (Row5.Load(e, Size) + distance * Row5.Load(e, 3 * Size)).Store(e, Size);
    }

    /// <summary>This change followed by the multiplication of one parameter.</summary>
    /// <param name="parameter">Parameter.</param>
    /// <param name="factor">Factor.</param>
    public void ScaleRow(int parameter, double factor)
    {
        Span<double> e = _elements;
        (factor * Row5.Load(e, Size * parameter)).Store(e, Size * parameter);
    }

    [InlineArray(Size * Size)]
    private struct Numbers
    {
        private double _first;
    }
}
