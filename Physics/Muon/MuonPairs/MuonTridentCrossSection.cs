using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Muon.MuonPairs;

/// <summary>Production of μ⁺μ⁻ pairs by muons in the field of the nuclei of one element: three muons leave.</summary>
/// <remarks>
/// S. R. Kelner, R. P. Kokoulin and A. A. Petrukhin, Phys. Atom. Nucl. 63 (2000) 1603:
/// dσ/dε = 4/(3π) (Zα r_μ)² (1 − v)/ε ∫₀^ρmax dρ Φ(ρ) ln X(ρ), v = ε/E, ρ = (ε₊ − ε₋)/ε, ρmax = 1 − 2M/ε, r_μ = r_e m_e/M,
/// Φ = [(2 + ρ²)(1 + β) + ξ(3 + ρ²)] ln(1 + 1/ξ) + [(1 + ρ²)(1 + 3β/2) − (1 + 2β)(1 − ρ²)/ξ] ln(1 + ξ) − 1 − 3ρ² + β(1 − 2ρ²),
/// β = v²/(2(1 − v)), ξ = v²(1 − ρ²)/(4(1 − v)), X = 1 + U(ρ) − U(ρmax),
/// U = 0.65 A^(−0.27) B Z^(−1/3) (M/m_e)/(1 + 2√e M² B Z^(−1/3) (1 + ξ)(1 + Y)/(m_e ε (1 − ρ²))), Y = 12 √(M/E), B = 183 (hydrogen 202.4).
/// ε is the energy of the pair with its masses, E and M energy and mass of the muon. For energies far above M.
/// The factor 4/(3π) goes with the integral over positive ρ, as in the production of e⁺e⁻ pairs. Geant4 11 has half of it. Photons of the muon's field that convert as real
/// ones do (Weizsäcker and Williams), with virtualities up to 4M², give 1.04 and 1.07 times the present value at v = 0.1 and 0.03 in lead; limits of M² and 9M² give 0.75 to 1.2
/// times, which decides for 4/(3π).
/// </remarks>
public sealed class MuonTridentCrossSection
{
    /// <summary>Kinetic energy below which no pairs are made here [MeV].</summary>
    public const double Threshold = 1 * Units.GeV;

    /// <summary>Smallest pair energy, 2M [MeV].</summary>
    public const double SmallestPair = 2 * Mass;

    private const double Mass = PhysicalConstants.MuonMass;
    private const double SqrtE = 1.6487212707001282;
    private const int Points = 16;

    private static readonly GaussLegendreRule Rule = new(0, 1, Points);

    private readonly double _factor;
    private readonly double _size;
    private readonly double _screening;

    /// <summary>Cross section of one element.</summary>
    /// <param name="element">The element.</param>
    public MuonTridentCrossSection(Element element)
    {
        const double massRatio = Mass / PhysicalConstants.ElectronMass;
        double radius = element.Z * PhysicalConstants.FineStructure * PhysicalConstants.ClassicalElectronRadius / massRatio;
        _factor = 4 / (3 * Math.PI) * radius * radius;
        double atom = (element.Z == 1 ? 202.4 : 183) / Math.Cbrt(element.Z);
        _size = 0.65 * Math.Pow(element.A, -0.27) * atom * massRatio;
        _screening = 2 * SqrtE * Mass * massRatio * atom;
    }

    /// <summary>Largest pair energy, E − M [MeV].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    public static double LargestPair(double energy) => energy - Mass;

    /// <summary>Largest |ρ|; not positive where there is no room for a pair.</summary>
    /// <param name="pairEnergy">Energy of the pair with its masses [MeV].</param>
    public static double LargestAsymmetry(double pairEnergy) => 1 - SmallestPair / pairEnergy;

    /// <summary>ε dσ/dε per atom [mm²].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="pairEnergy">Energy of the pair ε with its masses [MeV].</param>
    /// <returns>Zero outside the limits.</returns>
    public double EnergyTimesDifferential(double energy, double pairEnergy)
    {
        double largest = LargestAsymmetry(pairEnergy);
        if (!(largest > 0) || pairEnergy >= LargestPair(energy)) return 0;
        double logRange = Math.Log(1 - largest);
        double sum = 0;
        for (int point = 0; point < Points; point++)
        {
            double complement = Math.Exp(logRange * Rule.GetAbscissa(point));
            sum += Rule.GetWeight(point) * complement * AsymmetryDensity(energy, pairEnergy, 1 - complement);
        }
        return _factor * (1 - pairEnergy / energy) * -logRange * sum;
    }

    /// <summary>Φ ln X: the distribution of ρ, not normalised.</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="pairEnergy">Energy of the pair, within its limits [MeV].</param>
    /// <param name="asymmetry">ρ, from zero to its largest.</param>
    public double AsymmetryDensity(double energy, double pairEnergy, double asymmetry)
    {
        double v = pairEnergy / energy;
        double beta = 0.5 * v * v / (1 - v);
        double atLargest = Exponent(energy, pairEnergy, beta, LargestAsymmetry(pairEnergy));
        double x = 1 + Exponent(energy, pairEnergy, beta, asymmetry) - atLargest;
        return x > 1 ? Math.Max(Shape(asymmetry * asymmetry, beta), 0) * FastMath.Log(x) : 0;
    }

    private static double Shape(double rho2, double beta)
    {
        double xi = 0.5 * beta * (1 - rho2);
        return ((2 + rho2) * (1 + beta) + xi * (3 + rho2)) * FastMath.Log(1 + 1 / xi)
            + ((1 + rho2) * (1 + 1.5 * beta) - (1 + 2 * beta) * (1 - rho2) / xi) * FastMath.Log(1 + xi)
            - 1 - 3 * rho2 + beta * (1 - 2 * rho2);
    }

    /// <summary>U(ρ).</summary>
    private double Exponent(double energy, double pairEnergy, double beta, double asymmetry)
    {
        double complement = 1 - asymmetry * asymmetry;
        double y = 12 * Math.Sqrt(Mass / energy);
        return _size / (1 + _screening * (1 + 0.5 * beta * complement) * (1 + y) / (pairEnergy * complement));
    }
}
