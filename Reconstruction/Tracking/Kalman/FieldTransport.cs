using System;
using System.Runtime.Intrinsics;
using NA64Mu.Core;
using NA64Mu.Geometry.Fields;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Track parameters and their derivatives carried through a magnetic field along z.</summary>
/// <remarks>
/// With t_x = dx/dz, t_y = dy/dz, n = √(1 + t_x² + t_y²), κ = q/p and k = 0.299792458 MeV/c per T mm the equation of motion is
/// dt_x/dz = k κ n [t_x t_y B_x − (1 + t_x²) B_y + t_y B_z], dt_y/dz = k κ n [(1 + t_y²) B_x − t_x t_y B_y − t_x B_z];
/// it is integrated together with its derivatives to the five starting values (the variational equations), by the method of order 5
/// with embedded error of J. R. Dormand and P. J. Prince, J. Comput. Appl. Math. 6 (1980) 19, Table 2 (RK5(4)7M). Valid while the track
/// goes forward in z.
/// </remarks>
public static class FieldTransport
{
    /// <summary>Largest error of one step: of the position, and of the slope times the step [mm].</summary>
    public const double Accuracy = 0.1 * Units.Nanometre;

    /// <summary>A track steeper than this is lost.</summary>
    public const double MaximumSlope = 5;

    /// <summary>x, y, t_x, t_y, and behind them their derivatives to each of the five starting values.</summary>
    private const int Size = 4 * (1 + TrackState.Parameters);

    /// <summary>Values that are added at once; <see cref="Size"/> is a multiple.</summary>
    private const int Together = 4;

    private const int Stages = 7;
    private const int MaximumSteps = 200;
    private const double GradientStep = 0.1 * Units.Millimetre;

    /// <summary>Weights of the stages before, row by row; the last row gives the step.</summary>
    private static readonly double[] StageWeights =
    [
        1.0 / 5,
        3.0 / 40, 9.0 / 40,
        44.0 / 45, -56.0 / 15, 32.0 / 9,
        19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729,
        9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656,
        35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84,
    ];

    /// <summary>Place of each stage, as a part of the step.</summary>
    private static readonly double[] StagePlaces = [0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1];

    /// <summary>Weights of order 5 less those of order 4.</summary>
    private static readonly double[] ErrorWeights =
    [
        35.0 / 384 - 5179.0 / 57600, 0, 500.0 / 1113 - 7571.0 / 16695, 125.0 / 192 - 393.0 / 640,
        -2187.0 / 6784 + 92097.0 / 339200, 11.0 / 84 - 187.0 / 2100, -1.0 / 40,
    ];

    /// <summary>Follows a track to another plane.</summary>
    /// <typeparam name="TField">Kind of field.</typeparam>
    /// <param name="start">Where the track starts.</param>
    /// <param name="zEnd">Plane to reach, on either side [mm].</param>
    /// <param name="field">Field.</param>
    /// <param name="end">The track there.</param>
    /// <param name="jacobian">∂(parameters at the end)/∂(parameters at the start).</param>
    /// <returns>False where the track turns away before the plane.</returns>
    public static bool TryFollow<TField>(in TrackState start, double zEnd, TField field, out TrackState end, out Matrix5 jacobian)
        where TField : struct, IMagneticField
    {
        Span<double> values = stackalloc double[Size], reached = stackalloc double[Size], slopes = stackalloc double[Stages * Size];
        Open(in start, values);
        double curvature = PhysicalConstants.MomentumPerTeslaMillimetre * start.ChargeOverMomentum;
        double z = start.Z, step = zEnd - z;
        for (int attempt = 0; attempt < MaximumSteps && z != zEnd; attempt++)
        {
            double error = Step(values, reached, slopes, z, step, curvature, field);
            if (!(Math.Abs(reached[2]) < MaximumSlope && Math.Abs(reached[3]) < MaximumSlope))
            {
                step *= 0.25;
                continue;
            }
            double ratio = error / Accuracy;
            if (ratio <= 1)
            {
                reached.CopyTo(values);
                bool isLast = Math.Abs(zEnd - z) <= Math.Abs(step);
                z = isLast ? zEnd : z + step;
            }
            if (z == zEnd) break;
            double factor = ratio > 0 ? 0.9 * Math.Pow(ratio, ratio <= 1 ? -0.2 : -0.25) : 5;
            step *= Math.Clamp(factor, 0.1, 5);
            if (Math.Abs(step) > Math.Abs(zEnd - z)) step = zEnd - z;
        }
        end = new TrackState(zEnd, values[0], values[1], values[2], values[3], start.ChargeOverMomentum);
        Close(values, out jacobian);
        return z == zEnd;
    }

