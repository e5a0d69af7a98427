using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Photon.MuonPairs;

/// <summary>Directions of the two muons of a pair made by a photon.</summary>
/// <remarks>
/// H. Burkhardt, S. R. Kelner and R. P. Kokoulin, CERN-SL-2002-016 (AP), in the form of Geant4 11: with γ = k/m_μ and p = x₊x₋,
/// t = 1/(1 + u²) has the density (1 − 2p + 4pt(1 − t)) g(t), ψ the density 1 − 2p + 4pt(1 − t)(1 + cos 2ψ), and ρ the density
/// ρ³/(ρ⁴ + C₂); then θ₊ = (u + ½ρ cos ψ)/(γx₊), θ₋ = (u − ½ρ cos ψ)/(γx₋), and the azimuths differ from opposite ones by ρ sin ψ/u.
/// g = [(a + c) ln(c/a) − 2b]/(2b³), a = (1/(2γpt))², c = a + b, b = 1/(4 (0.138 A^0.27)²): the integral over the momentum
/// transfer with the form factor of the nucleus. C₂ = (4/√p) ((1/(2γpt))² + (m_e Z^(1/3)/(183 m_μ))²)²; ρ goes up to
/// 1.9 A^(−0.27) (1/t − 1).
/// </remarks>
/// <param name="ThetaPlus">Polar angle of the μ⁺; negative on the other side [rad].</param>
/// <param name="ThetaMinus">Polar angle of the μ⁻; negative on the other side [rad].</param>
/// <param name="HalfTurn">Half of what the azimuths lack to be opposite [rad].</param>
/// <param name="Azimuth">Mean azimuth.</param>
internal readonly record struct MuonPairAngles(double ThetaPlus, double ThetaMinus, double HalfTurn, Azimuth Azimuth)
{
    private const double Mass = PhysicalConstants.MuonMass;
    private const int MaximumTries = 1000;

    /// <summary>Angles of one pair.</summary>
    /// <param name="energy">Photon energy [MeV].</param>
    /// <param name="share">x₊.</param>
    /// <param name="formula">Cross section of the element struck.</param>
    /// <param name="random">Random numbers; about 12 draws.</param>
    public static MuonPairAngles Sample(double energy, double share, ConversionToMuonsCrossSection formula, ref RandomStream random)
    {
        double product = share * (1 - share);
        double inverseGamma = Mass / energy;
        var angles = new MuonPairAngles(0, 0, 0, Azimuth.Sample(ref random));
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double t = SampleT(inverseGamma, product, formula.NuclearSize, ref random);
            Azimuth psi = SamplePsi(t, product, ref random);
            double rho = SampleRho(t, inverseGamma, product, formula, ref random);
            double u = Math.Sqrt(1 / t - 1);
            double along = 0.5 * rho * psi.Cosine;
            double plus = inverseGamma * (u + along) / share, minus = inverseGamma * (u - along) / (1 - share);
            if (Math.Abs(plus) > Math.PI || Math.Abs(minus) > Math.PI) continue;
            return angles with { ThetaPlus = plus, ThetaMinus = minus, HalfTurn = 0.5 * rho * psi.Sine / u };
        }
        return angles;
    }

    /// <summary>Direction of the μ⁺.</summary>
    /// <param name="photon">Direction of the photon.</param>
    public Vector3D PlusAround(in Vector3D photon) => Around(photon, ThetaPlus, HalfTurn);

    /// <summary>Direction of the μ⁻.</summary>
    /// <param name="photon">Direction of the photon.</param>
    public Vector3D MinusAround(in Vector3D photon) => Around(photon, -ThetaMinus, -HalfTurn);

    private Vector3D Around(in Vector3D photon, double theta, double turn)
    {
        double cosine = Math.Cos(turn), sine = Math.Sin(turn);
        double sineTheta = Math.Sin(theta), halfSine = Math.Sin(0.5 * theta);
        return photon.Deflected(
            sineTheta * (Azimuth.Cosine * cosine - Azimuth.Sine * sine),
            sineTheta * (Azimuth.Sine * cosine + Azimuth.Cosine * sine),
            2 * halfSine * halfSine).Renormalised();
    }

    private static double SampleT(double inverseGamma, double product, double nuclearSize, ref RandomStream random)
    {
        double smallest = inverseGamma / (2 * product);
        double formFactor = 0.138 * nuclearSize;
        double b = 1 / (4 * formFactor * formFactor);
        double bound = (1 - product) * TransferIntegral(smallest * smallest, b);
        double t = 0.5;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            t = random.Uniform();
            double transfer = smallest / t;
            double density = (1 - 2 * product + 4 * product * t * (1 - t)) * TransferIntegral(transfer * transfer, b);
            Requires.That(density <= bound * (1 + 1e-6), "bound above the density");
            if (random.Uniform() * bound <= density) break;
        }
        return t;
    }

    /// <summary>g; its series in b/a where the difference of the terms would lose digits.</summary>
    private static double TransferIntegral(double a, double b)
    {
        double ratio = b / a;
        if (ratio < 0.01) return (1 - ratio * (1 - 0.9 * ratio)) / (12 * a * a);
        double c = a + b;
        return ((a + c) * FastMath.Log(c / a) - 2 * b) / (2 * b * b * b);
    }

    private static Azimuth SamplePsi(double t, double product, ref RandomStream random)
    {
        double even = 1 - 2 * product, odd = 4 * product * t * (1 - t);
        Azimuth psi = Azimuth.Sample(ref random);
        for (int attempt = 1; attempt < MaximumTries; attempt++)
        {
            // 1 + cos 2ψ = 2 cos² ψ.
            if (random.Uniform() * (even + 2 * odd) <= even + 2 * odd * psi.Cosine * psi.Cosine) break;
            psi = Azimuth.Sample(ref random);
        }
        return psi;
    }

    private static double SampleRho(
        double t, double inverseGamma, double product, ConversionToMuonsCrossSection formula, ref RandomStream random)
    {
        double longitudinal = inverseGamma / (2 * product * t);
        double screening = PhysicalConstants.ElectronMass / (183 * formula.InverseCubeRoot * Mass);
        double sum = longitudinal * longitudinal + screening * screening;
        double floor = 4 * sum * sum / Math.Sqrt(product);
        double largest = 1.9 / formula.NuclearSize * (1 / t - 1);
        double logRatio = FastMath.Log(1 + largest * largest * largest * largest / floor);
        return Math.Sqrt(Math.Sqrt(floor * (FastMath.Exp(random.Uniform() * logRatio) - 1)));
    }
}
