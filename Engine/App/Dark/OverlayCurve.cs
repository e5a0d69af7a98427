using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>A curve in the plane of mass and coupling from a file, such as the limit of another experiment.</summary>
/// <param name="Label">What stands in the legend.</param>
/// <param name="Points">Points in the order of the file: mass [MeV] and coupling g'.</param>
public sealed record OverlayCurve(string Label, IReadOnlyList<(double Mass, double Coupling)> Points)
{
    private const string Advice = "the first line that is no comment names the columns, such as \"mass [MeV],coupling\" or \"mass [GeV],epsilon\"";

    /// <summary>Reads a curve.</summary>
    /// <param name="place">"FILE" or "FILE:label"; without label the name of the file serves.</param>
    /// <exception cref="ConfigurationException">The file is not such a table; all problems are listed with their lines.</exception>
    /// <exception cref="InvalidInputException">There is no such file.</exception>
    public static OverlayCurve Read(string place)
    {
        (string path, string label) = Split(place);
        NumberTable table = NumberTable.Read(path, Advice);
        (double massUnit, double couplingUnit) = Units(table);
        var points = new List<(double Mass, double Coupling)>();
        foreach ((int line, double[] values) in table.Rows)
        {
            for (int column = 0; column < values.Length; column++)
            {
                if (!(double.IsFinite(values[column]) && values[column] > 0))
                    table.Refuse(line, table.Columns[column], FormattableString.Invariant($"{values[column]} is not above zero"));
            }
            if (values.Length == 2) points.Add((values[0] * massUnit, values[1] * couplingUnit));
        }
        if (points.Count == 1 && table.IsRight) table.Refuse(table.Rows[0].Line, "", "is the only row", "a curve has two points or more");
        table.ThrowIfWrong();
        return new OverlayCurve(label, points);
    }

    private static (string Path, string Label) Split(string place)
    {
        int colon = place.LastIndexOf(':');
        return File.Exists(place) || colon < 0 ? (place, Path.GetFileNameWithoutExtension(place)) : (place[..colon], place[(colon + 1)..].Trim());
    }

    /// <summary>Units of the two columns, from their names.</summary>
    private static (double Mass, double Coupling) Units(NumberTable table)
    {
        if (table.Columns.Count == 0) return default;
        if (table.Columns.Count != 2)
        {
            table.Refuse(table.ColumnLine, "", $"has {table.Columns.Count} columns, not mass and coupling", Advice);
            return default;
        }
        return (MassUnit(table), CouplingUnit(table));
    }

    private static double MassUnit(NumberTable table)
    {
        string[] words = table.Columns[0].Split('[', ']').Select(word => word.Trim()).ToArray();
        if (words[0] != "mass" || words.Length < 2)
        {
            table.Refuse(table.ColumnLine, table.Columns[0], "is no mass with its unit", Advice);
            return double.NaN;
        }
        QuantityResult unit = QuantityParser.Parse("1 " + words[1], Dimension.Energy);
        if (unit.IsValid) return unit.Values[0];
        table.Refuse(table.ColumnLine, table.Columns[0], $"'{words[1]}' is no unit of mass", "MeV or GeV");
        return double.NaN;
    }

    private static double CouplingUnit(NumberTable table)
    {
        if (table.Columns[1] == "coupling") return 1;
        if (table.Columns[1] == "epsilon") return DarkBoson.ElementaryCharge;
        table.Refuse(table.ColumnLine, table.Columns[1], "is neither coupling nor epsilon", Advice);
        return double.NaN;
    }
}
