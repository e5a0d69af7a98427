using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Tests.Support;

/// <summary>Materials typed in by hand, for tests that need no geometry file.</summary>
/// <remarks>Densities, compositions and density-effect parameters of the Geant4 NIST set (Sternheimer, Berger and Seltzer 1984); radiation lengths of Tsai.</remarks>
internal static class TestMaterials
{
    public static MaterialId Lead { get; } = new(0);

    public static MaterialId Iron { get; } = new(1);

    public static MaterialId Polystyrene { get; } = new(2);

    public static MaterialId Mylar { get; } = new(3);

    public static MaterialId Argon { get; } = new(4);

    public static MaterialId Air { get; } = new(5);

    public static MaterialId Vacuum { get; } = new(6);

    public static MaterialTable Table { get; } = new(
    [
        Make(0, "lead", 11.35, 6.370, 199.6, 823e-6, new(61.072e-6, 6.2018, 0.3776, 3.8073, 0.09359, 3.1608, 0.14), (82, 207.217, 1)),
        Make(1, "iron", 7.874, 13.838, 132.1, 286e-6, new(55.172e-6, 4.2911, -0.0012, 3.1531, 0.1468, 2.9632, 0.12), (26, 55.845, 1)),
        Make(2, "polystyrene", 1.06, 43.792, 81.7, 68.7e-6, new(21.754e-6, 3.2999, 0.1647, 2.5031, 0.16454, 3.2224, 0),
            (1, 1.008, 0.077418), (6, 12.011, 0.922582)),
        Make(3, "mylar", 1.4, 39.951, 84.9, 78.7e-6, new(24.595e-6, 3.3262, 0.1562, 2.6507, 0.12679, 3.3076, 0),
            (1, 1.008, 0.041959), (6, 12.011, 0.625017), (8, 15.999, 0.333025)),
        Make(4, "argon", 0.00166201, 19.549, 119.7, 188e-6, new(0.789e-6, 11.948, 1.7635, 4.4855, 0.19714, 2.9618, 0), (18, 39.948, 1)),
        Make(5, "air", 0.00120479, 36.616, 90.1, 85.7e-6, new(0.707e-6, 10.5961, 1.7418, 4.2759, 0.10914, 3.3994, 0),
            (6, 12.011, 0.000124), (7, 14.007, 0.755268), (8, 15.999, 0.231781), (18, 39.948, 0.012827)),
        Make(6, "vacuum", 1e-12, 36.616, 90.1, 85.7e-6, new(0.02e-6, 17.9, 3.2, 5, 0.13, 3, 0), (7, 14.007, 1)),
    ]);

    private static Material Make(
        int id, string name, double density, double radiationLength, double interactionLength, double excitation,
        DensityEffectParameters densityEffect, params (int Z, double A, double Fraction)[] composition)
    {
        var elements = new List<ElementFraction>();
        double electrons = 0, meanZ = 0, meanA = 0, meanZOverA = 0;
        foreach ((int z, double a, double fraction) in composition)
        {
            double atoms = PhysicalConstants.Avogadro * density * fraction / a / Units.CubicCentimetre;
            elements.Add(new ElementFraction(new Element($"Z{z}", z, a, 16e-6 * Math.Pow(z, 0.9)), fraction, atoms));
            electrons += atoms * z;
            meanZ += fraction * z;
            meanA += fraction * a;
            meanZOverA += fraction * z / a;
        }
        return new Material
        {
            Id = new MaterialId(id),
            Name = name,
            Density = density,
            Elements = elements,
            MeanExcitationEnergy = excitation,
            DensityEffect = densityEffect,
            ElectronDensity = electrons,
            RadiationLength = radiationLength / density * Units.Centimetre,
            NuclearInteractionLength = interactionLength / density * Units.Centimetre,
            MeanZ = meanZ,
            MeanA = meanA,
            MeanZOverA = meanZOverA,
        };
    }
}
