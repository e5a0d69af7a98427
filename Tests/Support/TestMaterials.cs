using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Tests.Support;

/// <summary>Materials for physics tests, made by hand from the tables of NIST and of Sternheimer, Berger and Seltzer (1984).</summary>
public static class TestMaterials
{
    private const double ElectronVolt = Units.ElectronVolt;

    private static readonly Element Hydrogen = new("H", 1, 1.008, 19.2 * ElectronVolt);
    private static readonly Element Carbon = new("C", 6, 12.011, 81 * ElectronVolt);
    private static readonly Element Nitrogen = new("N", 7, 14.007, 82 * ElectronVolt);
    private static readonly Element Oxygen = new("O", 8, 15.999, 95 * ElectronVolt);
    private static readonly Element Aluminium = new("Al", 13, 26.9815, 166 * ElectronVolt);
    private static readonly Element Argon = new("Ar", 18, 39.948, 188 * ElectronVolt);
    private static readonly Element IronElement = new("Fe", 26, 55.845, 286 * ElectronVolt);
    private static readonly Element Copper = new("Cu", 29, 63.546, 322 * ElectronVolt);
    private static readonly Element LeadElement = new("Pb", 82, 207.217, 823 * ElectronVolt);

    public static MaterialId Lead { get; } = new(0);

    public static MaterialId Iron { get; } = new(1);

    public static MaterialId Polystyrene { get; } = new(4);

    public static MaterialId Air { get; } = new(5);

    public static MaterialId Mylar { get; } = new(6);

    public static MaterialId ArgonGas { get; } = new(7);

    public static MaterialId Vacuum { get; } = new(8);

    /// <summary>All of them, with ids in this order.</summary>
    public static MaterialTable Table { get; } = new(
    [
        Make(0, "Pb", 11.35, 823, 5.612, 199.6, new(61.072 * ElectronVolt, 6.2018, 0.3776, 3.8073, 0.09359, 3.1608, 0.14), (LeadElement, 1)),
        Make(1, "Fe", 7.874, 286, 17.57, 132.1, new(55.172 * ElectronVolt, 4.2911, -0.0012, 3.1531, 0.1468, 2.9632, 0.12), (IronElement, 1)),
        Make(2, "Cu", 8.96, 322, 14.36, 137.3, new(58.27 * ElectronVolt, 4.419, -0.0254, 3.2792, 0.14339, 2.9044, 0.08), (Copper, 1)),
        Make(3, "Al", 2.699, 166, 88.96, 107.2, new(32.86 * ElectronVolt, 4.2395, 0.1708, 3.0127, 0.08024, 3.6345, 0.12), (Aluminium, 1)),
        Make(
            4, "polystyrene", 1.06, 68.7, 413.1, 81.7, new(21.754 * ElectronVolt, 3.2999, 0.1647, 2.5031, 0.16454, 3.2224, 0),
            (Hydrogen, 0.077418), (Carbon, 0.922582)),
        Make(
            5, "air", 0.00120479, 85.7, 303900, 90.1, new(0.707 * ElectronVolt, 10.5961, 1.7418, 4.2759, 0.10914, 3.3994, 0),
            (Carbon, 0.000124), (Nitrogen, 0.755268), (Oxygen, 0.231781), (Argon, 0.012827)),
        Make(
            6, "mylar", 1.4, 78.7, 285.4, 84.9, new(24.595 * ElectronVolt, 3.3262, 0.1562, 2.6507, 0.12679, 3.3076, 0),
            (Hydrogen, 0.041960), (Carbon, 0.625016), (Oxygen, 0.333024)),
        Make(7, "Ar", 0.00166201, 188, 117600, 119.7, new(0.789 * ElectronVolt, 11.948, 1.7635, 4.4855, 0.19714, 2.9618, 0), (Argon, 1)),
        Make(8, "vacuum", 1e-12, 85.7, 3.66e14, 90.1, new(2.036e-5 * ElectronVolt, 31.5, 6, 9, 0.1, 3, 0), (Nitrogen, 1)),
    ]);

    /// <summary>All of them in the default region, with the same ids.</summary>
    public static MediumTable Media { get; } = MediumTable.Of(Table);

    /// <summary>A material in the default region.</summary>
    /// <param name="material">Material.</param>
    public static MediumId Medium(MaterialId material) => Media.Find(material, Region.Default);

    /// <summary>A material in the default region.</summary>
    /// <param name="name">Name in the table.</param>
    public static MediumId Medium(string name) => Medium(Get(name).Id);

    /// <summary>One material.</summary>
    /// <param name="name">Name in the table.</param>
    public static Material Get(string name) => Table.All.Single(material => material.Name == name);

    private static Material Make(
        int id, string name, double density, double excitationInElectronVolt, double radiationLength, double interactionLength, DensityEffectParameters densityEffect,
        params (Element Element, double MassFraction)[] parts)
    {
        const double gramsPerCubicMillimetre = 1 / Units.CubicCentimetre;
        List<ElementFraction> elements = [.. parts.Select(part => new ElementFraction(
            part.Element, part.MassFraction,
            PhysicalConstants.Avogadro * density * gramsPerCubicMillimetre * part.MassFraction / part.Element.A))];
        return new Material
        {
            Id = new MaterialId(id),
            Name = name,
            Density = density,
            Elements = elements,
            MeanExcitationEnergy = excitationInElectronVolt * ElectronVolt,
            DensityEffect = densityEffect,
            ElectronDensity = elements.Sum(part => part.AtomDensity * part.Element.Z),
            RadiationLength = radiationLength,
            NuclearInteractionLength = interactionLength * Units.Centimetre / density,
            MeanZ = parts.Sum(part => part.MassFraction * part.Element.Z),
            MeanA = parts.Sum(part => part.MassFraction * part.Element.A),
            MeanZOverA = parts.Sum(part => part.MassFraction * part.Element.Z / part.Element.A),
        };
    }
}
