using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Materials;

/// <summary>The elements from hydrogen to uranium.</summary>
/// <remarks>
/// Standard atomic weights: IUPAC (J. Meija et al., Pure Appl. Chem. 88 (2016) 265), for elements without stable isotopes the mass of the longest-lived one.
/// Mean excitation energies: ICRU Report 37 (1984), Table 4.3, as used by the NIST stopping-power databases (Seltzer and Berger).
/// </remarks>
public static class ElementTable
{
    private static readonly (string Symbol, double A, double ExcitationEv)[] Rows =
    [
        ("H", 1.008, 19.2), ("He", 4.002602, 41.8), ("Li", 6.94, 40), ("Be", 9.0121831, 63.7),
        ("B", 10.81, 76), ("C", 12.011, 78), ("N", 14.007, 82), ("O", 15.999, 95),
        ("F", 18.998403163, 115), ("Ne", 20.1797, 137), ("Na", 22.98976928, 149), ("Mg", 24.305, 156),
        ("Al", 26.9815385, 166), ("Si", 28.085, 173), ("P", 30.973761998, 173), ("S", 32.06, 180),
        ("Cl", 35.45, 174), ("Ar", 39.948, 188), ("K", 39.0983, 190), ("Ca", 40.078, 191),
        ("Sc", 44.955908, 216), ("Ti", 47.867, 233), ("V", 50.9415, 245), ("Cr", 51.9961, 257),
        ("Mn", 54.938044, 272), ("Fe", 55.845, 286), ("Co", 58.933194, 297), ("Ni", 58.6934, 311),
        ("Cu", 63.546, 322), ("Zn", 65.38, 330), ("Ga", 69.723, 334), ("Ge", 72.63, 350),
        ("As", 74.921595, 347), ("Se", 78.971, 348), ("Br", 79.904, 343), ("Kr", 83.798, 352),
        ("Rb", 85.4678, 363), ("Sr", 87.62, 366), ("Y", 88.90584, 379), ("Zr", 91.224, 393),
        ("Nb", 92.90637, 417), ("Mo", 95.95, 424), ("Tc", 97.907, 428), ("Ru", 101.07, 441),
        ("Rh", 102.9055, 449), ("Pd", 106.42, 470), ("Ag", 107.8682, 470), ("Cd", 112.414, 469),
        ("In", 114.818, 488), ("Sn", 118.71, 488), ("Sb", 121.76, 487), ("Te", 127.6, 485),
        ("I", 126.90447, 491), ("Xe", 131.293, 482), ("Cs", 132.90545196, 488), ("Ba", 137.327, 491),
        ("La", 138.90547, 501), ("Ce", 140.116, 523), ("Pr", 140.90766, 535), ("Nd", 144.242, 546),
        ("Pm", 144.913, 560), ("Sm", 150.36, 574), ("Eu", 151.964, 580), ("Gd", 157.25, 591),
        ("Tb", 158.92535, 614), ("Dy", 162.5, 628), ("Ho", 164.93033, 650), ("Er", 167.259, 658),
        ("Tm", 168.93422, 674), ("Yb", 173.054, 684), ("Lu", 174.9668, 694), ("Hf", 178.49, 705),
        ("Ta", 180.94788, 718), ("W", 183.84, 727), ("Re", 186.207, 736), ("Os", 190.23, 746),
        ("Ir", 192.217, 757), ("Pt", 195.084, 790), ("Au", 196.966569, 790), ("Hg", 200.592, 800),
        ("Tl", 204.38, 810), ("Pb", 207.2, 823), ("Bi", 208.9804, 823), ("Po", 208.982, 830),
        ("At", 209.987, 825), ("Rn", 222.018, 794), ("Fr", 223.02, 827), ("Ra", 226.025, 826),
        ("Ac", 227.028, 841), ("Th", 232.0377, 847), ("Pa", 231.03588, 878), ("U", 238.02891, 890),
    ];

    private static readonly Dictionary<string, Element> BySymbol = Rows
        .Select((row, index) => new Element(row.Symbol, index + 1, row.A, row.ExcitationEv * Units.ElectronVolt))
        .ToDictionary(element => element.Symbol, StringComparer.Ordinal);

    /// <summary>Symbols of all elements, by atomic number.</summary>
    public static IReadOnlyCollection<string> Symbols => BySymbol.Keys;

    /// <summary>The element of an atomic number.</summary>
    /// <param name="z">Atomic number, 1 to 92.</param>
    public static Element ByNumber(int z) => BySymbol[Rows[z - 1].Symbol];

    /// <summary>Finds an element by its symbol.</summary>
    /// <param name="symbol">Symbol, such as "Pb".</param>
    /// <param name="element">The element, or null.</param>
    public static bool TryFind(string symbol, out Element? element) => BySymbol.TryGetValue(symbol, out element);
}
