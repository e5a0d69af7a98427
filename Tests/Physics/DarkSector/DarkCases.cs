using System.Linq;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

/// <summary>Bosons and nuclei to test emission with.</summary>
internal static class DarkCases
{
    /// <summary>A boson of ε = 1e-4.</summary>
    public static DarkBoson Boson(DarkModel model, double mass) => new(model, mass, 1e-4 * DarkBoson.ElementaryCharge);

    /// <summary>An element of the test materials, by symbol.</summary>
    public static Element Element(string symbol) =>
        TestMaterials.Table.All.SelectMany(material => material.Elements).Select(part => part.Element).First(element => element.Symbol == symbol);

    /// <summary>Cross section of such a boson on such an element.</summary>
    public static DarkTable Table(DarkModel model, double mass, string symbol) => new(Boson(model, mass), Element(symbol));

    /// <summary>An emission inside its kinematic limits, its four numbers in agreement.</summary>
    public static void CheckLimits(DarkCrossSection formula, double energy, in DarkEmission emission)
    {
        double u = emission.Fraction * energy * energy * emission.AngleSquared + formula.ForwardU(emission.Fraction);
        bool isInside = emission.Fraction > formula.SmallestFraction(energy) && emission.Fraction < formula.LargestFraction(energy)
            && emission.AngleSquared >= 0 && emission.AngleSquared < DarkCrossSection.LargestAngle * DarkCrossSection.LargestAngle
            && System.Math.Abs(emission.Rest - (1 - emission.Fraction)) < 1e-15
            && System.Math.Abs(emission.U / u - 1) < 1e-9
            && formula.FluxAt(energy, emission.Fraction, u) > 0;
        if (!isInside) Assert.Fail($"{emission} at {energy} MeV");
    }
}
