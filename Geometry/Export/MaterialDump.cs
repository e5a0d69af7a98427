using System.Collections.Generic;

namespace NA64Mu.Geometry.Export;

/// <summary>A material, for output.</summary>
/// <param name="Name">Name.</param>
/// <param name="Density">Density [g/cm³].</param>
/// <param name="Composition">Mass fractions by symbol of the element.</param>
/// <param name="RadiationLength">Radiation length [mm].</param>
/// <param name="NuclearInteractionLength">Interaction length of nucleons [mm].</param>
/// <param name="MeanExcitationEnergy">Mean excitation energy [eV].</param>
/// <param name="PlasmaEnergy">Plasma energy [eV].</param>
/// <param name="MeanZOverA">Mean of Z/A over the mass [mol/g].</param>
public sealed record MaterialDump(
    string Name,
    double Density,
    IReadOnlyDictionary<string, double> Composition,
    double RadiationLength,
    double NuclearInteractionLength,
    double MeanExcitationEnergy,
    double PlasmaEnergy,
    double MeanZOverA);
