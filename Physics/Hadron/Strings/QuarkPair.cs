using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>The pair of quarks or diquarks that breaks a string.</summary>
/// <remarks>
/// Rules of the Lund model (B. Andersson et al., Phys. Rep. 97 (1983) 31). There u : d : s = 1 : 1 : 0.3 and one diquark for every ten to fifteen quarks; here 0.2 and 0.045, which give the kaons and antiprotons that NA49 counted in pp at
/// 158 GeV/c (T. Anticic et al., Eur. Phys. J. C 68 (2010) 1 and 65 (2010) 9). A diquark with an s is 0.12 of ud, one of two equal quarks, of spin 1, 0.15.
/// </remarks>
internal static class QuarkPair
{
    private const double StrangeWeight = 0.2;
    private const double DiquarkWeight = 0.045;
    private const double EqualDiquarkWeight = 0.15;
    private const double StrangeDiquarkWeight = 0.12;

    /// <summary>Draws the part that joins the end; the opposite becomes the new end.</summary>
    /// <param name="end">The end of the string.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Code, by <see cref="Quarks"/>.</returns>
    public static int SamplePartner(int end, ref RandomStream random)
    {
        // A diquark takes a quark, a quark an antiquark or, of its own sign, a diquark.
        if (Quarks.IsDiquark(end)) return Math.Sign(end) * Quark(Quarks.IsStrange(end), ref random);
        if (random.Uniform() * (1 + DiquarkWeight) > 1) return Math.Sign(end) * Diquark(Quarks.IsStrange(end), ref random);
        return -Math.Sign(end) * Quark(false, ref random);
    }

    private static int Quark(bool isStrangeRefused, ref RandomStream random)
    {
        double place = random.Uniform() * (isStrangeRefused ? 2 : 2 + StrangeWeight);
        return place < 1 ? Quarks.Up : place < 2 ? Quarks.Down : Quarks.Strange;
    }

    private static int Diquark(bool isStrangeRefused, ref RandomStream random)
    {
        double place = random.Uniform() * (1 + 2 * EqualDiquarkWeight + (isStrangeRefused ? 0 : 2 * StrangeDiquarkWeight)) - 1;
        if (place < 0) return Quarks.Diquark(Quarks.Up, Quarks.Down);
        if (place < EqualDiquarkWeight) return Quarks.Diquark(Quarks.Up, Quarks.Up);
        if (place < 2 * EqualDiquarkWeight) return Quarks.Diquark(Quarks.Down, Quarks.Down);
        return Quarks.Diquark(Quarks.Strange, place < 2 * EqualDiquarkWeight + StrangeDiquarkWeight ? Quarks.Up : Quarks.Down);
    }
}
