using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>The two lightest hadrons into which a string can break.</summary>
/// <param name="AtFirst">Hadron with the first end.</param>
/// <param name="AtSecond">Hadron with the second end.</param>
/// <param name="Mass">Sum of their masses [MeV].</param>
internal readonly record struct LightestPair(HadronKind AtFirst, HadronKind AtSecond, double Mass)
{
    private const int Codes = 33;
    private static readonly LightestPair[] Pairs = MakePairs();

    /// <summary>The pair of a string.</summary>
    /// <param name="first">One end.</param>
    /// <param name="second">The other.</param>
    public static LightestPair Of(int first, int second) => Pairs[(first + Codes) * (2 * Codes + 1) + second + Codes];

    private static LightestPair[] MakePairs()
    {
        var pairs = new LightestPair[(2 * Codes + 1) * (2 * Codes + 1)];
        Array.Fill(pairs, new LightestPair(HadronKind.None, HadronKind.None, double.PositiveInfinity));
        ReadOnlySpan<int> ends = [1, 2, 3, 11, 21, 22, 31, 32];
        foreach (int one in ends)
        {
            foreach (int other in ends)
            {
                foreach ((int first, int second) in ((int, int)[])[(one, other), (one, -other), (-one, other), (-one, -other)])
                {
                    if (Quarks.IsTriplet(first) == Quarks.IsTriplet(second)) continue;
                    pairs[(first + Codes) * (2 * Codes + 1) + second + Codes] = Find(first, second);
                }
            }
        }
        return pairs;
    }

    private static LightestPair Find(int first, int second)
    {
        var lightest = new LightestPair(HadronKind.None, HadronKind.None, double.PositiveInfinity);
        for (int flavour = Quarks.Down; flavour <= Quarks.Strange; flavour++)
        {
            int partner = Quarks.IsTriplet(first) ? -flavour : flavour;
            HadronKind one = QuarkJoin.Lightest(first, partner), other = QuarkJoin.Lightest(second, -partner);
            if (one == HadronKind.None || other == HadronKind.None) continue;
            double mass = HadronTable.Mass(one) + HadronTable.Mass(other);
            if (mass < lightest.Mass) lightest = new LightestPair(one, other, mass);
        }
        Requires.That(double.IsFinite(lightest.Mass), "ends that make hadrons");
        return lightest;
    }
}
