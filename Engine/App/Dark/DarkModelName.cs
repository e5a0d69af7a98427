using System;
using System.Collections.Generic;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>Names of the kinds of bosons on the command line and in files.</summary>
public static class DarkModelName
{
    private static readonly (string Name, DarkModel Model)[] Known =
    [
        ("vector", DarkModel.Vector),
        ("scalar", DarkModel.Scalar),
        ("pseudoscalar", DarkModel.Pseudoscalar),
        ("axial", DarkModel.AxialVector),
        ("zprime", DarkModel.Vector),
        ("aprime", DarkModel.Vector),
    ];

    /// <summary>All names, for messages.</summary>
    public static string All { get; } = string.Join(", ", Names());

    /// <summary>Name of a kind.</summary>
    /// <param name="model">Kind.</param>
    public static string Of(DarkModel model) => Array.Find(Known, known => known.Model == model).Name;

    /// <summary>Kind of a name.</summary>
    /// <param name="name">Name.</param>
    /// <param name="model">Kind; the vector where there is none of that name.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse(string name, out DarkModel model)
    {
        (string Name, DarkModel Model) found = Array.Find(Known, known => known.Name == name);
        model = found.Model;
        return found.Name is not null;
    }

    private static IEnumerable<string> Names()
    {
        foreach ((string name, _) in Known) yield return name;
    }
}
