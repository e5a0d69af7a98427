using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Tracks at one plane of constant z, side by side.</summary>
internal struct LaneState
{
    /// <summary>Plane, the same for all tracks [mm].</summary>
    public double Z;

    /// <summary>x [mm].</summary>
    public Lanes X;

    /// <summary>y [mm].</summary>
    public Lanes Y;

    /// <summary>dx/dz.</summary>
    public Lanes SlopeX;

    /// <summary>dy/dz.</summary>
    public Lanes SlopeY;

    /// <summary>Charge over momentum [1/(MeV/c)].</summary>
    public Lanes ChargeOverMomentum;

    /// <summary>Lanes in which all parameters are numbers.</summary>
    public readonly Lanes AreFinite => Vector256.LessThan(
        Vector256.Abs(X + Y + SlopeX + SlopeY + ChargeOverMomentum), Vector256.Create(double.PositiveInfinity));

    /// <summary>One track.</summary>
    /// <param name="lane">Lane.</param>
    public TrackState this[int lane]
    {
        get => new(
            Z, Lane.At(ref X, lane), Lane.At(ref Y, lane), Lane.At(ref SlopeX, lane), Lane.At(ref SlopeY, lane), Lane.At(ref ChargeOverMomentum, lane));
        set => (Z, Lane.At(ref X, lane), Lane.At(ref Y, lane), Lane.At(ref SlopeX, lane), Lane.At(ref SlopeY, lane), Lane.At(ref ChargeOverMomentum, lane)) = value;
    }

    /// <summary>Goes on a straight way to another plane.</summary>
    /// <param name="z">Plane [mm].</param>
    public void Drift(double z)
    {
        double distance = z - Z;
        Z = z;
        X += distance * SlopeX;
        Y += distance * SlopeY;
    }

    /// <summary>Adds to the parameters.</summary>
    /// <param name="change">What is added.</param>
    public void Add(ref readonly LaneVector change)
    {
        X += change[0];
        Y += change[1];
        SlopeX += change[2];
        SlopeY += change[3];
        ChargeOverMomentum += change[4];
    }

    /// <summary>Difference of the parameters of two tracks at one plane.</summary>
    /// <param name="state">From which.</param>
    /// <param name="other">What is subtracted.</param>
    /// <param name="difference">The difference.</param>
    public static void Subtract(ref readonly LaneState state, ref readonly LaneState other, out LaneVector difference)
    {
        Unsafe.SkipInit(out difference);
        difference[0] = state.X - other.X;
        difference[1] = state.Y - other.Y;
        difference[2] = state.SlopeX - other.SlopeX;
        difference[3] = state.SlopeY - other.SlopeY;
        difference[4] = state.ChargeOverMomentum - other.ChargeOverMomentum;
    }
}
