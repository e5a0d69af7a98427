using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Materials;

/// <summary>Works out all properties of a material from density and composition.</summary>
public static class MaterialBuilder
{
    /// <summary>Turns numbers of atoms into mass fractions.</summary>
    /// <param name="atoms">Elements and atoms of each in a molecule.</param>
    public static IReadOnlyList<(Element Element, double MassFraction)> ByAtoms(IReadOnlyList<(Element Element, double Count)> atoms)
    {
        double mass = atoms.Sum(part => part.Count * part.Element.A);
        return [.. atoms.Select(part => (part.Element, part.Count * part.Element.A / mass))];
    }

    /// <summary>A complete material.</summary>
    /// <remarks>
    /// Mean excitation energy of a mixture by Bragg additivity: ln I = Σ w (Z/A) ln I_el / Σ w (Z/A), with w the mass fractions (ICRU Report 37, Eq. (2.12)).
    /// </remarks>
    /// <param name="id">Its place in the table.</param>
    /// <param name="description">What the user says.</param>
    public static Material Build(MaterialId id, MaterialDescription description)
    {
        double sum = description.MassFractions.Sum(part => part.MassFraction);
        double density = description.Density;
        ElementFraction[] elements =
        [
            .. description.MassFractions.Select(part => new ElementFraction(
                part.Element,
                part.MassFraction / sum,
                PhysicalConstants.Avogadro * density / Units.CubicCentimetre * part.MassFraction / sum / part.Element.A)),
        ];
        double zOverA = elements.Sum(part => part.MassFraction * part.Element.Z / part.Element.A);
        double electronDensity = PhysicalConstants.Avogadro * density / Units.CubicCentimetre * zOverA;
        double excitation = description.MeanExcitationEnergy ?? BraggExcitation(elements, zOverA);
        DensityEffectParameters effect = description.DensityEffect is { } tabulated
            ? tabulated with { PlasmaEnergy = DensityEffectRule.PlasmaEnergy(electronDensity) }
            : DensityEffectRule.Apply(density, electronDensity, excitation);
        return new Material
        {
            Id = id,
            Name = description.Name,
            Density = density,
            Elements = elements,
            MeanExcitationEnergy = excitation,
            DensityEffect = effect,
            ElectronDensity = electronDensity,
            RadiationLength = RadiationLengthFormula.Length(elements),
            NuclearInteractionLength = NuclearInteractionLength.Length(elements),
            MeanZ = elements.Sum(part => part.MassFraction * part.Element.Z),
            MeanA = elements.Sum(part => part.MassFraction * part.Element.A),
            MeanZOverA = zOverA,
            Birks = description.Birks,
        };
    }

    private static double BraggExcitation(ElementFraction[] elements, double zOverA) =>
        Math.Exp(elements.Sum(part => part.MassFraction * part.Element.Z / part.Element.A * Math.Log(part.Element.MeanExcitationEnergy)) / zOverA);
}
