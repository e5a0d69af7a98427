using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>The projectile or a nucleon that it hits.</summary>
internal struct Participant
{
    /// <summary>Mass by which a string must be heavier than its lightest pair [MeV].</summary>
    private const double LeastRoom = 20;

    /// <summary>Kind, while it is no string.</summary>
    public HadronKind Kind;

    /// <summary>Valence quarks.</summary>
    public QuarkContent Content;

    /// <summary>Momentum.</summary>
    public LightConeMomentum Momentum;

    /// <summary>Forward end of the string; 0 while it is none.</summary>
    public int PlusEnd;

    /// <summary>Backward end of the string.</summary>
    public int MinusEnd;

    /// <summary>Whether it has become a string.</summary>
    public readonly bool IsString => PlusEnd != 0;

    /// <summary>Least mass of the string of its ends [MeV].</summary>
    /// <remarks>0.5 GeV for pions, 0.7 GeV for kaons, 1.16 GeV for nucleons (class G4FTFParameters of Geant4), and above the lightest two hadrons.</remarks>
    public readonly double LeastStringMass
    {
        get
        {
            double fit = Content.IsMeson ? Content.Strangeness == 0 ? 500 : 700 : 1160;
            return Math.Max(fit, LightestPair.Of(PlusEnd, MinusEnd).Mass + LeastRoom);
        }
    }

    /// <summary>Chooses the ends: of a baryon a diquark leads in its own direction, of a meson either.</summary>
    /// <param name="isForward">Whether it is the projectile.</param>
    /// <param name="random">Random numbers.</param>
    public void ChooseEnds(bool isForward, ref RandomStream random)
    {
        if (IsString) return;
        int leading, other;
        if (Content.IsMeson)
        {
            bool isFirst = random.NextBits() >> 63 == 0;
            (leading, other) = isFirst ? (Content.First, Content.Second) : (Content.Second, Content.First);
        }
        else
        {
            int alone = Math.Min(2, (int)(3 * random.Uniform()));
            other = Content[alone];
            leading = Quarks.Diquark(Content[(alone + 1) % 3], Content[(alone + 2) % 3]);
        }
        (PlusEnd, MinusEnd) = isForward ? (leading, other) : (other, leading);
    }
}
