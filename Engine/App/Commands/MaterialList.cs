using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Dark;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.App.Commands;

/// <summary>Materials of the geometry file, or elements, named on the command line.</summary>
internal static class MaterialList
{
    /// <summary>Finds materials and elements by name.</summary>
    /// <param name="option">Option.</param>
    /// <param name="text">Names, separated by blanks or commas.</param>
    /// <param name="materials">Materials of the geometry file.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static List<EmissionReport> Read(string option, string text, MaterialTable materials, OptionProblems problems)
    {
        var reports = new List<EmissionReport>();
        string[] names = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0) problems.Add(option, "names no material", "such as Pb");
        foreach (string name in names)
        {
            if (reports.Any(report => report.Name == name)) problems.Add(option, $"'{name}' is given twice", "give each once");
            else if (materials.TryFind(name, out Material? material) && !material!.IsVacuum) reports.Add(EmissionReport.Of(material));
            else if (ElementTable.TryFind(name, out Element? element)) reports.Add(EmissionReport.Of(element!));
            else problems.Add(option, $"'{name}' is neither a material of the geometry file nor an element", $"an element such as Pb, or {Known(materials)}");
        }
        return reports;
    }

    private static string Known(MaterialTable materials) => string.Join(", ", materials.All.Where(material => !material.IsVacuum).Select(material => material.Name));
}
