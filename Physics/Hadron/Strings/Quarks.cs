using System;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>Codes of quarks and diquarks at the ends of strings: d = 1, u = 2, s = 3, a diquark 10 times the larger plus the smaller; negative for antiparticles.</summary>
internal static class Quarks
{
    /// <summary>d.</summary>
    public const int Down = 1;

    /// <summary>u.</summary>
    public const int Up = 2;

    /// <summary>s.</summary>
    public const int Strange = 3;

    /// <summary>Two quarks taken together.</summary>
    /// <param name="one">A quark or an antiquark.</param>
    /// <param name="other">Another of the same sign.</param>
    public static int Diquark(int one, int other)
    {
        int larger = Math.Max(Math.Abs(one), Math.Abs(other)), smaller = Math.Min(Math.Abs(one), Math.Abs(other));
        return Math.Sign(one) * (10 * larger + smaller);
    }

    /// <summary>Whether a code is that of a diquark or its antiparticle.</summary>
    /// <param name="code">A code.</param>
    public static bool IsDiquark(int code) => Math.Abs(code) >= 10;

    /// <summary>Whether it has the colour of a quark: quarks and antidiquarks; a string joins one with one that has not.</summary>
    /// <param name="code">A code.</param>
    public static bool IsTriplet(int code) => code > 0 != IsDiquark(code);

    /// <summary>Charge of a quark [e/3].</summary>
    /// <param name="quark">A quark or antiquark, or 0.</param>
    public static int TripleCharge(int quark) => quark == 0 ? 0 : Math.Sign(quark) * (Math.Abs(quark) == Up ? 2 : -1);

    /// <summary>Whether an s quark is in it.</summary>
    /// <param name="code">A code.</param>
    public static bool IsStrange(int code) => Math.Abs(code) is Strange or >= 10 * Strange;
}
