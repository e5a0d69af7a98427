namespace NA64Mu.Physics.Showers;

/// <summary>A calorimeter as a shower sees it: the layers taken as one effective medium, and how the energy is shared between them.</summary>
/// <remarks>
/// Effective medium after G. Grindhammer and S. Peters, hep-ex/0001020, Eqs. (1)-(8): 1/X₀ = Σ wᵢ/X₀ᵢ, E_c = X₀ Σ wᵢ E_c,i/X₀ᵢ with E_c,i of <see cref="Showers.CriticalEnergy"/>,
/// R_M = 21.2 MeV X₀/E_c. With X₀ᵢ as lengths the weights wᵢ are thickness fractions; GFlash codes that pair mass fractions with lengths get 13.5 MeV and 17 mm for
/// 1.5 mm lead + 1.5 mm polystyrene where this gives 8.3 MeV and 28 mm, and Geant4 11.4 a 90 % radius of 31 mm.
/// </remarks>
internal sealed class ShowerMedium
{
    /// <summary>Radiation length [mm].</summary>
    public required double RadiationLength { get; init; }

    /// <summary>Critical energy [MeV].</summary>
    public required double CriticalEnergy { get; init; }

    /// <summary>Molière radius [mm].</summary>
    public required double MoliereRadius { get; init; }

    /// <summary>Nuclear interaction length [mm].</summary>
    public required double InteractionLength { get; init; }

    /// <summary>Way of a meson to its first interaction [mm].</summary>
    /// <remarks>Longer than that of nucleons by 1 + 0.67 A^−0.28, which follows the PDG lengths for pions and nucleons from carbon to lead within 5 %.</remarks>
    public required double MesonInteractionLength { get; init; }

    /// <summary>Part of the hadronic energy that goes into nuclear binding.</summary>
    public required double BindingFraction { get; init; }

    /// <summary>Mean of Z over the mass.</summary>
    public required double Z { get; init; }

    /// <summary>Part of the deposit of a minimum-ionising particle that falls into active slabs.</summary>
    public required double MipFraction { get; init; }

    /// <summary>Part of the deposit of an electromagnetic shower that falls into active slabs.</summary>
    public required double ElectronFraction { get; init; }

    /// <summary>Mean loss of a minimum-ionising particle [MeV/mm].</summary>
    public required double MipLoss { get; init; }

    /// <summary>Square of the stochastic term of the resolution, σ² E of the relative resolution [MeV].</summary>
    public required double SamplingVariance { get; init; }

    /// <summary>Energy up to which electromagnetic showers are the exponential trace of one electron [MeV].</summary>
    public required double LargestTrackEnergy { get; init; }

    /// <summary>Sideways spread of electromagnetic showers.</summary>
    public required RadialProfile Profile { get; init; }

    /// <summary>Layers.</summary>
    public required ShowerGrid Grid { get; init; }
}
