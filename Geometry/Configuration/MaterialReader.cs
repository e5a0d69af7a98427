using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Reader of the section <c>materials</c>.</summary>
internal static class MaterialReader
{
    /// <summary>Mass fractions may miss 1 by this much; they are normalised.</summary>
    private const double FractionTolerance = 0.01;

    /// <summary>Reads all materials; those with problems get a stand-in, so that their name is known.</summary>
    /// <param name="root">Outermost section.</param>
    public static MaterialTable Read(Section root)
    {
        var materials = new List<Material>();
        if (root.Group("materials") is { } section)
        {
            foreach ((string name, Section material) in section.Groups()) materials.Add(ReadOne(name, material, new MaterialId(materials.Count)));
        }
        else if (!root.Has("materials"))
        {
            root.Refuse("materials", "is missing", "nothing can be built of no material", "add 'materials:' with at least one material");
        }
        return new MaterialTable(materials);
    }

    private static Material ReadOne(string name, Section section, MaterialId id)
    {
        double density = section.Quantity("density");
        IReadOnlyList<(Element Element, double MassFraction)> fractions = ReadComposition(section);
        double? excitation = section.OptionalQuantity("mean_excitation");
        double birks = section.OptionalQuantity("birks") ?? 0;
        DensityEffectParameters? effect = section.Group("sternheimer") is { } group ? ReadDensityEffect(group) : null;
        section.Close();
        if (fractions.Count == 0 && ElementTable.TryFind("H", out Element? hydrogen)) fractions = [(hydrogen!, 1)];
        return MaterialBuilder.Build(id, new MaterialDescription(name, density, fractions, excitation, effect, birks));
    }

    private static IReadOnlyList<(Element Element, double MassFraction)> ReadComposition(Section section)
    {
        Section? byMass = section.Group("composition"), byAtoms = section.Group("atoms");
        if (byMass is not null && byAtoms is not null) section.Refuse("atoms", "cannot stand beside 'composition'", "", "give mass fractions or numbers of atoms");
        else if (byMass is null && byAtoms is null && !section.Has("composition") && !section.Has("atoms"))
            section.Refuse("composition", "is missing", "", "add 'composition:' with mass fractions or 'atoms:' with numbers of atoms, such as {C: 8, H: 8}");
        if (byAtoms is not null) return MaterialBuilder.ByAtoms(ReadElements(byAtoms));
        if (byMass is null) return [];
        List<(Element Element, double Amount)> fractions = ReadElements(byMass);
        double sum = fractions.Sum(part => part.Amount);
        if (fractions.Count > 0 && System.Math.Abs(sum - 1) > FractionTolerance)
        {
            section.Refuse(
                "composition", System.FormattableString.Invariant($"the mass fractions add up to {sum:0.####}, not to 1"), "", "for numbers of atoms write 'atoms:'");
        }
        return fractions;
    }

    private static List<(Element Element, double Amount)> ReadElements(Section section)
    {
        var parts = new List<(Element Element, double Amount)>();
        foreach (string symbol in section.Keys())
        {
            double amount = section.Quantity(symbol);
            if (ElementTable.TryFind(symbol, out Element? element)) parts.Add((element!, amount));
            else section.Refuse(symbol, $"'{symbol}' is not a chemical element", "", Similarity.Suggest(symbol, ElementTable.Symbols));
        }
        return parts;
    }

    /// <summary>The plasma energy follows from the density and is filled in by the builder.</summary>
    private static DensityEffectParameters ReadDensityEffect(Section section)
    {
        var effect = new DensityEffectParameters(
            0,
            section.Quantity("cbar"),
            section.Quantity("x0"),
            section.Quantity("x1"),
            section.Quantity("a"),
            section.Quantity("k"),
            section.Quantity("delta0", 0));
        section.Close();
        return effect;
    }
}
