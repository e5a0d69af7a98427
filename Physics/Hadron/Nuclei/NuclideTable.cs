using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Nuclei;

/// <summary>Measured masses and abundances, from the resource <c>nuclides.csv</c>; sources stand there.</summary>
internal static class NuclideTable
{
    private const string Resource = "NA64Mu.Physics.Hadron.Nuclei.nuclides.csv";

    /// <summary>All of them, by Z, then A.</summary>
    public static IReadOnlyList<Nuclide> All { get; } = Read();

    private static List<Nuclide> Read()
    {
        using Stream stream = typeof(NuclideTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"a bug: no resource {Resource}");
        using var reader = new StreamReader(stream);
        var nuclides = new List<Nuclide>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            string[] words = line.Split(',');
            int z = int.Parse(words[0], CultureInfo.InvariantCulture), a = int.Parse(words[1], CultureInfo.InvariantCulture);
            double excess = double.Parse(words[2], CultureInfo.InvariantCulture) * Units.KeV;
            nuclides.Add(new Nuclide(z, a, excess, 0.01 * double.Parse(words[3], CultureInfo.InvariantCulture)));
        }
        return nuclides;
    }
}