    /// <summary>One attempt of seven stages; answers its error [mm].</summary>
    private static double Step<TField>(
        ReadOnlySpan<double> values, Span<double> reached, Span<double> slopes, double z, double step, double curvature, TField field)
        where TField : struct, IMagneticField
    {
        Derive(values, z, curvature, field, slopes[..Size]);
        int firstWeight = 0;
        for (int stage = 1; stage < Stages; firstWeight += stage++)
        {
            for (int index = 0; index < Size; index += Together)
            {
                Vector256<double> sum = Vector256.Create(values.Slice(index, Together));
                for (int earlier = 0; earlier < stage; earlier++)
                    sum += step * StageWeights[firstWeight + earlier] * Vector256.Create<double>(slopes.Slice(earlier * Size + index, Together));
                sum.CopyTo(reached.Slice(index, Together));
            }
            Derive(reached, z + StagePlaces[stage] * step, curvature, field, slopes.Slice(stage * Size, Size));
        }
        double largest = 0;
        for (int index = 0; index < 4; index++)
        {
            double error = 0;
            for (int stage = 0; stage < Stages; stage++) error += ErrorWeights[stage] * slopes[stage * Size + index];
            error = Math.Abs(step * error) * (index < 2 ? 1 : Math.Abs(step));
            largest = Math.Max(largest, error);
        }
        return largest;
    }

    /// <summary>Right-hand sides of the equations of motion and of their variations.</summary>
    private static void Derive<TField>(ReadOnlySpan<double> values, double z, double curvature, TField field, Span<double> slopes)
        where TField : struct, IMagneticField
    {
        double tx = values[2], ty = values[3];
        var position = new Vector3D(values[0], values[1], z);
        Vector3D b = field.At(in position);
        var aside = new Vector3D(GradientStep, 0, 0);
        var above = new Vector3D(0, GradientStep, 0);
        Vector3D alongX = 0.5 / GradientStep * (field.At(position + aside) - field.At(position - aside));
        Vector3D alongY = 0.5 / GradientStep * (field.At(position + above) - field.At(position - above));

        double n = Math.Sqrt(1 + tx * tx + ty * ty);
        double kickX = KickX(tx, ty, in b), kickY = KickY(tx, ty, in b), bend = curvature * n;
        slopes[0] = tx;
        slopes[1] = ty;
        slopes[2] = bend * kickX;
        slopes[3] = bend * kickY;

        double xx = bend * KickX(tx, ty, in alongX), xy = bend * KickX(tx, ty, in alongY);
        double yx = bend * KickY(tx, ty, in alongX), yy = bend * KickY(tx, ty, in alongY);
        double xTx = curvature * tx / n * kickX + bend * (ty * b.X - 2 * tx * b.Y);
        double xTy = curvature * ty / n * kickX + bend * (tx * b.X + b.Z);
        double yTx = curvature * tx / n * kickY - bend * (ty * b.Y + b.Z);
        double yTy = curvature * ty / n * kickY + bend * (2 * ty * b.X - tx * b.Y);
        for (int column = 4; column < Size; column += 4)
        {
            double dx = values[column], dy = values[column + 1], dtx = values[column + 2], dty = values[column + 3];
            slopes[column] = dtx;
            slopes[column + 1] = dty;
            slopes[column + 2] = xx * dx + xy * dy + xTx * dtx + xTy * dty;
            slopes[column + 3] = yx * dx + yy * dy + yTx * dtx + yTy * dty;
        }
        slopes[Size - 2] += PhysicalConstants.MomentumPerTeslaMillimetre * n * kickX;
        slopes[Size - 1] += PhysicalConstants.MomentumPerTeslaMillimetre * n * kickY;
    }

    private static double KickX(double tx, double ty, in Vector3D b) => tx * ty * b.X - (1 + tx * tx) * b.Y + ty * b.Z;

    private static double KickY(double tx, double ty, in Vector3D b) => (1 + ty * ty) * b.X - tx * ty * b.Y - tx * b.Z;

    private static void Open(in TrackState start, Span<double> values)
    {
        values.Clear();
        values[0] = start.X;
        values[1] = start.Y;
        values[2] = start.SlopeX;
        values[3] = start.SlopeY;
        for (int parameter = 0; parameter < 4; parameter++) values[4 + 4 * parameter + parameter] = 1;
    }

    private static void Close(ReadOnlySpan<double> values, out Matrix5 jacobian)
    {
        jacobian = default;
        for (int column = 0; column < TrackState.Parameters; column++)
        {
            for (int row = 0; row < 4; row++) jacobian[row, column] = values[4 + 4 * column + row];
        }
        jacobian[4, 4] = 1;
    }
}
