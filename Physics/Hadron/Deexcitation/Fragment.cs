using System.Linq;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Deexcitation;

/// <summary>A nucleus in one of its states, as a product of break-up.</summary>
/// <remarks>
/// Spins and energies of levels: F. Ajzenberg-Selove, Nucl. Phys. A 490 (1988) 1 (A = 5-10), 506 (1990) 1 (A = 11, 12), 523 (1991) 1 (A = 13-15); D. R. Tilley et al., Nucl. Phys. A 708 (2002) 3 and 745 (2004) 155. Of levels that
/// radiate those below some 6 MeV; of those that break the ones below 10 MeV that live longer than the break-up takes, widths of 2 MeV at most.
/// </remarks>
internal sealed class Fragment
{
    /// <summary>A state that lives.</summary>
    /// <param name="z">Protons.</param>
    /// <param name="a">Nucleons.</param>
    /// <param name="states">2s + 1.</param>
    /// <param name="excitation">Energy of the level; a photon takes it away [MeV].</param>
    public Fragment(int z, int a, int states, double excitation = 0) => (Nucleus, States, Excitation) = (new Nucleus(z, a), states, excitation);

    /// <summary>A state that breaks.</summary>
    /// <param name="z">Protons.</param>
    /// <param name="a">Nucleons.</param>
    /// <param name="states">2s + 1.</param>
    /// <param name="excitation">Energy of the level [MeV].</param>
    /// <param name="parts">What it breaks into.</param>
    public Fragment(int z, int a, int states, double excitation, params Nucleus[] parts)
        : this(z, a, states, excitation)
    {
        Parts = parts;
        PartMasses = [.. parts.Select(part => part.Mass)];
    }

    /// <summary>Protons and nucleons.</summary>
    public Nucleus Nucleus { get; }

    /// <summary>2s + 1.</summary>
    public int States { get; }

    /// <summary>Energy of the level [MeV].</summary>
    public double Excitation { get; }

    /// <summary>What it breaks into; none where it lives.</summary>
    public Nucleus[] Parts { get; } = [];

    /// <summary>Masses of those [MeV].</summary>
    public double[] PartMasses { get; } = [];

    /// <summary>Whether it breaks.</summary>
    public bool Breaks => Parts.Length > 0;

    /// <summary>Mass, excitation counted in [MeV].</summary>
    public double Mass => Nucleus.Mass + Excitation;
}
