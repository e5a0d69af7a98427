using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Decay;

/// <summary>The Dalitz decay π⁰ → e⁻ e⁺ γ.</summary>
/// <remarks>
/// N. M. Kroll and W. Wada, Phys. Rev. 98 (1955) 1355: dΓ/dx ∝ (1 − x)³/x (1 + r/2x) √(1 − r/x) (1 + ax)², x = m²_ee/m²_π⁰, r = 4m_e²/m²_π⁰, and 2 − β² sin²θ in the angle of the electron to the
/// pair where that is at rest, β² = 1 − r/x. a = 0.0335 is the slope of the form factor (PDG 2022). No radiative corrections.
/// </remarks>
public sealed class PairPhotonDecay : IRestFrameDecay
{
    private const int MaximumTries = 1000;
    private const double FormFactorSlope = 0.0335;
    private const double PionMass = PhysicalConstants.NeutralPionMass;
    private const double LeastPart = 4 * PhysicalConstants.ElectronMass * PhysicalConstants.ElectronMass / (PionMass * PionMass);

    private static readonly double LogLeastPart = Math.Log(LeastPart);

    /// <inheritdoc/>
    public int Products => 3;

    /// <inheritdoc/>
    public void Sample(Span<FourMomentum> products, ref RandomStream random)
    {
        double part = SamplePart(ref random);
        double slowness = LeastPart / part;
        double cos = SampleCosine(1 - slowness, ref random);
        double pairMass = PionMass * Math.Sqrt(part), photon = 0.5 * PionMass * (1 - part), pair = 0.5 * PionMass * (1 + part);
        Vector3D axis = IsotropicDirection.Sample(ref random);
        Azimuth around = Azimuth.Sample(ref random);
        double sine = Math.Sqrt((1 - cos) * (1 + cos));
        Vector3D inPair = 0.5 * pairMass * Math.Sqrt(1 - slowness) * axis.Deflected(sine * around.Cosine, sine * around.Sine, 1 - cos);
        double gamma = pair / pairMass, betaGamma = photon / pairMass;
        products[0] = new FourMomentum(0.5 * pairMass, inPair).Boosted(in axis, gamma, betaGamma);
        products[1] = new FourMomentum(0.5 * pairMass, -inPair).Boosted(in axis, gamma, betaGamma);
        products[2] = new FourMomentum(photon, -photon * axis);
    }

    /// <summary>Density of x times x, relative to the bound 1.</summary>
    /// <param name="part">x.</param>
    public static double Density(double part)
    {
        double slowness = LeastPart / part;
        if (slowness >= 1 || part >= 1) return 0;
        double formFactor = (1 + FormFactorSlope * part) / (1 + FormFactorSlope), rest = 1 - part;
        return rest * rest * rest * (1 + 0.5 * slowness) * Math.Sqrt(1 - slowness) * formFactor * formFactor;
    }

    private static double SamplePart(ref RandomStream random)
    {
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double part = FastMath.Exp(LogLeastPart * random.Uniform());
            if (random.Uniform() < Density(part)) return part;
        }
        throw new InvalidOperationException("a bug: no mass of the pair");
    }

    private static double SampleCosine(double betaSquared, ref RandomStream random)
    {
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double cos = random.Uniform(-1, 1);
            if (2 * random.Uniform() < 2 - betaSquared * (1 - cos * cos)) return cos;
        }
        throw new InvalidOperationException("a bug: no angle of the pair");
    }
}
