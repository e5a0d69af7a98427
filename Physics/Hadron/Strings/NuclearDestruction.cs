using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>Parameters of the break-up of the nucleus around the nucleons that are hit.</summary>
/// <remarks>
/// The model inspired by reggeon theory of Kh. Abdel-Waged and V. V. Uzhinsky, Phys. Atom. Nucl. 60 (1997) 828, with the values of the FTF model (class G4FTFParameters of Geant4 10.4): a nucleon at the transverse
/// distance d from a wounded one is set free with the probability C exp(−d²/r²), r² = 1.5 fm², C = 1/(1 + e^(−4(y − 2.1))). This is the C of Geant4 11 (class G4FTFTunings) for baryons; that for mesons, less by 0.00481 A, gives
/// half of the slow particles that emulsions see. All nucleons set free have ⟨p_T²⟩ = 0.035 + 0.04/(1 + e^(−4(y − 2.5))) GeV², up to 1 GeV²,
/// and a share of the light-cone momentum of the nucleus spread around 1/A by 0.3/(A√2); each leaves an excitation behind, exponential with a mean of 40 MeV.
/// </remarks>
internal readonly struct NuclearDestruction
{
    /// <summary>r² [fm²].</summary>
    public const double RangeSquared = 1.5;

    /// <summary>Largest squared transverse momentum [MeV²].</summary>
    public const double LargestTransverseSquared = Units.GeV * Units.GeV;

    /// <summary>Relative spread of the light-cone momentum of a nucleon.</summary>
    public const double LightConeSpread = 0.3 * 0.70710678;

    /// <summary>Mean excitation for each nucleon that is gone [MeV].</summary>
    public const double MeanExcitation = 40 * Units.MeV;

    /// <summary>Parameters for one energy.</summary>
    /// <param name="rapidity">Rapidity of the projectile y.</param>
    public NuclearDestruction(double rapidity)
    {
        Probability = 1 / (1 + FastMath.Exp(-4 * (rapidity - 2.1)));
        TransverseSquared = (0.035 + 0.04 / (1 + FastMath.Exp(-4 * (rapidity - 2.5)))) * Units.GeV * Units.GeV;
    }

    /// <summary>C.</summary>
    public double Probability { get; }

    /// <summary>⟨p_T²⟩ [MeV²].</summary>
    public double TransverseSquared { get; }
}
