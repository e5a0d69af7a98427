namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>Valence quarks of a hadron, by the codes of <see cref="Quarks"/>.</summary>
/// <param name="First">First quark; of a meson the quark.</param>
/// <param name="Second">Second quark; of a meson the antiquark.</param>
/// <param name="Third">Third quark; 0 of a meson.</param>
internal readonly record struct QuarkContent(int First, int Second, int Third)
{
    /// <summary>Whether there are two quarks, not three.</summary>
    public bool IsMeson => Third == 0;

    /// <summary>Charge [e/3].</summary>
    public int TripleCharge => Quarks.TripleCharge(First) + Quarks.TripleCharge(Second) + Quarks.TripleCharge(Third);

    /// <summary>Baryon number times three.</summary>
    public int TripleBaryonNumber => System.Math.Sign(First) + System.Math.Sign(Second) + System.Math.Sign(Third);

    /// <summary>Strangeness: −1 for each s quark.</summary>
    public int Strangeness => Of(First) + Of(Second) + Of(Third);

    /// <summary>A quark by its place, from 0.</summary>
    /// <param name="place">0, 1 or 2.</param>
    public int this[int place] => place == 0 ? First : place == 1 ? Second : Third;

    /// <summary>The same with another quark in one place.</summary>
    /// <param name="place">0, 1 or 2.</param>
    /// <param name="quark">Its new code.</param>
    public QuarkContent With(int place, int quark) => place switch
    {
        0 => new QuarkContent(quark, Second, Third),
        1 => new QuarkContent(First, quark, Third),
        _ => new QuarkContent(First, Second, quark),
    };

    /// <summary>The antiparticle's.</summary>
    public QuarkContent Conjugate() => new(-First, -Second, -Third);

    private static int Of(int quark) => quark == Quarks.Strange ? -1 : quark == -Quarks.Strange ? 1 : 0;
}
