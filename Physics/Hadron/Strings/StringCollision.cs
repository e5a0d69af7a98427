using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>An inelastic collision of the projectile, or the string that it has become, with a nucleon.</summary>
/// <remarks>
/// FRITIOF (B. Andersson, G. Gustafson, B. Nilsson-Almqvist, Nucl. Phys. B 281 (1987) 289): only momentum is exchanged, and the two become strings with masses from dP⁻/P⁻ of the projectile and dP⁺/P⁺ of the nucleon. As in
/// the FTF model of Geant4, a quark may change places, and one of the two may stay as it is (diffraction, dM²/M² up to M² = 0.15 s; mesons also beyond, dM² up to 0.5 s). Total P⁺, P⁻ and p_T
/// of the two are kept; a string that is hit again loses P⁺ and does not lose P⁻.
/// A part of the exchanges is even in P⁻ and P⁺: masses after dP/P alone are too small, and what leads too fast (V. V. Uzhinsky, arXiv:1109.6768, by data of NA61/SHINE).
/// </remarks>
internal static class StringCollision
{
    /// <summary>Mean square of the transverse momentum exchanged [MeV²].</summary>
    private const double TransverseSquared = 0.3 * Units.GeV * Units.GeV;

    /// <summary>The same in diffraction and in exchange without excitation, slopes of 8 GeV⁻² [MeV²].</summary>
    private const double DiffractiveTransverseSquared = 0.125 * Units.GeV * Units.GeV;

    /// <summary>Largest M²/s of diffraction, where the fragments of both begin to overlap (K. Goulianos, Phys. Rep. 101 (1983) 169).</summary>
    private const double LargestDiffractiveShare = 0.15;

    /// <summary>Largest M²/s in the exchange of a reggeon, beyond which what goes forward is a piece of a string.</summary>
    private const double LargestReggeonShare = LargestDiffractiveShare + CollisionProbabilities.ReggeonRange;

    /// <summary>Share of the exchanges that are even in P.</summary>
    /// <remarks>0.4 to 0.45 in FTF (class G4FTFParameters of Geant4 10.3 to 11); with the fragmentation here 0.3 gives the multiplicities of pp and π⁻p and the protons, flat in x, of NA49.</remarks>
    private const double EvenShare = 0.3;

    private const int MaximumTries = 40;

