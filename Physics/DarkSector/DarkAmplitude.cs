using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Amplitude A of <see cref="DarkCrossSection"/> sorted by powers, for bounds: (1 − x) A is at most P (2 − 2x + x²) + Q x² and what C adds.</summary>
/// <remarks>
/// With r = U₀/U, U₀ = U of forward emission, b/U² = −x r (1 − r)/U₀ and so A = [P (2 − 2x + x²) + Q x²]/(1 − x) − C x r (1 − r)/U₀: at fixed x largest at
/// r = 1 for C ≥ 0 and at r = ½ for C below zero, which the scalar and the axial vector have for M below 2m.
/// </remarks>
/// <param name="P">Weight of 2 − 2x + x².</param>
/// <param name="Q">Weight of x².</param>
/// <param name="C">Weight of b/U² [MeV²].</param>
internal readonly record struct DarkAmplitude(double P, double Q, double C)
{
    /// <summary>The amplitude of one boson.</summary>
    /// <param name="boson">The boson.</param>
    public static DarkAmplitude Of(DarkBoson boson)
    {
        const double muon = PhysicalConstants.MuonMass * PhysicalConstants.MuonMass;
        double square = boson.Mass * boson.Mass;
        return boson.Model switch
        {
            DarkModel.Vector => new(2, 0, 4 * (square + 2 * muon)),
            DarkModel.Scalar => new(0, 1, 2 * (square - 4 * muon)),
            DarkModel.Pseudoscalar => new(0, 1, 2 * square),
            DarkModel.AxialVector => new(2, 4 * muon / square, 4 * (square - 4 * muon)),
            _ => throw new ArgumentOutOfRangeException(nameof(boson), boson.Model, "model of boson"),
        };
    }

    /// <summary>(1 − x) A.</summary>
    /// <param name="x">Energy fraction.</param>
    /// <param name="rest">1 − x.</param>
    /// <param name="ratio">r = U₀/U.</param>
    /// <param name="forwardU">U₀ [MeV²].</param>
    public double TimesRest(double x, double rest, double ratio, double forwardU) =>
        P * (1 + rest * rest) + Q * x * x - C * x * rest * ratio * (1 - ratio) / forwardU;

    /// <summary>Bound of (1 − x) A over a range of x and all r.</summary>
    /// <param name="lowX">Lower end of x.</param>
    /// <param name="highX">Upper end of x.</param>
    /// <param name="forwardU">Smallest U₀ in the range [MeV²].</param>
    public double Bound(double lowX, double highX, double forwardU)
    {
        double rest = 1 - lowX;
        return P * (1 + rest * rest) + Q * highX * highX + Math.Max(0, -C) * highX * rest / (4 * forwardU);
    }
}
