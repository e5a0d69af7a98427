using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Hadron.Nuclei;

/// <summary>Isotopes of natural elements.</summary>
/// <remarks>
/// By the abundances of <see cref="NuclideTable"/> where they stand there (hydrogen to zinc, lead, bismuth). Other elements are taken as two neighbouring isotopes with the standard atomic
/// weight as their mean.
/// </remarks>
public sealed class IsotopeSampler
{
    private readonly (Nucleus Nucleus, double Cumulative)[][] _isotopes;

    /// <summary>Isotopes of all elements up to uranium.</summary>
    public IsotopeSampler()
    {
        ILookup<int, Nuclide> natural = NuclideTable.All.Where(nuclide => nuclide.Abundance > 0).ToLookup(nuclide => nuclide.Z);
        _isotopes = [.. Enumerable.Range(0, ElementTable.Symbols.Count + 1).Select(z => z == 0 ? [] : Of(z, [.. natural[z]]))];
    }

    /// <summary>An isotope, as often as it occurs in nature.</summary>
    /// <param name="z">Atomic number, 1 to 92.</param>
    /// <param name="random">Random numbers.</param>
    public Nucleus Sample(int z, ref RandomStream random)
    {
        (Nucleus Nucleus, double Cumulative)[] isotopes = _isotopes[z];
        int last = isotopes.Length - 1;
        if (last == 0) return isotopes[0].Nucleus;
        double place = random.Uniform();
        int index = 0;
        while (index < last && place >= isotopes[index].Cumulative) index++;
        return isotopes[index].Nucleus;
    }

    private static (Nucleus Nucleus, double Cumulative)[] Of(int z, IReadOnlyList<Nuclide> natural)
    {
        if (natural.Count == 0)
        {
            double weight = ElementTable.ByNumber(z).A;
            int lower = (int)Math.Floor(weight);
            return [(new Nucleus(z, lower), 1 - (weight - lower)), (new Nucleus(z, lower + 1), 1)];
        }
        double sum = natural.Sum(nuclide => nuclide.Abundance), cumulative = 0;
        return [.. natural.OrderByDescending(nuclide => nuclide.Abundance)
            .Select(nuclide => (new Nucleus(z, nuclide.A), cumulative += nuclide.Abundance / sum))];
    }
}
