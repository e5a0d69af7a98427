using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>Breaking of a string into hadrons.</summary>
/// <remarks>
/// The iterative scheme of the Lund model (B. Andersson, G. Gustafson, G. Ingelman, T. Sjöstrand, Phys. Rep. 97 (1983) 31; T. Sjöstrand, Nucl. Phys. B 248 (1984) 469): hadrons are split off either end, in random order, with shares of
/// <see cref="LundSplitting"/> and transverse momenta of <see cref="QuarkTransverseSquared"/> at each break, until the rest is light; it becomes two hadrons exactly on their mass shells. All is done in the frame where the string has no
/// transverse momentum, reached from the laboratory by a null rotation, which keeps one light-cone component: energy and momentum come out as they went in. No gluon kinks, no popcorn, no Bose-Einstein correlations.
/// </remarks>
internal static class StringFragmentation
{
    /// <summary>Mean square of the transverse momentum of the quarks of a break [MeV²].</summary>
    public const double QuarkTransverseSquared = 0.36 * 0.36 * Units.GeV * Units.GeV;

    /// <summary>Mass above those of the ends at which the rest becomes two hadrons [MeV].</summary>
    private const double StopMass = 0.8 * Units.GeV;

    private const double StopMassSpread = 0.2;
    private const int MaximumBreaks = 200;
    private const int MaximumTries = 50;

