using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Scattering.Electron;

/// <summary>Angle of an electron or positron behind a step.</summary>
/// <remarks>
/// <para>
/// L. Urban, CERN-OPEN-2006-077; Geant4 Physics Reference Manual, "Multiple scattering"; constants of Geant4 11. With w = 1 − cos θ the
/// density of w is q [p g₁ + (1 − p) g₂] + (1 − q)/2: g₁ ∝ exp(−w/x) up to w = ξx, g₂ ∝ (w + (c − ξ)x)^(−c) above it, x = 4 sin²(θ₀/2), c =
/// ξ, p such that the density is continuous, and q such that the mean of cos θ is e^(−τ), τ = ∫ dt/λ₁ ≈ t ln(λ₀/λ_e)/(λ₀ − λ_e) = 2t/(λ₀ + λ_e) · artanh(y)/y, y = (λ₀ − λ_e)/(λ₀ + λ_e), λ₀ and λ_e
/// being λ₁ at start and end. The parameter of the tail is ξ of <see cref="ScatteringCoefficients.Tail"/>, with u = τ^⅙ and λ = t/τ.
/// </para>
/// <para>
/// Where g₁ alone turns more than e^(−τ) allows, θ₀ is above π/6 or more than half of the energy is lost, the density is p' ½ (a + 1) ((1 +
/// cos θ)/2)^a + (1 − p')/2, with e^(−τ) and (1 + 2 e^(−2.5 τ))/3 as the means of cos θ and cos² θ (S. Goudsmit and J. L. Saunderson, Phys.
/// Rev. 57 (1940) 24, where the second is (1 + 2 e^(−τ₂))/3). Above τ = 8 all directions are equal.
/// </para>
/// <para>For steps shorter than t_min of <see cref="ScatteringLimit"/>, θ₀² is that of t_min times t/t_min, and u that of t_min.</para>
/// </remarks>
internal static class ElectronScatteringSampler
{
    private const double IsotropicTau = 8;
    private const double SmallestTau = 1e-16;
    private const double LargestLoss = 0.5;
    private const double LargestWidthSquared = Math.PI * Math.PI / 36;
    private const double Close = 1e-3;
    private const double MeanTolerance = 0.999;
    private const double NearEnd = 0.01;

    /// <summary>(λ₀ − λ_e)/(λ₀ + λ_e) up to which the mean of 1/λ₁ is a series, to 1e-6.</summary>
    private const double LargestAsymmetry = 0.3;

    /// <summary>τ below which e^(−τ) − e^(−2.5 τ) is a series.</summary>
    private const double Tiny = 1e-4;

    /// <summary>Exponents of two between which sixth roots are tabulated.</summary>
    private const int LowExponent = -20, HighExponent = 3;

    private const double SmallestRoot = 1.0 / (1 << -LowExponent);

    private static readonly LogTable SixthRoots =
        TableBuilder.EveryNode(new LogGrid(LowExponent, HighExponent), x => Math.Pow(x, 1.0 / 6.0));

    /// <summary>1 − cos θ; zero where the particle goes on straight.</summary>
    /// <param name="table">Material.</param>
    /// <param name="point">Start of the step.</param>
    /// <param name="trueLength">True length [mm].</param>
    /// <param name="energyAfter">Mean kinetic energy at the end of the step [MeV].</param>
    /// <param name="shortest">Steps shorter than this are sampled as part of one of this length; zero for none [mm].</param>
    /// <param name="random">Random numbers; three draws at most.</param>
    public static double OneMinusCos(
        ElectronScatteringTable table, in ScatteringPoint point, double trueLength, double energyAfter, double shortest,
        ref RandomStream random)
    {
        double start = point.TransportLength, end = energyAfter < point.KineticEnergy ? table.TransportLength(point.Species, energyAfter) : start;
        double inverseSum = 1 / (start + end);
        double asymmetry = (start - end) * inverseSum, square = asymmetry * asymmetry;
        double excess = square < LargestAsymmetry * LargestAsymmetry
            ? square * (1.0 / 3 + square * (1.0 / 5 + square * (1.0 / 7 + square * (1.0 / 9))))
            : 0.5 * FastMath.Log(start / end) / asymmetry - 1;
        double tau = 2 * trueLength * inverseSum * (1 + excess);
        if (tau >= IsotropicTau) return 2 * random.Uniform();
        if (tau < SmallestTau) return 0;

        double meanCos = FastMath.Exp(-tau);
        if (energyAfter < (1 - LargestLoss) * point.KineticEnergy) return WithTwoMoments(tau, meanCos, ref random);

        ScatteringCoefficients coefficients = table.Coefficients;
        double path = trueLength * table.InverseRadiationLength;
        double logPath = FastMath.Log(path);
        double logLength = FastMath.Log(0.5 * table.InverseRadiationLength * (start + end)) - LogOfOnePlus(excess);
        double rootOf = tau;
        if (trueLength < shortest)
        {
            logPath = FastMath.Log(shortest * table.InverseRadiationLength);
            rootOf = shortest / point.TransportLength;
        }
        if (point.Species == Species.Positron)
        {
            double correction = table.PositronPath(Math.Sqrt(point.KineticEnergy * energyAfter));
            path *= correction;
            logPath += FastMath.Log(correction);
        }
        double widthSquared = CentralWidth.Squared(coefficients, point.KineticEnergy, energyAfter, path, logPath);
        if (widthSquared < SmallestTau) return 0;
        if (widthSquared > LargestWidthSquared) return WithTwoMoments(tau, meanCos, ref random);
        return WithTail(widthSquared, coefficients.Tail(SixthRoot(rootOf), logLength), tau, meanCos, ref random);
    }

