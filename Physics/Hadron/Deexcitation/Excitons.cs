namespace NA64Mu.Physics.Hadron.Deexcitation;

/// <summary>Nucleons lifted above the Fermi level of a nucleus, and places that they left below it.</summary>
/// <param name="Particles">Nucleons above.</param>
/// <param name="Holes">Free places below.</param>
public readonly record struct Excitons(int Particles, int Holes)
{
    /// <summary>Of a nucleon that has made its first collision in a nucleus.</summary>
    public static Excitons AfterOneCollision => new(2, 1);

    /// <summary>Both together.</summary>
    public int Count => Particles + Holes;
}