    /// <summary>Breaks a string.</summary>
    /// <param name="excited">The string, heavier than the lightest pair of its ends.</param>
    /// <param name="hadrons">Takes the hadrons.</param>
    /// <param name="random">Random numbers.</param>
    public static void Break(in ExcitedString excited, HadronList hadrons, ref RandomStream random)
    {
        int before = hadrons.Count;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            if (TryBreak(in excited, hadrons, ref random)) return;
            hadrons.KeepFirst(before);
        }
        BreakToLightest(in excited, hadrons, ref random);
    }

    private static bool TryBreak(in ExcitedString excited, HadronList hadrons, ref RandomStream random)
    {
        var rest = new StringRest(in excited);
        for (int split = 0; split < MaximumBreaks; split++)
        {
            double stop = QuarkMass(rest.Plus.Code) + QuarkMass(rest.Minus.Code) + StopMass * random.Uniform(1 - StopMassSpread, 1 + StopMassSpread);
            if (rest.MassSquared < stop * stop || !TrySplit(ref rest, in excited, hadrons, ref random))
                return TryEnd(in rest, in excited, hadrons, ref random);
        }
        return false;
    }

    /// <summary>Splits a hadron off one end; no, where what would be left could not be hadrons.</summary>
    private static bool TrySplit(ref StringRest rest, in ExcitedString excited, HadronList hadrons, ref RandomStream random)
    {
        bool isForward = random.NextBits() >> 63 == 0;
        StringEnd end = isForward ? rest.Plus : rest.Minus, other = isForward ? rest.Minus : rest.Plus;
        double along = isForward ? rest.PlusMomentum : rest.MinusMomentum, against = isForward ? rest.MinusMomentum : rest.PlusMomentum;
        if (!TryPickHadron(end.Code, out int partner, out HadronKind kind, ref random)) return false;
        TransverseKick kick = TransverseKick.Sample(QuarkTransverseSquared, ref random);
        double x = end.X + kick.X, y = end.Y + kick.Y, mass = HadronTable.Mass(kind);
        double transverseSquared = mass * mass + x * x + y * y;
        double share = Quarks.IsDiquark(end.Code) ? LundSplitting.SampleBaryon(x * x + y * y, ref random) : LundSplitting.Sample(transverseSquared, ref random);
        double taken = share * along, given = transverseSquared / taken;
        var newEnd = new StringEnd(-partner, -kick.X, -kick.Y);
        double leftX = newEnd.X + other.X, leftY = newEnd.Y + other.Y;
        double leftSquared = (along - taken) * (against - given) - leftX * leftX - leftY * leftY;
        double least = LightestPair.Of(newEnd.Code, other.Code).Mass;
        if (given >= against || leftSquared <= least * least) return false;
        double plus = isForward ? taken : given, minus = isForward ? given : taken;
        hadrons.Add(kind, StringRest.ToLaboratory(new LightConeMomentum(plus, minus, x, y), in excited, mass));
        rest = rest.Without(plus, minus, isForward ? newEnd : other, isForward ? other : newEnd);
        return true;
    }

    /// <summary>Breaks what is left into two hadrons.</summary>
    private static bool TryEnd(in StringRest rest, in ExcitedString excited, HadronList hadrons, ref RandomStream random)
    {
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            if (!TryPickHadron(rest.Plus.Code, out int partner, out HadronKind forward, ref random)) continue;
            HadronKind backward = QuarkJoin.Sample(rest.Minus.Code, -partner, ref random);
            if (backward == HadronKind.None) continue;
            if (rest.IsWhole(in excited)) NucleonIsospin.Draw(ref forward, ref backward, ref random);
            TransverseKick kick = TransverseKick.Sample(QuarkTransverseSquared, ref random);
            if (TryShare(in rest, in excited, forward, backward, kick, hadrons, ref random)) return true;
        }
        return false;
    }

    private static bool TryShare(
        in StringRest rest, in ExcitedString excited, HadronKind forward, HadronKind backward, TransverseKick kick, HadronList hadrons, ref RandomStream random)
    {
        LightConeMomentum whole = rest.Momentum;
        double forwardMass = HadronTable.Mass(forward), backwardMass = HadronTable.Mass(backward);
        var first = new LightConeMomentum(0, 0, rest.Plus.X + kick.X, rest.Plus.Y + kick.Y);
        if (!whole.TryShare(ref first, forwardMass, backwardMass, out LightConeMomentum second)) return false;
        // The order along the string may be the wrong one, as often as the area law has it (T. Sjöstrand, Nucl. Phys. B 248 (1984) 469).
        double root = first.Plus * second.Minus - first.Minus * second.Plus;
        if (random.Uniform() * (1 + FastMath.Exp(Math.Min(50, LundSplitting.Steepness * root))) < 1)
        {
            first = new LightConeMomentum(0, 0, whole.X - first.X, whole.Y - first.Y);
            if (!whole.TryShare(ref first, backwardMass, forwardMass, out second)) return false;
            (first, second) = (second, first);
        }
        hadrons.Add(forward, StringRest.ToLaboratory(in first, in excited, forwardMass));
        hadrons.Add(backward, StringRest.ToLaboratory(in second, in excited, backwardMass));
        return true;
    }

    /// <summary>The last resort for light strings: the lightest pair, in any direction.</summary>
    private static void BreakToLightest(in ExcitedString excited, HadronList hadrons, ref RandomStream random)
    {
        LightestPair pair = LightestPair.Of(excited.PlusEnd, excited.MinusEnd);
        double mass = Math.Sqrt(excited.Momentum.MassSquared);
        Requires.That(mass > pair.Mass, "a string heavier than its lightest hadrons");
        HadronKind atFirst = pair.AtFirst, atSecond = pair.AtSecond;
        NucleonIsospin.Draw(ref atFirst, ref atSecond, ref random);
        if (HadronTable.Mass(atFirst) + HadronTable.Mass(atSecond) >= mass) (atFirst, atSecond) = (pair.AtFirst, pair.AtSecond);
        double first = HadronTable.Mass(atFirst), second = HadronTable.Mass(atSecond);
        Span<FourMomentum> products = stackalloc FourMomentum[2];
        TwoBody.Sample(mass, first, second, products, ref random);
        LightConeMomentum whole = excited.Momentum;
        var momentum = new Vector3D(whole.X, whole.Y, whole.Z);
        double length = momentum.Length;
        Vector3D direction = length > 0 ? momentum / length : Vector3D.AlongBeam;
        double gamma = whole.Energy / mass, betaGamma = length / mass;
        hadrons.Add(atFirst, products[0].Boosted(in direction, gamma, betaGamma));
        hadrons.Add(atSecond, products[1].Boosted(in direction, gamma, betaGamma));
    }

    private static bool TryPickHadron(int end, out int partner, out HadronKind kind, ref RandomStream random)
    {
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            partner = QuarkPair.SamplePartner(end, ref random);
            kind = QuarkJoin.Sample(end, partner, ref random);
            if (kind != HadronKind.None) return true;
        }
        (partner, kind) = (0, HadronKind.None);
        return false;
    }

    /// <summary>Constituent mass of an end [MeV].</summary>
    private static double QuarkMass(int code)
    {
        double strange = Quarks.IsStrange(code) ? 170 : 0;
        return (Quarks.IsDiquark(code) ? 650 : 325) + strange;
    }
}
