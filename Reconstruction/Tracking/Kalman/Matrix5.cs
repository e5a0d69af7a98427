using System.Runtime.CompilerServices;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>A matrix of five rows and columns in place: derivatives of the parameters at one plane to those at another.</summary>
public struct Matrix5
{
    private const int Size = TrackState.Parameters;

    private Numbers _elements;

    /// <summary>Element.</summary>
    /// <param name="row">Row.</param>
    /// <param name="column">Column.</param>
    public double this[int row, int column]
    {
        readonly get => _elements[Size * row + column];
        set => _elements[Size * row + column] = value;
    }

    [InlineArray(Size * Size)]
    private struct Numbers
    {
        private double _first;
    }
}
