using System.Collections.Generic;

namespace NA64Mu.Geometry.Materials;

/// <summary>What a user says of a material; everything else follows from it.</summary>
/// <param name="Name">Name.</param>
/// <param name="Density">Density [g/cm³].</param>
/// <param name="MassFractions">Elements with mass fractions that add up to about 1; they are normalised.</param>
/// <param name="MeanExcitationEnergy">Mean excitation energy; null: Bragg's rule [MeV].</param>
/// <param name="DensityEffect">Tabulated density effect (its plasma energy is not used); null: the general rule.</param>
/// <param name="Birks">Constant of Birks; 0 for light in proportion to the energy [mm/MeV].</param>
public sealed record MaterialDescription(
    string Name,
    double Density,
    IReadOnlyList<(Element Element, double MassFraction)> MassFractions,
    double? MeanExcitationEnergy = null,
    DensityEffectParameters? DensityEffect = null,
    double Birks = 0);
