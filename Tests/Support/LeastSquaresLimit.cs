using System;
using System.Collections.Generic;
using MathNet.Numerics.LinearAlgebra;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;

namespace NA64Mu.Tests.Support;

/// <summary>Covariance of the best linear estimate from the hits of a straight-through track: weighted least squares with the full covariance
/// of all hits, which scattering correlates.</summary>
internal static class LeastSquaresLimit
{
    /// <summary>Covariance of x, y, dx/dz, dy/dz and q/p at the first plane, for small angles and a field along y.</summary>
    public static Matrix<double> Of(DetectorLayout layout, Spectrometer spectrometer, double chargeOverMomentum, int withoutPlane = -1)
    {
        List<MaterialSlice> slices = MaterialBudget.Slices(new Navigator(layout), 0, 0, spectrometer.Planes[0].Z, spectrometer.Planes[^1].Z);
        double total = 0;
        foreach (MaterialSlice slice in slices) total += slice.Length * slice.RadiationLengthsPerLength;
        double angle = total > 0 ? 13.6 * Math.Abs(chargeOverMomentum) * (1 + 0.038 * Math.Log(total)) : 0;
        List<SpectrometerPlane> planes = [.. spectrometer.Planes];
        if (withoutPlane >= 0) planes.RemoveAt(withoutPlane);
        int count = planes.Count;
        Matrix<double> design = Matrix<double>.Build.Dense(2 * count, 5), covariance = Matrix<double>.Build.Dense(2 * count, 2 * count);
        for (int row = 0; row < count; row++)
        {
            double z = planes[row].Z, from = spectrometer.Planes[0].Z;
            design[row, 0] = design[count + row, 1] = 1;
            design[row, 2] = design[count + row, 3] = z - from;
            design[row, 4] = -PhysicalConstants.MomentumPerTeslaMillimetre * spectrometer.FieldStrength * spectrometer.FieldY * Lever(spectrometer, z);
            for (int column = 0; column <= row; column++)
            {
                double shared = 0;
                foreach (MaterialSlice slice in slices)
                    shared += angle * angle * slice.RadiationLengthsPerLength * Overlap(slice, z, planes[column].Z);
                if (row == column) shared += planes[row].Resolution * planes[row].Resolution;
                covariance[row, column] = covariance[column, row] = shared;
                covariance[count + row, count + column] = covariance[count + column, count + row] = shared;
            }
        }
        return (design.Transpose() * covariance.Inverse() * design).Inverse();
    }

    /// <summary>∫ (z − s) ds over the part of the field before z.</summary>
    private static double Lever(Spectrometer spectrometer, double z)
    {
        double near = Math.Max(0, z - spectrometer.FieldZMax), far = Math.Max(0, z - spectrometer.FieldZMin);
        return 0.5 * (far * far - near * near);
    }

    /// <summary>∫ (z₁ − s)(z₂ − s) ds over the part of a slice before both planes.</summary>
    private static double Overlap(MaterialSlice slice, double first, double second)
    {
        double end = Math.Min(slice.ZEnd, Math.Min(first, second));
        if (end <= slice.ZStart) return 0;
        return At(end) - At(slice.ZStart);

        double At(double s) => first * second * s - 0.5 * (first + second) * s * s + s * s * s / 3;
    }
}
