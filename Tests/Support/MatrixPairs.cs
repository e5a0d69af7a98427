using MathNet.Numerics.LinearAlgebra;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Tests.Support;

/// <summary>Matrices in place and the same in MathNet, to compare the algebra of both.</summary>
internal static class MatrixPairs
{
    public static Matrix5 RandomMatrix(ref RandomStream random)
    {
        Matrix5 matrix = default;
        for (int row = 0; row < 5; row++)
        {
            for (int column = 0; column < 5; column++) matrix[row, column] = random.Normal();
        }
        return matrix;
    }

    /// <summary>A positive covariance of five numbers whose sizes are those of track parameters.</summary>
    public static Covariance5 RandomCovariance(ref RandomStream random)
    {
        double[] sizes = [0.1, 0.1, 1e-4, 1e-4, 1e-7];
        Matrix<double> root = Of(RandomMatrix(ref random)), product = root * root.Transpose();
        Covariance5 covariance = default;
        for (int row = 0; row < 5; row++)
        {
            for (int column = 0; column <= row; column++) covariance[row, column] = sizes[row] * sizes[column] * product[row, column];
        }
        return covariance;
    }

    /// <summary>Derivatives of a transport: nothing depends on where the track is, nor q/p on anything but itself.</summary>
    public static LaneTransport RandomTransport(ref RandomStream random)
    {
        LaneTransport transport = default;
        for (int lane = 0; lane < Lane.Count; lane++) transport.Set(lane, RandomMatrix(ref random));
        return transport;
    }

    /// <summary>Another covariance in each lane.</summary>
    public static LaneCovariance RandomCovariances(ref RandomStream random)
    {
        LaneCovariance covariances = default;
        for (int lane = 0; lane < Lane.Count; lane++) covariances[lane] = RandomCovariance(ref random);
        return covariances;
    }

    public static LaneState InAllLanes(in TrackState state)
    {
        LaneState states = default;
        for (int lane = 0; lane < Lane.Count; lane++) states[lane] = state;
        return states;
    }

    public static Matrix<double> Of(LaneTransport transport, int lane) => Matrix<double>.Build.Dense(5, 5, (row, column) =>
        row == 4 ? (column == 4 ? At(transport.Scale, lane) : 0) : column < 2 ? (row == column ? 1 : 0) : At(transport[row, column], lane));

    public static Matrix<double> Of(LaneMatrix matrix, int lane) => Matrix<double>.Build.Dense(5, 5, (row, column) => At(matrix[5 * row + column], lane));

    public static Matrix<double> Of(LaneCovariance covariances, int lane) => Of(covariances[lane]);

    public static Vector<double> Of(TrackState state) => Vector<double>.Build.Dense([state.X, state.Y, state.SlopeX, state.SlopeY, state.ChargeOverMomentum]);

    public static double At(System.Runtime.Intrinsics.Vector256<double> numbers, int lane) => Lane.At(ref numbers, lane);

    public static Matrix<double> Of(Matrix5 matrix) => Matrix<double>.Build.Dense(5, 5, (row, column) => matrix[row, column]);

    public static Matrix<double> Of(Covariance5 covariance) => Matrix<double>.Build.Dense(5, 5, (row, column) => covariance[row, column]);

    /// <summary>Largest difference of two covariances, each element over its size √(C_ii C_jj).</summary>
    public static double Distance(Matrix<double> one, Matrix<double> other) =>
        (one - other).MapIndexed((row, column, value) => value / System.Math.Sqrt(other[row, row] * other[column, column])).Enumerate().AbsoluteMaximum();

    private static double AbsoluteMaximum(this System.Collections.Generic.IEnumerable<double> values)
    {
        double largest = 0;
        foreach (double value in values) largest = System.Math.Max(largest, System.Math.Abs(value));
        return largest;
    }
}
