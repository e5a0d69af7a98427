using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace NA64Mu.Physics.Photon.PhotoElectric;

/// <summary>Tables of numbers kept as resources of the assembly: an atomic number and further numbers in each line.</summary>
internal static class AtomicData
{
    /// <summary>Reads a table; lines that start with # say where it comes from.</summary>
    /// <param name="fileName">Name of the resource in this folder.</param>
    public static IEnumerable<(int Z, double[] Numbers)> Read(string fileName)
    {
        Stream? stream = typeof(AtomicData).Assembly.GetManifestResourceStream(typeof(AtomicData), fileName)
            ?? throw new InvalidOperationException($"the assembly has no resource {fileName}");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            double[] numbers = Array.ConvertAll(line.Split(','), text => double.Parse(text, CultureInfo.InvariantCulture));
            yield return ((int)numbers[0], numbers[1..]);
        }
    }
}
