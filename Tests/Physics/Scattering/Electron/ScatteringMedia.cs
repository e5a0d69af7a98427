using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Tests.Support;

namespace NA64Mu.Tests.Physics.Scattering.Electron;

/// <summary>The materials of the tests as media, and some more of pure elements and steel.</summary>
internal static class ScatteringMedia
{
    /// <summary>All of them.</summary>
    public static MediumTable Table { get; } = Build();

    /// <summary>One medium.</summary>
    /// <param name="name">Name of its material.</param>
    public static MediumId Id(string name) => Table.All.Single(medium => medium.Material.Name == name).Id;

    /// <summary>The material of a medium.</summary>
    /// <param name="name">Name of the material.</param>
    public static Material Material(string name) => Table[Id(name)].Material;

    private static MediumTable Build()
    {
        // Stainless steel as in the NIST list of Geant4: 74 atoms of iron, 18 of chromium, 8 of nickel.
        List<Material> materials =
        [
            .. TestMaterials.Table.All,
            Make("Au", 19.32, ("Au", 1)),
            Make("Be", 1.848, ("Be", 1)),
            Make("C", 2.0, ("C", 1)),
            Make("steel", 8.0, ("Fe", 74), ("Cr", 18), ("Ni", 8)),
        ];
        return new MediumTable([.. materials.Select((material, index) => new Medium(new MediumId(index), material, Region.Default))]);
    }

    private static Material Make(string name, double density, params (string Symbol, int Atoms)[] parts)
    {
        Element[] elements = [.. parts.Select(part => ElementTable.TryFind(part.Symbol, out Element? element) ? element! : throw new KeyNotFoundException(part.Symbol))];
        double mass = parts.Select((part, index) => part.Atoms * elements[index].A).Sum();
        List<ElementFraction> fractions = [.. parts.Select((part, index) => new ElementFraction(
            elements[index],
            part.Atoms * elements[index].A / mass,
            PhysicalConstants.Avogadro * density / Units.CubicCentimetre * part.Atoms / mass))];
        Material like = TestMaterials.Get("Fe");
        return new Material
        {
            Id = like.Id,
            Name = name,
            Density = density,
            Elements = fractions,
            MeanExcitationEnergy = like.MeanExcitationEnergy,
            DensityEffect = like.DensityEffect,
            ElectronDensity = fractions.Sum(part => part.AtomDensity * part.Element.Z),
            RadiationLength = RadiationLengthFormula.Length(fractions),
            NuclearInteractionLength = like.NuclearInteractionLength,
            MeanZ = like.MeanZ,
            MeanA = like.MeanA,
            MeanZOverA = like.MeanZOverA,
        };
    }
}
