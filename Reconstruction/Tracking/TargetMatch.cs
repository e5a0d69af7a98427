using System;
using System.Collections.Generic;
using System.Runtime.Intrinsics;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking.Kalman;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>Comparison of the track before the target with the one behind it; immutable.</summary>
/// <remarks>
/// The incoming track is carried straight to the first plane behind the target. Its covariance there grows by the scattering on the way, with the plane
/// angle of the Highland formula (PDG 2022, Eq. (34.16)) at the geometric mean of the two momenta, for the mean of 1/p² along a way on which p falls
/// evenly is 1/(p_in p_out), and the moments of <see cref="TransportLeg"/>. χ² is dᵀ C⁻¹ d with d the difference of positions and slopes and C the sum of
/// both covariances: the same at any plane. Momenta are not compared: they differ by what the target took.
/// </remarks>
public sealed class TargetMatch
{
    private const int PositionsAndSlopes = TrackState.Parameters - 1;

    private readonly ViewGeometry _incomingViews;
    private readonly TransportLeg _leg;
    private readonly double _angleTimesMomentumSquared;

    /// <summary>Comparison in a layout.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="incoming">Spectrometer before the target.</param>
    /// <param name="outgoing">Spectrometer behind it.</param>
    public TargetMatch(DetectorLayout layout, Spectrometer incoming, Spectrometer outgoing)
    {
        SpectrometerPlane from = incoming.Planes[^1], to = outgoing.Planes[0];
        List<MaterialSlice> slices = MaterialBudget.Slices(new Navigator(layout), to.X, to.Y, from.Z, to.Z);
        _incomingViews = new ViewGeometry(incoming);
        _leg = TrackPath.Leg(slices, from.Z, to.Z, new EnergyLoss(slices));
        double angle = ProcessNoise.AngleTimesMomentum(_leg.RadiationLengths);
        _angleTimesMomentumSquared = _leg.RadiationLengths > 0 ? angle * angle / _leg.RadiationLengths : 0;
        CentreZ = _leg.RadiationLengths > 0 ? to.Z - _leg.FirstMoment / _leg.RadiationLengths : to.Z;
    }

    /// <summary>Centre of the material between the tracks, where their positions are compared [mm].</summary>
    public double CentreZ { get; }

    /// <summary>Compares two tracks.</summary>
    /// <param name="incoming">Track before the target.</param>
    /// <param name="outgoing">Track behind it.</param>
    public TrackMatch Compare(in KalmanTrack incoming, in KalmanTrack outgoing)
    {
        if (!incoming.IsFitted || !outgoing.IsFitted) return default;
        TrackState before = incoming.EndState.Drifted(_leg.ZEnd), behind = outgoing.State;
        LaneCovariance covariance = LaneCovariance.Of(incoming.EndCovariance), ofOutgoing = LaneCovariance.Of(outgoing.Covariance);
        covariance.Drift(_leg.ZEnd - incoming.EndState.Z);
        covariance.Add(in ofOutgoing);
        double scattering = _angleTimesMomentumSquared * Math.Abs(before.ChargeOverMomentum * behind.ChargeOverMomentum);
        AddScattering(scattering, 2, 0, ref covariance);
        AddScattering(scattering, 3, 1, ref covariance);
        ReadOnlySpan<double> difference = [behind.X - before.X, behind.Y - before.Y, behind.SlopeX - before.SlopeX, behind.SlopeY - before.SlopeY];
        TrackState beforeAtCentre = before.Drifted(CentreZ), behindAtCentre = behind.Drifted(CentreZ);
        return new TrackMatch
        {
            IsCompared = TryChiSquare(difference, ref covariance, out double chiSquare),
            X = behindAtCentre.X - beforeAtCentre.X,
            Y = behindAtCentre.Y - beforeAtCentre.Y,
            SlopeX = difference[2],
            SlopeY = difference[3],
            ChiSquare = chiSquare,
            DegreesOfFreedom = _incomingViews.MeasureAlong(incoming.ViewsUsed) ? PositionsAndSlopes : PositionsAndSlopes / 2,
        };
    }

    private void AddScattering(double strength, int slope, int position, ref LaneCovariance covariance)
    {
        covariance[slope, slope] += Vector256.Create(strength * _leg.RadiationLengths);
        covariance[slope, position] += Vector256.Create(strength * _leg.FirstMoment);
        covariance[position, position] += Vector256.Create(strength * _leg.SecondMoment);
    }

    /// <summary>dᵀ C⁻¹ d of positions and slopes; q/p is cut off from them and has the difference 0.</summary>
    private static bool TryChiSquare(ReadOnlySpan<double> difference, ref LaneCovariance covariance, out double chiSquare)
    {
        LaneMatrix solution = default;
        for (int row = 0; row < PositionsAndSlopes; row++)
        {
            covariance[PositionsAndSlopes, row] = Lanes.Zero;
            solution[TrackState.Parameters * row] = Vector256.Create(difference[row]);
        }
        covariance[PositionsAndSlopes, PositionsAndSlopes] = Lanes.One;
        chiSquare = 0;
        if (!Lane.Holds(covariance.Solve(ref solution), 0)) return false;
        for (int row = 0; row < PositionsAndSlopes; row++) chiSquare += difference[row] * Lane.At(ref solution[TrackState.Parameters * row], 0);
        return true;
    }
}