    /// <summary>ln(1 + x), to 1e-5 where x is that of a small asymmetry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LogOfOnePlus(double x) =>
        x < LargestAsymmetry * LargestAsymmetry ? x * (1 - x * (0.5 - x * (1.0 / 3))) : FastMath.Log(1 + x);

    /// <summary>Sixth root, from a table to 2e-5 where it is mostly needed.</summary>
    private static double SixthRoot(double x) =>
        x is > SmallestRoot and < IsotropicTau ? SixthRoots.At(x) : FastMath.Exp((1.0 / 6.0) * FastMath.Log(x));

    /// <summary>Central part, tail and isotropic part. Most samples are central, and are found to be so before the rest is computed.</summary>
    private static double WithTail(double widthSquared, double tail, double tau, double meanCos, ref RandomStream random)
    {
        double x = widthSquared * (1 - widthSquared * (1.0 / 12 - widthSquared * (1.0 / 360 - widthSquared * (1.0 / 20160))));
        double edge = FastMath.Exp(-tail), inside = 1 - edge;
        double turned = (1 - (1 + tail) * edge) * x;
        if (inside - turned <= MeanTolerance * meanCos * inside) return WithTwoMoments(tau, meanCos, ref random);

        double power = tail;
        // The mean of the tail has poles there, and nothing else changes in a thousandth.
        if (Math.Abs(power - 3) < Close) power = 3 + Close;
        else if (Math.Abs(power - 2) < Close) power = 2 + Close;
        double u = random.Uniform(), v = random.Uniform();
        double centralWeight = (power - 1) * inside, tailWeight = edge * power;
        if (u < meanCos && v * (centralWeight + tailWeight) < centralWeight) return -x * FastMath.Log(edge + random.Uniform() * inside);

        double offset = (power - tail) * x;
        double far = 2 + offset, near = power * x;
        double cut = FastMath.Exp((power - 1) * FastMath.Log(near / far));
        double outer = (1 - tail * x + cut - (near - far * cut) / (power - 2)) / (1 - cut);
        double share = centralWeight / (centralWeight + tailWeight * (1 - cut));
        double anyMean = share * (1 - turned / inside) + (1 - share) * outer;
        if (u * anyMean >= meanCos) return 2 * v;
        if (v < share) return -x * FastMath.Log(edge + random.Uniform() * inside);
        return Tail(random.Uniform() * (1 - cut), cut, power, near, offset);
    }

    /// <summary>Inverse of the cumulative of the tail, with a series near backward directions.</summary>
    private static double Tail(double cumulative, double cut, double power, double near, double offset)
    {
        if (cumulative >= NearEnd * cut) return near * FastMath.Exp(-FastMath.Log(cumulative + cut) / (power - 1)) - offset;
        double w = cumulative / (cut * (power - 1));
        return 2 - w * (1 - 0.5 * w * power) * (2 + offset);
    }

    /// <summary>A power of (1 + cos θ)/2 and an isotropic part.</summary>
    private static double WithTwoMoments(double tau, double meanCos, ref RandomStream random)
    {
        double square = FastMath.Exp(-2.5 * tau);
        double difference = tau < Tiny ? tau * (1.5 - 2.625 * tau) : meanCos - square;
        // a, times the difference: one division instead of two.
        double scaled = meanCos + 3 * square;
        double u = random.Uniform();
        if (random.Uniform() * scaled >= (scaled + 2 * difference) * meanCos) return 2 * (1 - u);
        return 2 * (1 - FastMath.Exp(FastMath.Log(u) * (difference / (scaled + difference))));
    }
}
