using System;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>What the material of a leg does to a track: multiple scattering and loss of energy.</summary>
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

    /// <summary>Adds what happened on a leg to state and covariance at its end.</summary>
    /// <param name="leg">The leg.</param>
    /// <param name="state">Track at the end of the leg; its q/p grows.</param>
    /// <param name="covariance">Its covariance.</param>
    /// <returns>∂(q/p)/∂(q/p before the leg).</returns>
    public double Add(in TransportLeg leg, ref TrackState state, ref Covariance5 covariance)
    {
        double inverseMomentum = Math.Max(Math.Abs(state.ChargeOverMomentum), SmallestInverseMomentum);
        double inverseBetaSquared = 1 + MuonMassSquared * inverseMomentum * inverseMomentum;
        double tx = state.SlopeX, ty = state.SlopeY, n2 = 1 + tx * tx + ty * ty, n = Math.Sqrt(n2);
        double scattering = _anglePerRadiationLength * inverseMomentum * inverseMomentum * inverseBetaSquared * n * n2;
        AddScattering(in leg, scattering * (1 + tx * tx), 2, 0, ref covariance);
        AddScattering(in leg, scattering * (1 + ty * ty), 3, 1, ref covariance);
        double mixed = scattering * tx * ty;
        covariance[3, 2] += mixed * leg.RadiationLengths;
        covariance[3, 0] += mixed * leg.FirstMoment;
        covariance[2, 1] += mixed * leg.FirstMoment;
        covariance[1, 0] += mixed * leg.SecondMoment;

        double loss = n * (leg.Loss - leg.LossPerLogarithm * FastMath.Log(inverseMomentum * EnergyLoss.ReferenceMomentum));
        double relativeChange = loss * inverseMomentum * Math.Sqrt(inverseBetaSquared);
        double slope = 1 + 2 * relativeChange;
        covariance.Scale(4, slope);
        covariance[4, 4] += n * leg.LossVariance * inverseBetaSquared * inverseMomentum * inverseMomentum * inverseMomentum * inverseMomentum;
        state = state with { ChargeOverMomentum = state.ChargeOverMomentum * (1 + relativeChange) };
        return slope;
    }

    private static void AddScattering(in TransportLeg leg, double strength, int slope, int position, ref Covariance5 covariance)
    {
        covariance[slope, slope] += strength * leg.RadiationLengths;
        covariance[slope, position] += strength * leg.FirstMoment;
        covariance[position, position] += strength * leg.SecondMoment;
    }
}
