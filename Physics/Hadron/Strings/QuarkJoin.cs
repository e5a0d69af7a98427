using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>The hadron made of the end of a string and a part of a new pair.</summary>
/// <remarks>
/// Rules of the Lund model (B. Andersson, G. Gustafson, G. Ingelman, T. Sjöstrand, Phys. Rep. 97 (1983) 31): a share of vector mesons, equal shares of uū and dd̄ in π⁰, ρ⁰, ω; η and η′ are made less often
/// than their quarks allow, and a refusal means that another pair is tried. Baryons are of the octet or, without s quarks, the Δ; Λ and Σ⁰ share uds. Ξ, Ω, Σ(1385) and tensor mesons are not made.
/// </remarks>
internal static class QuarkJoin
{
    /// <summary>Share of vectors among mesons of u and d.</summary>
    private const double VectorShare = 0.5;

    /// <summary>Share of vectors among mesons with one s.</summary>
    private const double StrangeVectorShare = 0.6;

    /// <summary>Chance that an η, allowed by the quarks, is made.</summary>
    private const double EtaSurvival = 0.6;

    /// <summary>Chance that an η′, allowed by the quarks, is made.</summary>
    private const double EtaPrimeSurvival = 0.12;

    /// <summary>Share of the Δ among baryons of u and d of both flavours.</summary>
    private const double DeltaShare = 0.3;

    /// <summary>Chance that three equal quarks, whose only baryon is a Δ, are taken.</summary>
    private const double EqualQuarksSurvival = 0.5;

    /// <summary>Share of the Λ, against the Σ⁰, among baryons of u, d and s.</summary>
    private const double LambdaShare = 0.75;

    /// <summary>Draws a hadron; <see cref="HadronKind.None"/> where the quarks are refused.</summary>
    /// <param name="one">A quark, diquark or their antiparticle.</param>
    /// <param name="other">Another, that makes it a colour singlet.</param>
    /// <param name="random">Random numbers.</param>
    public static HadronKind Sample(int one, int other, ref RandomStream random)
    {
        Requires.That(Quarks.IsTriplet(one) != Quarks.IsTriplet(other), "a colour and its opposite");
        if (Quarks.IsDiquark(one)) return Quarks.IsDiquark(other) ? HadronKind.None : Baryon(one, other, ref random);
        if (Quarks.IsDiquark(other)) return Baryon(other, one, ref random);
        return Meson(Math.Max(one, other), -Math.Min(one, other), ref random);
    }

    /// <summary>The lightest hadron of its quarks.</summary>
    /// <param name="one">A quark, diquark or their antiparticle.</param>
    /// <param name="other">Another, that makes it a colour singlet.</param>
    /// <returns>The hadron; <see cref="HadronKind.None"/> where the generator has none.</returns>
    public static HadronKind Lightest(int one, int other)
    {
        if (Quarks.IsDiquark(one)) return LightestBaryon(one, other);
        if (Quarks.IsDiquark(other)) return LightestBaryon(other, one);
        (int quark, int anti) = (Math.Max(one, other), -Math.Min(one, other));
        if (quark != anti) return PseudoScalar(quark, anti);
        return quark == Quarks.Strange ? HadronKind.Eta : HadronKind.PiZero;
    }

    private static HadronKind Meson(int quark, int anti, ref RandomStream random)
    {
        bool isStrange = quark == Quarks.Strange || anti == Quarks.Strange;
        bool isVector = random.Uniform() < (isStrange ? StrangeVectorShare : VectorShare);
        if (quark != anti) return isVector ? Vector(quark, anti) : PseudoScalar(quark, anti);
        if (isVector) return isStrange ? HadronKind.Phi : random.Uniform() < 0.5 ? HadronKind.RhoZero : HadronKind.Omega;
        double place = random.Uniform();
        if (!isStrange && place < 0.5) return HadronKind.PiZero;
        bool isEta = place < (isStrange ? 2.0 / 3.0 : 0.75);
        return random.Uniform() >= (isEta ? EtaSurvival : EtaPrimeSurvival) ? HadronKind.None : isEta ? HadronKind.Eta : HadronKind.EtaPrime;
    }

    private static HadronKind Baryon(int diquark, int quark, ref RandomStream random)
    {
        HadronKind lightest = LightestBaryon(Math.Abs(diquark), Math.Abs(quark));
        HadronKind baryon = lightest switch
        {
            HadronKind.DeltaDoublePlus or HadronKind.DeltaMinus when random.Uniform() >= EqualQuarksSurvival => HadronKind.None,
            HadronKind.Proton when random.Uniform() < DeltaShare => HadronKind.DeltaPlus,
            HadronKind.Neutron when random.Uniform() < DeltaShare => HadronKind.DeltaZero,
            HadronKind.Lambda when random.Uniform() >= LambdaShare => HadronKind.SigmaZero,
            _ => lightest,
        };
        return baryon == HadronKind.None || diquark > 0 ? baryon : HadronTable.Anti(baryon);
    }

    private static HadronKind LightestBaryon(int diquark, int quark)
    {
        int size = Math.Abs(diquark), first = size / 10, second = size % 10, third = Math.Abs(quark);
        int strange = Count(Quarks.Strange), up = Count(Quarks.Up);
        HadronKind baryon = (strange, up) switch
        {
            (0, 3) => HadronKind.DeltaDoublePlus,
            (0, 2) => HadronKind.Proton,
            (0, 1) => HadronKind.Neutron,
            (0, 0) => HadronKind.DeltaMinus,
            (1, 2) => HadronKind.SigmaPlus,
            (1, 1) => HadronKind.Lambda,
            (1, 0) => HadronKind.SigmaMinus,
            _ => HadronKind.None,
        };
        return baryon == HadronKind.None || diquark > 0 ? baryon : HadronTable.Anti(baryon);

        int Count(int flavour) => (first == flavour ? 1 : 0) + (second == flavour ? 1 : 0) + (third == flavour ? 1 : 0);
    }

    private static HadronKind PseudoScalar(int quark, int anti) => (quark, anti) switch
    {
        (Quarks.Up, Quarks.Down) => HadronKind.PiPlus,
        (Quarks.Down, Quarks.Up) => HadronKind.PiMinus,
        (Quarks.Up, Quarks.Strange) => HadronKind.KPlus,
        (Quarks.Strange, Quarks.Up) => HadronKind.KMinus,
        (Quarks.Down, Quarks.Strange) => HadronKind.KZero,
        _ => HadronKind.AntiKZero,
    };

    private static HadronKind Vector(int quark, int anti) => (quark, anti) switch
    {
        (Quarks.Up, Quarks.Down) => HadronKind.RhoPlus,
        (Quarks.Down, Quarks.Up) => HadronKind.RhoMinus,
        (Quarks.Up, Quarks.Strange) => HadronKind.KStarPlus,
        (Quarks.Strange, Quarks.Up) => HadronKind.KStarMinus,
        (Quarks.Down, Quarks.Strange) => HadronKind.KStarZero,
        _ => HadronKind.AntiKStarZero,
    };
}
