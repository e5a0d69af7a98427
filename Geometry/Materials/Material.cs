using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Materials;

/// <summary>A homogeneous material, complete after construction and immutable.</summary>
public sealed class Material
{
    /// <summary>Index in the material table.</summary>
    public required MaterialId Id { get; init; }

    /// <summary>Name used in the geometry file.</summary>
    public required string Name { get; init; }

    /// <summary>Density [g/cm³].</summary>
    public required double Density { get; init; }

    /// <summary>The elements, in the order of the file; mass fractions add up to 1.</summary>
    public required IReadOnlyList<ElementFraction> Elements { get; init; }

    /// <summary>Mean excitation energy I [MeV].</summary>
    public required double MeanExcitationEnergy { get; init; }

    /// <summary>Density-effect parameters, tabulated in the file or from the general rule.</summary>
    public required DensityEffectParameters DensityEffect { get; init; }

    /// <summary>Electrons per volume [1/mm³].</summary>
    public required double ElectronDensity { get; init; }

    /// <summary>Radiation length (Tsai) [mm].</summary>
    public required double RadiationLength { get; init; }

    /// <summary>Nuclear interaction length of nucleons [mm].</summary>
    public required double NuclearInteractionLength { get; init; }

    /// <summary>Mean of Z over the mass.</summary>
    public required double MeanZ { get; init; }

    /// <summary>Mean of A over the mass [g/mol].</summary>
    public required double MeanA { get; init; }

    /// <summary>Mean of Z/A over the mass [mol/g].</summary>
    public required double MeanZOverA { get; init; }

    /// <summary>Constant of Birks, by which the light of large losses saturates; 0 for light in proportion to the energy [mm/MeV].</summary>
    public double Birks { get; init; }

    /// <summary>Whether the material is so thin that nothing happens in it (density below 1e-9 g/cm³).</summary>
    public bool IsVacuum => Density < 1e-9;
}
