using System;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>A track at a plane of constant z.</summary>
/// <param name="Z">Plane [mm].</param>
/// <param name="X">x [mm].</param>
/// <param name="Y">y [mm].</param>
/// <param name="SlopeX">dx/dz.</param>
/// <param name="SlopeY">dy/dz.</param>
/// <param name="ChargeOverMomentum">Charge over momentum [1/(MeV/c)].</param>
public readonly record struct TrackState(double Z, double X, double Y, double SlopeX, double SlopeY, double ChargeOverMomentum)
{
    /// <summary>Number of parameters; their order in matrices is x, y, dx/dz, dy/dz, q/p.</summary>
    public const int Parameters = 5;

    /// <summary>Charge, +1 or −1 [e].</summary>
    public int Charge => ChargeOverMomentum < 0 ? -1 : 1;

    /// <summary>Momentum [MeV/c].</summary>
    public double Momentum => 1 / Math.Abs(ChargeOverMomentum);

    /// <summary>The track on a straight way to another plane.</summary>
    /// <param name="z">Plane [mm].</param>
    public TrackState Drifted(double z) => this with { Z = z, X = X + (z - Z) * SlopeX, Y = Y + (z - Z) * SlopeY };
}
