using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Widths, branching fractions and lifetime of a boson X.</summary>
/// <remarks>
/// Vector, the Z' of L_μ − L_τ (H. Sieber et al., Phys. Rev. D 105 (2022) 052006, Eqs. (4) and (5)), α_μ = g'²/4π:
/// Γ(νν̄) = α_μ M/3; Γ(ff̄) = α_μ M/3 (1 + 2m_f²/M²) √(1 − 4m_f²/M²) for f = μ, τ and M above 2m_f. Eq. (4) is read as the sum of ν_μ and ν_τ: a left-handed neutrino has half the
/// width of a massless Dirac fermion, α_μ M/6. So the invisible fraction goes to ½ between the thresholds and to ⅓ far above both.
/// The others couple to muons alone, with β = √(1 − 4m²/M²): scalar α_μ M/2 β³, pseudoscalar α_μ M/2 β, axial vector α_μ M/3 β³. Below 2m they are stable.
/// Decays at one loop, to photons or e⁺e⁻, are left out.
/// </remarks>
public sealed class DarkDecay
{
    /// <summary>Widths of one boson.</summary>
    /// <param name="boson">The boson.</param>
    public DarkDecay(DarkBoson boson)
    {
        Boson = boson;
        bool isVector = boson.Model == DarkModel.Vector;
        NeutrinoWidth = isVector ? boson.AlphaMu * boson.Mass / 3 : 0;
        MuonWidth = PairWidth(boson, PhysicalConstants.MuonMass);
        TauWidth = isVector ? PairWidth(boson, PhysicalConstants.TauMass) : 0;
    }

    /// <summary>The boson.</summary>
    public DarkBoson Boson { get; }

    /// <summary>Width to neutrinos of both kinds [MeV].</summary>
    public double NeutrinoWidth { get; }

    /// <summary>Width to μ⁺μ⁻ [MeV].</summary>
    public double MuonWidth { get; }

    /// <summary>Width to τ⁺τ⁻ [MeV].</summary>
    public double TauWidth { get; }

    /// <summary>Total width [MeV].</summary>
    public double TotalWidth => NeutrinoWidth + MuonWidth + TauWidth;

    /// <summary>Whether it has no decay.</summary>
    public bool IsStable => TotalWidth == 0;

    /// <summary>Probability to stay invisible: of neutrinos, or 1 for a stable boson.</summary>
    public double InvisibleFraction => IsStable ? 1 : NeutrinoWidth / TotalWidth;

    /// <summary>Probability of μ⁺μ⁻.</summary>
    public double MuonFraction => IsStable ? 0 : MuonWidth / TotalWidth;

    /// <summary>Probability of τ⁺τ⁻.</summary>
    public double TauFraction => IsStable ? 0 : TauWidth / TotalWidth;

    /// <summary>Mean lifetime at rest, infinite for a stable boson [ns].</summary>
    public double Lifetime => PhysicalConstants.HbarC / (PhysicalConstants.SpeedOfLight * TotalWidth);

    /// <summary>Mean way to the decay, βγcτ, infinite for a stable boson [mm].</summary>
    /// <param name="energy">Total energy, at least the mass [MeV].</param>
    public double DecayLength(double energy) => Math.Sqrt((energy - Boson.Mass) * (energy + Boson.Mass)) / Boson.Mass * PhysicalConstants.HbarC / TotalWidth;

    /// <summary>The decay that a uniform number stands for.</summary>
    /// <param name="uniform">Uniform number between 0 and 1.</param>
    public DarkDecayMode Choose(double uniform)
    {
        if (uniform < MuonFraction) return DarkDecayMode.MuonPair;
        return uniform < MuonFraction + TauFraction ? DarkDecayMode.TauPair : DarkDecayMode.Invisible;
    }

    private static double PairWidth(DarkBoson boson, double fermionMass)
    {
        double ratio = fermionMass / boson.Mass, betaSquared = 1 - 4 * ratio * ratio;
        if (betaSquared <= 0) return 0;
        double beta = Math.Sqrt(betaSquared), scale = boson.AlphaMu * boson.Mass;
        return boson.Model switch
        {
            DarkModel.Vector => scale / 3 * (1 + 2 * ratio * ratio) * beta,
            DarkModel.Scalar => scale / 2 * beta * betaSquared,
            DarkModel.Pseudoscalar => scale / 2 * beta,
            _ => scale / 3 * beta * betaSquared,
        };
    }
}
