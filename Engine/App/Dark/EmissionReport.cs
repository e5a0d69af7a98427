using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>Cross sections of emission in one material, by quadrature and not from the tables of transport.</summary>
/// <param name="Name">Material or element.</param>
/// <param name="Parts">Elements with their share of the atoms.</param>
/// <param name="AtomDensity">Atoms per volume; not a number for an element without density [1/mm³].</param>
public sealed record EmissionReport(string Name, IReadOnlyList<(Element Element, double Share)> Parts, double AtomDensity)
{
    private const double Half = 0.5;
    private const double Picobarn = 1e-12 * Units.Barn;

    /// <summary>The report of a material.</summary>
    /// <param name="material">Material.</param>
    public static EmissionReport Of(Material material)
    {
        double atoms = material.Elements.Sum(part => part.AtomDensity);
        return new EmissionReport(material.Name, [.. material.Elements.Select(part => (part.Element, part.AtomDensity / atoms))], atoms);
    }

    /// <summary>The report of an element that need not be a material.</summary>
    /// <param name="element">Element.</param>
    public static EmissionReport Of(Element element) => new(element.Symbol, [(element, 1)], double.NaN);

    /// <summary>One line.</summary>
    /// <param name="boson">Boson.</param>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="approximation">Form of the cross section.</param>
    public EmissionLine Line(DarkBoson boson, double energy, EmissionApproximation approximation)
    {
        double sum = 0, fractions = 0, aboveHalf = 0;
        foreach ((Element element, double share) in Parts)
        {
            FractionMoments moments = OfElement(boson, element, energy, approximation);
            sum += share * moments.Total;
            fractions += share * moments.Total * moments.MeanFraction;
            aboveHalf += share * moments.AboveHalf;
        }
        return new EmissionLine(Name, energy, boson.Mass, sum / Picobarn, sum * AtomDensity * Units.Metre, fractions / sum, aboveHalf / sum);
    }

    private static FractionMoments OfElement(DarkBoson boson, Element element, double energy, EmissionApproximation approximation)
    {
        var crossSection = new DarkCrossSection(boson, element);
        switch (approximation)
        {
            case EmissionApproximation.Improved:
                var improved = new DarkImprovedCrossSection(crossSection);
                return FractionMoments.Of(crossSection, energy, x => improved.DifferentialInFraction(energy, x));
            case EmissionApproximation.Exact:
                var exact = new DarkTreeLevelCrossSection(boson, element);
                return FractionMoments.Of(crossSection, energy, x => exact.DifferentialInFraction(energy, x));
            default:
                var total = new DarkTotalCrossSection(crossSection);
                return new FractionMoments(total.PerAtom(energy), total.MeanFraction(energy), total.PerAtomBetween(energy, Half, 1));
        }
    }
}
