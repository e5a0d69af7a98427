using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Nuclei;

/// <summary>A nucleus, or a single nucleon.</summary>
/// <param name="Z">Protons.</param>
/// <param name="A">Nucleons.</param>
public readonly record struct Nucleus(int Z, int A)
{
    /// <summary>Neutrons.</summary>
    public int N => A - Z;

    /// <summary>Whether there is such a system at all: no more protons than nucleons, and at least one of these.</summary>
    public bool Exists => A > 0 && Z >= 0 && Z <= A;

    /// <summary>Mass in the ground state [MeV].</summary>
    public double Mass => NuclearMass.Of(Z, A);

    /// <summary>What is left without a few nucleons.</summary>
    /// <param name="z">Protons taken out; negative where they are added.</param>
    /// <param name="a">Nucleons taken out; negative where they are added.</param>
    public Nucleus Without(int z, int a) => new(Z - z, A - a);

    /// <summary>A nucleon as a nucleus.</summary>
    /// <param name="species">Proton or neutron.</param>
    public static Nucleus Of(Species species)
    {
        Requires.That(species is Species.Proton or Species.Neutron, "a nucleon");
        return new Nucleus(species == Species.Proton ? 1 : 0, 1);
    }
}
