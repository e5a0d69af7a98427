using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NA64Mu.Core;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>What the material of a leg does to tracks: multiple scattering and loss of energy.</summary>
/// <remarks>
/// Plane angle of the Highland formula, PDG 2022 Eq. (34.16): θ₀ = 13.6 MeV/(βp) √t [1 + 0.038 ln t], valid to 11 % for
/// 10⁻³ &lt; t &lt; 100 radiation lengths. The squares of its parts do not add up to that of the whole; here the logarithm is that of the
/// whole way in all of them, so that they do. Collisions spread along the leg give slope and position at its end the covariance
/// θ² (T₀, T₁; T₁, T₂), with T_n the moments of <see cref="TransportLeg"/> and θ² = θ₀²/t; slopes of an inclined track take the factors of
/// E. J. Wolin and L. L. Ho, Nucl. Instrum. Methods A 329 (1993) 493, Eqs. (21)-(23): (1 + t_x²) n², t_x t_y n², (1 + t_y²) n², with
/// n² = 1 + t_x² + t_y², and the material is n times as thick.
/// </remarks>
public readonly struct ProcessNoise
{
    private const double HighlandEnergy = 13.6 * Units.MeV;
    private const double HighlandLogarithm = 0.038;
    private const double SmallestInverseMomentum = 1e-12;
    private const double ThinnestWay = 1e-3;
    private const double MuonMassSquared = PhysicalConstants.MuonMass * PhysicalConstants.MuonMass;

    private readonly double _anglePerRadiationLength;

    /// <summary>The noise on a way.</summary>
    /// <param name="path">The way.</param>
    public ProcessNoise(TrackPath path)
    {
        double angle = HighlandEnergy * (1 + HighlandLogarithm * Math.Log(Math.Max(path.RadiationLengths, ThinnestWay)));
        _anglePerRadiationLength = angle * angle;
    }

    /// <summary>Plane angle of scattering on a way times the momentum, for β = 1 [MeV/c].</summary>
    /// <param name="radiationLengths">Thickness of the way.</param>
    public static double AngleTimesMomentum(double radiationLengths) =>
        HighlandEnergy * Math.Sqrt(radiationLengths) * (1 + HighlandLogarithm * Math.Log(Math.Max(radiationLengths, ThinnestWay)));

    /// <summary>Adds what happened on a leg to states and covariances at its end.</summary>
    /// <param name="leg">The leg.</param>
    /// <param name="state">Tracks at the end of the leg; their q/p grows.</param>
    /// <param name="covariance">Their covariances.</param>
    /// <returns>∂(q/p)/∂(q/p before the leg).</returns>
    internal Lanes Add(in TransportLeg leg, ref LaneState state, ref LaneCovariance covariance)
    {
        Lanes inverseMomentum = Vector256.Max(Vector256.Abs(state.ChargeOverMomentum), Vector256.Create(SmallestInverseMomentum));
        Lanes inverseBetaSquared = Lanes.One + MuonMassSquared * inverseMomentum * inverseMomentum;
        Lanes tx = state.SlopeX, ty = state.SlopeY, n2 = Lanes.One + tx * tx + ty * ty, n = Vector256.Sqrt(n2);
        Lanes scattering = _anglePerRadiationLength * inverseMomentum * inverseMomentum * inverseBetaSquared * n * n2;
        AddScattering(in leg, scattering * (Lanes.One + tx * tx), 2, 0, ref covariance);
        AddScattering(in leg, scattering * (Lanes.One + ty * ty), 3, 1, ref covariance);
        Lanes mixed = scattering * tx * ty;
        covariance[3, 2] += mixed * leg.RadiationLengths;
        covariance[3, 0] += mixed * leg.FirstMoment;
        covariance[2, 1] += mixed * leg.FirstMoment;
        covariance[1, 0] += mixed * leg.SecondMoment;

        Lanes loss = n * (Vector256.Create(leg.Loss) - leg.LossPerLogarithm * Lane.Log(inverseMomentum * EnergyLoss.ReferenceMomentum));
        Lanes relativeChange = loss * inverseMomentum * Vector256.Sqrt(inverseBetaSquared);
        Lanes slope = Lanes.One + 2 * relativeChange;
        covariance.ScaleLast(slope);
        covariance[4, 4] += n * leg.LossVariance * inverseBetaSquared * inverseMomentum * inverseMomentum * inverseMomentum * inverseMomentum;
        state.ChargeOverMomentum *= Lanes.One + relativeChange;
        return slope;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddScattering(in TransportLeg leg, Lanes strength, int slope, int position, ref LaneCovariance covariance)
    {
        covariance[slope, slope] += strength * leg.RadiationLengths;
        covariance[slope, position] += strength * leg.FirstMoment;
        covariance[position, position] += strength * leg.SecondMoment;
    }
}