    /// <summary>Tries a collision.</summary>
    /// <param name="kind">What happens; excitation of both where it cannot.</param>
    /// <param name="projectile">The projectile, changed.</param>
    /// <param name="nucleon">The nucleon, changed.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Whether there was energy for it; neither has changed if not.</returns>
    public static bool TryCollide(CollisionKind kind, ref Participant projectile, ref Participant nucleon, ref RandomStream random)
    {
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            Participant one = projectile, other = nucleon;
            // What cannot be done, for want of energy or of a quark to exchange, is tried as an excitation of both.
            CollisionKind tried = attempt < MaximumTries / 2 ? kind : CollisionKind.Excitation;
            if (!TryOnce(tried, ref one, ref other, ref random)) continue;
            (projectile, nucleon) = (one, other);
            return true;
        }
        return false;
    }

    private static bool TryOnce(CollisionKind kind, ref Participant projectile, ref Participant nucleon, ref RandomStream random)
    {
        if (kind is CollisionKind.QuarkExchange or CollisionKind.QuarkExchangeAndExcitation && !TryExchangeQuarks(ref projectile, ref nucleon, ref random)) return false;
        bool hasBeenString = projectile.IsString;
        switch (kind)
        {
            case CollisionKind.QuarkExchange:
                return TryKeepBoth(ref projectile, ref nucleon, ref random);
            case CollisionKind.ProjectileDiffraction:
                projectile.ChooseEnds(isForward: true, ref random);
                return TryDiffract(kind, hasBeenString, ref projectile, ref nucleon, ref random);
            case CollisionKind.TargetDiffraction or CollisionKind.ReggeonExchange:
                // The photon that stays as it is does so as a vector meson.
                if (projectile.Kind == HadronKind.Gamma) projectile.Kind = HadronKind.RhoZero;
                nucleon.ChooseEnds(isForward: false, ref random);
                return TryDiffract(kind, hasBeenString, ref projectile, ref nucleon, ref random);
            default:
                projectile.ChooseEnds(isForward: true, ref random);
                nucleon.ChooseEnds(isForward: false, ref random);
                return TryExcite(ref projectile, ref nucleon, ref random);
        }
    }

    private static bool TryExcite(ref Participant projectile, ref Participant nucleon, ref RandomStream random)
    {
        LightConeMomentum whole = projectile.Momentum + nucleon.Momentum;
        if (whole.Plus <= 0) return false;
        TransverseKick kick = TransverseKick.Sample(TransverseSquared, ref random);
        double x = projectile.Momentum.X + kick.X, y = projectile.Momentum.Y + kick.Y;
        double otherX = whole.X - x, otherY = whole.Y - y;
        double least = projectile.LeastStringMass, otherLeast = nucleon.LeastStringMass;
        double square = least * least + x * x + y * y, otherSquare = otherLeast * otherLeast + otherX * otherX + otherY * otherY;
        double total = Math.Sqrt(whole.Plus * whole.Minus);
        double lowest = Math.Max(square / whole.Plus, projectile.Momentum.Minus), highest = whole.Minus * (1 - Math.Sqrt(otherSquare) / total);
        double lowestPlus = otherSquare / whole.Minus, highestPlus = whole.Plus * (1 - Math.Sqrt(square) / total);
        if (lowest >= highest || lowestPlus >= highestPlus) return false;
        double minus = SampleExchanged(lowest, highest, ref random), plus = SampleExchanged(lowestPlus, highestPlus, ref random);
        if ((whole.Plus - plus) * minus <= square || plus * (whole.Minus - minus) <= otherSquare) return false;
        projectile.Momentum = new LightConeMomentum(whole.Plus - plus, minus, x, y);
        nucleon.Momentum = new LightConeMomentum(plus, whole.Minus - minus, otherX, otherY);
        return true;
    }

    /// <summary>One of the two becomes a string; a projectile that has been one before stays at least as heavy.</summary>
    private static bool TryDiffract(CollisionKind kind, bool hasBeenString, ref Participant projectile, ref Participant nucleon, ref RandomStream random)
    {
        LightConeMomentum whole = projectile.Momentum + nucleon.Momentum;
        // Only a string has the mass of its momentum: what the nucleus takes leaves a projectile that is still a hadron off its shell.
        double square = whole.MassSquared, mass = hasBeenString ? Math.Sqrt(projectile.Momentum.MassSquared) : HadronTable.Mass(projectile.Kind);
        if (kind == CollisionKind.ProjectileDiffraction) mass = SampleMass(Math.Max(mass, projectile.LeastStringMass), square, ref random);
        double otherMass = kind switch
        {
            CollisionKind.TargetDiffraction => SampleMass(nucleon.LeastStringMass, square, ref random),
            CollisionKind.ReggeonExchange => Math.Sqrt(square * random.Uniform(LargestDiffractiveShare, LargestReggeonShare)),
            _ => HadronTable.Mass(nucleon.Kind),
        };
        return (!nucleon.IsString || otherMass >= nucleon.LeastStringMass) && TryShare(in whole, ref projectile, mass, ref nucleon, otherMass, ref random);
    }

    private static bool TryKeepBoth(ref Participant projectile, ref Participant nucleon, ref RandomStream random)
    {
        if (projectile.IsString || nucleon.IsString) return false;
        LightConeMomentum whole = projectile.Momentum + nucleon.Momentum;
        projectile.Kind = KindOf(projectile.Content, ref random);
        nucleon.Kind = KindOf(nucleon.Content, ref random);
        if (projectile.Kind == HadronKind.None || nucleon.Kind == HadronKind.None) return false;
        return TryShare(in whole, ref projectile, HadronTable.Mass(projectile.Kind), ref nucleon, HadronTable.Mass(nucleon.Kind), ref random);
    }

    private static bool TryShare(
        in LightConeMomentum whole, ref Participant projectile, double mass, ref Participant nucleon, double otherMass, ref RandomStream random)
    {
        TransverseKick kick = TransverseKick.Sample(DiffractiveTransverseSquared, ref random);
        var first = new LightConeMomentum(0, 0, projectile.Momentum.X + kick.X, projectile.Momentum.Y + kick.Y);
        if (!whole.TryShare(ref first, mass, otherMass, out LightConeMomentum second)) return false;
        projectile.Momentum = first;
        nucleon.Momentum = second;
        return true;
    }

    private static bool TryExchangeQuarks(ref Participant projectile, ref Participant nucleon, ref RandomStream random)
    {
        if (projectile.IsString || nucleon.IsString) return false;
        // Nucleons have quarks only: an antiquark has none to change places with.
        int places = projectile.Content.IsMeson ? 1 : projectile.Content.First > 0 ? 3 : 0;
        if (places == 0) return false;
        int place = Math.Min(places - 1, (int)(places * random.Uniform())), otherPlace = Math.Min(2, (int)(3 * random.Uniform()));
        int quark = projectile.Content[place];
        projectile.Content = projectile.Content.With(place, nucleon.Content[otherPlace]);
        nucleon.Content = nucleon.Content.With(otherPlace, quark);
        return true;
    }

    private static HadronKind KindOf(in QuarkContent content, ref RandomStream random) => content.IsMeson
        ? QuarkJoin.Sample(content.First, content.Second, ref random)
        : QuarkJoin.Sample(Quarks.Diquark(content.First, content.Second), content.Third, ref random);

    private static double SampleMass(double least, double totalSquared, ref RandomStream random)
    {
        double ratio = LargestDiffractiveShare * totalSquared / (least * least);
        return ratio <= 1 ? least : least * FastMath.Exp(0.5 * random.Uniform() * FastMath.Log(ratio));
    }

    private static double SampleExchanged(double low, double high, ref RandomStream random) =>
        random.Uniform() < EvenShare ? random.Uniform(low, high) : SampleBetween(low, high, ref random);

    private static double SampleBetween(double low, double high, ref RandomStream random) => low * FastMath.Exp(random.Uniform() * FastMath.Log(high / low));
}
