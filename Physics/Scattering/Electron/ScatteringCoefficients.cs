using System;

namespace NA64Mu.Physics.Scattering.Electron;

/// <summary>Coefficients of the model of L. Urban that depend on the effective atomic number alone.</summary>
/// <remarks>
/// L. Urban, CERN-OPEN-2006-077, and the Geant4 Physics Reference Manual, "Multiple scattering", fitted there to measured angles of electrons and to
/// single-scattering simulations; the values are those of Geant4 11. For Z from 1 to 92.
/// </remarks>
internal sealed class ScatteringCoefficients
{
    private const double SmallestTail = 1.9;

    private readonly double _tailConstant;
    private readonly double _tailLinear;
    private readonly double _tailSquare;
    private readonly double _tailLogarithm;
    private readonly double _positronLow;
    private readonly double _positronFall;
    private readonly double _positronHigh;
    private readonly double _positronRise;
    private readonly double _positronScale;

    /// <summary>Coefficients of a material.</summary>
    /// <param name="z">Effective atomic number, electrons over atoms.</param>
    public ScatteringCoefficients(double z)
    {
        double sixthRoot = Math.Pow(z, 1.0 / 6.0), cubeRoot = sixthRoot * sixthRoot, root = Math.Sqrt(z);
        double width = 0.990395 + sixthRoot * (-0.168386 + sixthRoot * 0.093286);
        WidthConstant = width * (1 - 0.08778 / z);
        WidthSlope = width * (0.04078 + 1.7315e-4 * z);
        _tailConstant = 2.3785 - cubeRoot * (0.41981 - cubeRoot * 0.0631);
        _tailLinear = 0.47526 + cubeRoot * (1.7694 - cubeRoot * 0.33885);
        _tailSquare = 0.23683 - cubeRoot * (1.8111 - cubeRoot * 0.32774);
        _tailLogarithm = 0.017888 + cubeRoot * (0.019659 - cubeRoot * 0.0026664);
        ElasticLinear = 27.725 / (1 + 0.203 * z);
        ElasticSquare = 6.152 / (1 + 0.111 * z);
        ReachOverRange = 0.9628 - 0.084848 * root + 0.0043769 * z;
        ElectronSteps = 0.87 * cubeRoot * cubeRoot;
        PositronSteps = 0.7 * root;
        _positronLow = 0.994 - 0.00408 * z;
        _positronFall = 7.16 + (52.6 + 365 / z) / z;
        _positronHigh = 1 - 0.00447 * z;
        _positronRise = 0.00121 * z;
        _positronScale = 1.41125 + z * (1.84035e-4 * z - 0.0186427);
    }

    /// <summary>c₁ in θ₀ ∝ c₁ + c₂ ln(t/X₀).</summary>
    public double WidthConstant { get; }

    /// <summary>c₂ in θ₀ ∝ c₁ + c₂ ln(t/X₀).</summary>
    public double WidthSlope { get; }

    /// <summary>a in λ_elastic/λ₁ = 10⁻³/(2·10⁻³ + a T + b T²) [1/MeV].</summary>
    public double ElasticLinear { get; }

    /// <summary>b in the same [1/MeV²].</summary>
    public double ElasticSquare { get; }

    /// <summary>Largest straight distance from start to end of a track, over its range.</summary>
    public double ReachOverRange { get; }

    /// <summary>Shortest step of electrons, in elastic free paths.</summary>
    public double ElectronSteps { get; }

    /// <summary>Shortest step of positrons, in elastic free paths.</summary>
    public double PositronSteps { get; }

    /// <summary>Parameter of the tail, ξ = d₁ + d₂ u + d₃ u² + d₄ ln(λ/X₀), at least 1.9: the tail should not be too big.</summary>
    /// <param name="root">u, the sixth root of t/λ.</param>
    /// <param name="logLength">ln(λ/X₀).</param>
    public double Tail(double root, double logLength) =>
        Math.Max(SmallestTail, _tailConstant + root * (_tailLinear + root * _tailSquare) + _tailLogarithm * logLength);

    /// <summary>Factor on the path of a positron that gives an electron of the same energy its θ₀.</summary>
    /// <remarks>Three pieces in β: a (1 − e^(−bβ)) below 0.6, c + d e^(113 (β − 1)) above 0.9, a straight line between; all times one factor.</remarks>
    /// <param name="beta">β.</param>
    public double PositronPath(double beta)
    {
        const double slow = 0.6, fast = 0.9;
        double shape;
        if (beta < slow) shape = Slow(beta);
        else if (beta > fast) shape = Fast(beta);
        else shape = Slow(slow) + (Fast(fast) - Slow(slow)) * (beta - slow) / (fast - slow);
        return _positronScale * shape;
    }

    private double Slow(double beta) => _positronLow * (1 - Math.Exp(-_positronFall * beta));

    private double Fast(double beta) => _positronHigh + _positronRise * Math.Exp(113 * (beta - 1));
}
