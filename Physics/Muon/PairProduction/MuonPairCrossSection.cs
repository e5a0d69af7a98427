using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Muon.PairProduction;

/// <summary>Production of e⁺e⁻ pairs by muons in the field of nuclei and atomic electrons of one element.</summary>
/// <remarks>
/// R. P. Kokoulin and A. A. Petrukhin, Proc. 12th ICRC, Hobart (1971) 2436, with the part on atomic electrons of S. R. Kelner, Phys.
/// Atom. Nucl. 61 (1998)
/// 448, as in the Geant4 Physics Reference Manual, chapter "Positron-electron pair production by muons":
/// dσ/dε = 4/(3π) (α r_e)² Z(Z + ζ) (1 − v)/ε ∫ dρ [Φ_e + (m_e/M)² Φ_μ], v = ε/E, ρ = (ε₊ − ε₋)/ε. For kinetic energies above 0.85 GeV.
/// The integral over ρ ≥ 0 is done in ln(1 − ρ).
/// </remarks>
public sealed class MuonPairCrossSection
{
    /// <summary>Kinetic energy below which muons make no pairs here [MeV].</summary>
    public const double Threshold = 850;

    /// <summary>Smallest pair energy, 4 m_e [MeV].</summary>
    public const double SmallestPair = 4 * ElectronMass;

    private const double Mass = PhysicalConstants.MuonMass;
    private const double ElectronMass = PhysicalConstants.ElectronMass;
    private const double SqrtE = 1.6487212707001282;
    private const int Points = 12;

    private static readonly GaussLegendreRule Rule = new(0, 1, Points);

    private readonly double _factor;
    private readonly double _z;
    private readonly double _cubeRoot;
    private readonly double _screening;
    private readonly double _largestTransferOffset;
    private readonly (double Nucleus, double Electrons) _saturation;

    /// <summary>Cross section of one element.</summary>
    /// <param name="element">The element.</param>
    public MuonPairCrossSection(Element element)
    {
        bool isHydrogen = element.Z == 1;
        const double radius = PhysicalConstants.FineStructure * PhysicalConstants.ClassicalElectronRadius;
        _z = element.Z;
        _cubeRoot = Math.Cbrt(_z);
        _factor = 4 / (3 * Math.PI) * radius * radius * _z;
        _screening = isHydrogen ? 202.4 : 183;
        _largestTransferOffset = 0.75 * SqrtE * _cubeRoot * Mass;
        _saturation = isHydrogen ? (4.4e-5, 4.8e-5) : (1.95e-5, 5.3e-5);
    }

    /// <summary>Largest pair energy, E − ¾√e Z^(1/3) M [MeV].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    public double LargestPair(double energy) => energy - _largestTransferOffset;

    /// <summary>ε dσ/dε per atom [mm²].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="pairEnergy">Energy of the pair ε with its masses [MeV].</param>
    /// <returns>Zero outside the limits.</returns>
    public double EnergyTimesDifferential(double energy, double pairEnergy)
    {
        double largest = LargestAsymmetry(energy, pairEnergy);
        if (!(largest > 0) || pairEnergy >= LargestPair(energy)) return 0;
        double v = pairEnergy / energy;
        double logRange = FastMath.Log(1 - largest);
        double sum = 0;
        for (int point = 0; point < Points; point++)
        {
            double complement = FastMath.Exp(logRange * Rule.GetAbscissa(point));
            sum += Rule.GetWeight(point) * complement * Integrand(energy, pairEnergy, 1 - complement);
        }
        return _factor * (_z + ElectronRatio(energy)) * (1 - v) * -logRange * sum;
    }

    /// <summary>Largest |ρ|; negative below the smallest pair energy.</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="pairEnergy">Energy of the pair with its masses [MeV].</param>
    public static double LargestAsymmetry(double energy, double pairEnergy)
    {
        if (pairEnergy <= SmallestPair) return -1;
        return (1 - 6 * Mass * Mass / (energy * (energy - pairEnergy))) * Math.Sqrt(1 - SmallestPair / pairEnergy);
    }

    /// <summary>ζ, the atomic electrons over the nucleus times Z.</summary>
    private double ElectronRatio(double energy)
    {
        double gamma = energy / Mass;
        double numerator = 0.073 * FastMath.Log(gamma / (1 + _saturation.Nucleus * _cubeRoot * _cubeRoot * gamma)) - 0.26;
        double denominator = 0.058 * FastMath.Log(gamma / (1 + _saturation.Electrons * _cubeRoot * gamma)) - 0.14;
        return numerator > 0 && denominator > 0 ? numerator / denominator : 0;
    }

    /// <summary>Φ_e + (m_e/M)² Φ_μ.</summary>
    private double Integrand(double energy, double pairEnergy, double rho)
    {
        const double massRatio = ElectronMass / Mass;
        double v = pairEnergy / energy;
        double rho2 = rho * rho;
        double beta = 0.5 * v * v / (1 - v);
        double halfRatio = 0.5 * v / massRatio;
        double xi = halfRatio * halfRatio * (1 - rho2) / (1 - v);
        double screening = 2 * ElectronMass * SqrtE * _screening / (_cubeRoot * pairEnergy * (1 - rho2));
        double electron = ElectronShape(rho2, beta, xi) * ElectronLogarithm(rho2, beta, xi, screening);
        double muon = MuonShape(rho2, beta, xi) * MuonLogarithm(rho2, beta, xi, screening);
        return Math.Max(electron, 0) + massRatio * massRatio * Math.Max(muon, 0);
    }

    private double ElectronLogarithm(double rho2, double beta, double xi, double screening)
    {
        double y = (5 - rho2 + 4 * beta * (1 + rho2))
            / (2 * (1 + 3 * beta) * FastMath.Log(3 + 1 / xi) - rho2 - 2 * beta * (2 - rho2));
        double product = (1 + xi) * (1 + y);
        const double massRatio = 1.5 * ElectronMass / Mass;
        double size = massRatio * _cubeRoot;
        double ratio = _screening / _cubeRoot / (1 + screening * product);
        return 0.5 * FastMath.Log(ratio * ratio * product / (1 + size * size * product));
    }

    private double MuonLogarithm(double rho2, double beta, double xi, double screening)
    {
        double y = (4 + rho2 + 3 * beta * (1 + rho2)) / ((1 + rho2) * (1.5 + 2 * beta) * FastMath.Log(3 + xi) + 1 - 1.5 * rho2);
        double ratio = 2.0 / 3.0 * Mass / ElectronMass * _screening / (_cubeRoot * _cubeRoot);
        return FastMath.Log(ratio / (1 + screening * (1 + xi) * (1 + y)));
    }

    private static double ElectronShape(double rho2, double beta, double xi)
    {
        // Beyond this the terms cancel to a part in a million: the leading term of the expansion.
        const double large = 1000;
        if (xi > large) return 0.5 * (3 - rho2 + 2 * beta * (1 + rho2)) / xi;
        return ((2 + rho2) * (1 + beta) + xi * (3 + rho2)) * FastMath.Log(1 + 1 / xi) + (1 - rho2 - beta) / (1 + xi) - (3 + rho2);
    }

    private static double MuonShape(double rho2, double beta, double xi)
    {
        const double small = 1e-3;
        if (xi < small) return 0.5 * xi * (5 - rho2 + beta * (3 + rho2));
        return ((1 + rho2) * (1 + 1.5 * beta) - (1 + 2 * beta) * (1 - rho2) / xi) * FastMath.Log(1 + xi)
            + xi * (1 - rho2 - beta) / (1 + xi) + (1 + 2 * beta) * (1 - rho2);
    }
}
