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

    /// <summary>The same, to be changed.</summary>
    /// <param name="covariance">Covariance.</param>
    internal static Span<double> LowerOf(ref Covariance5 covariance) => covariance._lower;

    private static int Place(int row, int column) => row >= column ? row * (row + 1) / 2 + column : column * (column + 1) / 2 + row;

    [InlineArray(Elements)]
    private struct LowerHalf
    {
        private double _first;
    }
}
