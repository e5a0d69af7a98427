using System.Runtime.CompilerServices;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>A matrix of five rows and columns for each lane in place, row by row.</summary>
[InlineArray(TrackState.Parameters * TrackState.Parameters)]
internal struct LaneMatrix
{
    private Lanes _first;

    /// <summary>Product of the matrix, rows and columns exchanged, with a vector.</summary>
    /// <param name="matrix">Matrix.</param>
    /// <param name="vector">Vector.</param>
    /// <param name="product">The product.</param>
    public static void TransposedTimes(ref readonly LaneMatrix matrix, ref readonly LaneVector vector, out LaneVector product)
    {
        const int size = TrackState.Parameters;
        Unsafe.SkipInit(out product);
        for (int column = 0; column < size; column++)
        {
            product[column] = vector[0] * matrix[column] + vector[1] * matrix[size + column] + vector[2] * matrix[2 * size + column]
                + vector[3] * matrix[3 * size + column] + vector[4] * matrix[4 * size + column];
        }
    }
}
