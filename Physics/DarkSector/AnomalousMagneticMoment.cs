using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;

namespace NA64Mu.Physics.DarkSector;

/// <summary>What a boson X adds to the anomalous magnetic moment of the muon at one loop, Δa_μ.</summary>
/// <remarks>
/// H. Sieber et al., Phys. Rev. D 105 (2022) 052006, Eq. (3), for the vector; J. P. Leveille, Nucl. Phys. B 137 (1978) 63, for all four. With λ = m/M and D = x² + (1 − x)/λ²:
/// vector Δa/g'² = (1/4π²) ∫ x²(1 − x)/D dx; scalar (1/8π²) ∫ x²(2 − x)/D dx; pseudoscalar −(1/8π²) ∫ x³/D dx; axial vector −(1/8π²) ∫ [2x(1 − x)(4 − x) + 4λ²x³]/D dx,
/// all from 0 to 1. Without mass the vector gives 1/8π², the scalar 3/16π², the pseudoscalar −1/16π²; heavy vectors give λ²/12π², heavy axial vectors −5λ²/12π².
/// </remarks>
public static class AnomalousMagneticMoment
{
    /// <summary>Measured minus predicted value, B. Abi et al. (Muon g-2), Phys. Rev. Lett. 126 (2021) 141801, with the prediction of T. Aoyama et al., Phys. Rept. 887 (2020) 1.</summary>
    public const double Measured = 251e-11;

    /// <summary>Error of <see cref="Measured"/> (one standard deviation).</summary>
    public const double MeasuredError = 59e-11;

    private const double RelativeError = 1e-10;
    private const int LargestDepth = 30;
    private const int Order = 15;

    /// <summary>Δa_μ of a boson.</summary>
    /// <param name="boson">The boson.</param>
    public static double Of(DarkBoson boson) => boson.Coupling * boson.Coupling * PerCouplingSquared(boson.Model, boson.Mass);

    /// <summary>Δa_μ/g'²; negative for pseudoscalars and axial vectors.</summary>
    /// <param name="model">Kind.</param>
    /// <param name="mass">Mass, above zero [MeV].</param>
    public static double PerCouplingSquared(DarkModel model, double mass)
    {
        double ratio = mass / PhysicalConstants.MuonMass, square = ratio * ratio;
        double integral = GaussKronrodRule.Integrate(
            x => Numerator(model, x, square) / (x * x + (1 - x) * square), 0, 1, out _, out _, RelativeError, LargestDepth, Order);
        return integral / (8 * Math.PI * Math.PI);
    }

    /// <summary>Coupling g' that gives a Δa_μ; not a number where the sign is the wrong one.</summary>
    /// <param name="model">Kind.</param>
    /// <param name="mass">Mass, above zero [MeV].</param>
    /// <param name="difference">Δa_μ, such as <see cref="Measured"/>.</param>
    public static double CouplingFor(DarkModel model, double mass, double difference) => Math.Sqrt(difference / PerCouplingSquared(model, mass));

    /// <summary>Numerator over D, times 8π².</summary>
    private static double Numerator(DarkModel model, double x, double massSquaredRatio) => model switch
    {
        DarkModel.Vector => 2 * x * x * (1 - x),
        DarkModel.Scalar => x * x * (2 - x),
        DarkModel.Pseudoscalar => -x * x * x,
        _ => -2 * x * (1 - x) * (4 - x) - 4 * x * x * x / massSquaredRatio,
    };
}
