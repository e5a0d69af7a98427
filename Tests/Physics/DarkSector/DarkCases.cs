using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

/// <summary>Bosons and elements for tests of cross sections, and the rows of Tests/Reference/dark_sector.csv.</summary>
internal static class DarkCases
{
    /// <summary>One picobarn [mm²].</summary>
    public const double Picobarn = 1e-12 * Units.Barn;

    /// <summary>ε = 1e-4.</summary>
    public static readonly double Coupling = 1e-4 * DarkBoson.ElementaryCharge;

    private static readonly ReferenceTable Table = new("dark_sector.csv");

    /// <summary>A boson of ε = 1e-4.</summary>
    /// <param name="model">Kind.</param>
    /// <param name="mass">Mass [MeV].</param>
    public static DarkBoson Boson(DarkModel model, double mass) => new(model, mass, Coupling);

    /// <summary>An element.</summary>
    /// <param name="symbol">Symbol.</param>
    public static Element Element(string symbol) => symbol switch
    {
        "C" => new("C", 6, 12.011, 81e-6),
        "Al" => new("Al", 13, 26.9815, 166e-6),
        "Fe" => new("Fe", 26, 55.845, 286e-6),
        "Cu" => new("Cu", 29, 63.546, 322e-6),
        "Pb" => new("Pb", 82, 207.2, 823e-6),
        _ => throw new ArgumentOutOfRangeException(nameof(symbol), symbol, "no such element"),
    };

    /// <summary>Cross section on one element, ε = 1e-4.</summary>
    /// <param name="model">Kind.</param>
    /// <param name="mass">Mass [MeV].</param>
    /// <param name="element">Symbol.</param>
    public static DarkCrossSection CrossSection(DarkModel model, double mass, string element = "Pb") => new(Boson(model, mass), Element(element));

    /// <summary>Rows of one quantity: kind, symbol, energy, mass, x, angle, value.</summary>
    /// <param name="quantity">Quantity.</param>
    public static IEnumerable<TestCaseData> Rows(string quantity)
    {
        foreach (int row in Table.Rows)
        {
            if (Table.Text(row, "quantity") != quantity) continue;
            yield return new TestCaseData(
                Enum.Parse<DarkModel>(Table.Text(row, "model")), Table.Text(row, "element"), Table.Number(row, "E_MeV"), Table.Number(row, "M_MeV"),
                NumberOrZero(row, "x"), NumberOrZero(row, "theta_rad"), Table.Number(row, "value"));
        }
    }

    private static double NumberOrZero(int row, string column) => Table.Text(row, column).Length == 0 ? 0 : Table.Number(row, column);
}
