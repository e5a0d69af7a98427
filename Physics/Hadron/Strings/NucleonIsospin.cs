using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>Charges of the nucleon and the pion that a light string of a nucleon becomes.</summary>
/// <remarks>
/// A nucleon that only momentum has excited keeps its isospin of one half. So by the coefficients of Clebsch and Gordan (PDG 2022, Sec. 46) a state of charge 1 is nπ⁺ twice as often as pπ⁰, one of charge 0 pπ⁻ twice as often as nπ⁰.
/// Ends of a string know nothing of that: a d with a diquark uu, a third of the protons, could only become pπ⁰ below the mass of the Δ⁺⁺π⁻, so that five in nine were pπ⁰.
/// </remarks>
internal static class NucleonIsospin
{
    private const double ChargedShare = 2.0 / 3.0;

    /// <summary>Draws the charges anew where the pair is a nucleon, or its antiparticle, and a pion that can be of isospin one half; others stay as they are.</summary>
    /// <param name="one">One hadron.</param>
    /// <param name="other">The other.</param>
    /// <param name="random">Random numbers; one draw where there is a choice.</param>
    public static void Draw(ref HadronKind one, ref HadronKind other, ref RandomStream random)
    {
        if (IsNucleon(one) && IsPion(other)) DrawOrdered(ref one, ref other, ref random);
        else if (IsNucleon(other) && IsPion(one)) DrawOrdered(ref other, ref one, ref random);
    }

    private static void DrawOrdered(ref HadronKind nucleon, ref HadronKind pion, ref RandomStream random)
    {
        bool isAnti = nucleon is HadronKind.AntiProton or HadronKind.AntiNeutron;
        HadronKind proton = isAnti ? HadronKind.AntiProton : HadronKind.Proton, neutron = isAnti ? HadronKind.AntiNeutron : HadronKind.Neutron;
        (HadronKind withNeutron, HadronKind withProton) = isAnti ? (HadronKind.PiMinus, HadronKind.PiPlus) : (HadronKind.PiPlus, HadronKind.PiMinus);
        bool isProton = nucleon == proton;
        // pπ⁺ and nπ⁻ are of isospin three halves.
        if (pion == (isProton ? withNeutron : withProton)) return;
        bool isLikeProton = isProton == (pion == HadronKind.PiZero);
        bool isCharged = random.Uniform() < ChargedShare;
        nucleon = isLikeProton == isCharged ? neutron : proton;
        pion = !isCharged ? HadronKind.PiZero : isLikeProton ? withNeutron : withProton;
    }

    private static bool IsNucleon(HadronKind kind) => kind is HadronKind.Proton or HadronKind.Neutron or HadronKind.AntiProton or HadronKind.AntiNeutron;

    private static bool IsPion(HadronKind kind) => kind is HadronKind.PiPlus or HadronKind.PiMinus or HadronKind.PiZero;
}
