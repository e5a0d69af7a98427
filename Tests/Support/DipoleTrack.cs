using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Tracking;

namespace NA64Mu.Tests.Support;

/// <summary>Exact track through a uniform field along y: straight, on a helix, straight.</summary>
/// <param name="Charge">+1 or −1 [e].</param>
/// <param name="Momentum">Momentum [MeV/c].</param>
/// <param name="X">x at the entry of the field [mm].</param>
/// <param name="Y">y at the entry of the field [mm].</param>
/// <param name="SlopeX">dx/dz before the field.</param>
/// <param name="SlopeY">dy/dz before the field.</param>
internal readonly record struct DipoleTrack(int Charge, double Momentum, double X, double Y, double SlopeX, double SlopeY)
{
    /// <summary>Position at a plane outside the field, from the equation of the circle and the turned angle.</summary>
    public (double X, double Y) At(double z, double fieldY, double zMin, double zMax)
    {
        if (z <= zMin) return (X + SlopeX * (z - zMin), Y + SlopeY * (z - zMin));
        double norm = Math.Sqrt(1 + SlopeX * SlopeX + SlopeY * SlopeY);
        double px = Momentum * SlopeX / norm, py = Momentum * SlopeY / norm, pz = Momentum / norm;
        double across = Math.Sqrt(px * px + pz * pz);
        double signedRadius = across / (PhysicalConstants.MomentumPerTeslaMillimetre * Charge * fieldY);
        double angle = Math.Asin(px / across);
        double angleOut = Math.Asin(px / across - (zMax - zMin) / signedRadius);
        double xOut = X + signedRadius * (Math.Cos(angleOut) - Math.Cos(angle));
        double yOut = Y + py / across * Math.Abs(signedRadius * (angleOut - angle));
        double slopeYOut = py / (across * Math.Cos(angleOut));
        return (xOut + Math.Tan(angleOut) * (z - zMax), yOut + slopeYOut * (z - zMax));
    }

    /// <summary>Hits in all views of all planes, smeared by their resolution times a factor.</summary>
    public ViewHit[] Hits(Spectrometer spectrometer, double smearing, ref RandomStream random)
    {
        var hits = new List<ViewHit>();
        for (int plane = 0; plane < spectrometer.Planes.Length; plane++)
        {
            double z = spectrometer.Planes[plane].Z;
            (double x, double y) = At(z, spectrometer.FieldStrength * spectrometer.FieldY, spectrometer.FieldZMin, spectrometer.FieldZMax);
            PlaneHits.Add(hits, spectrometer, plane, x, y, smearing, ref random);
        }
        return [.. hits];
    }
}
