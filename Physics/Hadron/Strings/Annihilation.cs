using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>Annihilation of an antibaryon with a nucleon to strings between antiquarks and quarks.</summary>
/// <remarks>
/// Cross sections of the FTF model of Geant4 (A. Galoyan and V. V. Uzhinsky, Hyperfine Interact. 215 (2013) 69; class G4FTFParameters), with p* in the centre of mass in GeV: three strings 25/(2p*) mb; two strings, after one quark has
/// annihilated, 2(m₁ + m₂)²/(2p* s) mb for each pair of equal flavour; one string, after two have, 23.3/s mb for each two such pairs. The light-cone momenta of quarks are shares of equal weight, forward those of the antiquarks.
/// </remarks>
internal static class Annihilation
{
    private const int MaximumTries = 50;
    private const double LeastWeight = 0.2;
    private const double LeastRoom = 20;
    private const double TransverseSquared = 0.1 * Units.GeV * Units.GeV;

    /// <summary>Draws whether and to how many strings a pair annihilates.</summary>
    /// <param name="anti">Antibaryon, or another hadron.</param>
    /// <param name="nucleon">Nucleon.</param>
    /// <param name="inelastic">Inelastic cross section [mb].</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Number of strings; 0 where there is no annihilation.</returns>
    public static int SampleStrings(in Participant anti, in Participant nucleon, double inelastic, ref RandomStream random)
    {
        if (anti.IsString || anti.Content.IsMeson || anti.Content.First > 0) return 0;
        const double nucleonMass = PhysicalConstants.ProtonMass / Units.GeV;
        double s = (anti.Momentum + nucleon.Momentum).MassSquared / (Units.GeV * Units.GeV), mass = HadronTable.Mass(anti.Kind) / Units.GeV;
        double sum = mass + nucleonMass, difference = mass - nucleonMass;
        double flow = Math.Sqrt(s / Math.Max(1e-6, (s - sum * sum) * (s - difference * difference)));
        int pairs = 0, twoPairs = 0;
        for (int pair = 0; pair < 9; pair++)
        {
            if (!IsEqual(in anti, in nucleon, pair)) continue;
            pairs++;
            for (int other = pair + 1; other < 9; other++)
                if (other / 3 != pair / 3 && other % 3 != pair % 3 && IsEqual(in anti, in nucleon, other)) twoPairs++;
        }
        double three = 25 * flow, two = pairs * 2 * flow * sum * sum / s, one = twoPairs * 23.3 / s;
        // Of slow antibaryons the flux makes more of the annihilation than the cross section given, which is that of 1 GeV.
        double place = random.Uniform() * Math.Max(inelastic, three + two + one);
        if ((place -= three) < 0) return 3;
        if ((place -= two) < 0) return 2;
        return place < one ? 1 : 0;
    }

    /// <summary>Tries to make the strings.</summary>
    /// <param name="anti">Antibaryon.</param>
    /// <param name="nucleon">Nucleon.</param>
    /// <param name="strings">Room for as many as there are to be.</param>
    /// <param name="random">Random numbers.</param>
    public static bool TryMake(in Participant anti, in Participant nucleon, Span<ExcitedString> strings, ref RandomStream random)
    {
        LightConeMomentum whole = anti.Momentum + nucleon.Momentum;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            Span<int> antiquarks = [anti.Content.First, anti.Content.Second, anti.Content.Third];
            Span<int> quarks = [nucleon.Content.First, nucleon.Content.Second, nucleon.Content.Third];
            Shuffle(quarks, ref random);
            Shuffle(antiquarks, ref random);
            bool isPossible = true;
            // The quarks behind those of the strings annihilate one with another.
            for (int place = strings.Length; place < 3; place++) isPossible &= antiquarks[place] == -quarks[place];
            if (isPossible && TryShare(in whole, antiquarks, quarks, strings, ref random)) return true;
        }
        return false;
    }

    private static bool TryShare(
        in LightConeMomentum whole, ReadOnlySpan<int> antiquarks, ReadOnlySpan<int> quarks, Span<ExcitedString> strings, ref RandomStream random)
    {
        Span<double> forward = stackalloc double[3], backward = stackalloc double[3];
        SampleShares(forward[..strings.Length], ref random);
        SampleShares(backward[..strings.Length], ref random);
        LightConeMomentum left = whole;
        for (int index = 0; index < strings.Length; index++)
        {
            TransverseKick kick = TransverseKick.Sample(TransverseSquared, ref random);
            LightConeMomentum momentum = index == strings.Length - 1
                ? left
                : new LightConeMomentum(forward[index] * whole.Plus, backward[index] * whole.Minus, forward[index] * whole.X + kick.X, forward[index] * whole.Y + kick.Y);
            left -= momentum;
            double least = LightestPair.Of(antiquarks[index], quarks[index]).Mass + LeastRoom;
            if (momentum.MassSquared <= least * least) return false;
            strings[index] = new ExcitedString(momentum, antiquarks[index], quarks[index], StringAxis.PlusEnd);
        }
        return true;
    }

    private static void SampleShares(Span<double> shares, ref RandomStream random)
    {
        double sum = 0;
        foreach (ref double share in shares) sum += share = random.Uniform(LeastWeight, 1);
        foreach (ref double share in shares) share /= sum;
    }

    private static void Shuffle(Span<int> quarks, ref RandomStream random)
    {
        int first = Math.Min(2, (int)(3 * random.Uniform())), second = random.NextBits() >> 63 == 0 ? 1 : 2;
        (quarks[0], quarks[first]) = (quarks[first], quarks[0]);
        (quarks[1], quarks[second]) = (quarks[second], quarks[1]);
    }

    private static bool IsEqual(in Participant anti, in Participant nucleon, int pair) => anti.Content[pair / 3] == -nucleon.Content[pair % 3];
}
