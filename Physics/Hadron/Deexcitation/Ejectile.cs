using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Deexcitation;

/// <summary>A particle that a nucleus may evaporate.</summary>
/// <param name="Nucleus">Protons and nucleons.</param>
/// <param name="SpinStates">2s + 1.</param>
/// <param name="CoulombRadius">Its share of the distance at which it feels the barrier [fm].</param>
internal readonly record struct Ejectile(Nucleus Nucleus, int SpinStates, double CoulombRadius)
{
    /// <summary>All of them: n, p, d, t, ³He, α.</summary>
    public static Ejectile[] All { get; } =
    [
        new(new Nucleus(0, 1), 2, 0), new(new Nucleus(1, 1), 2, 0), new(new Nucleus(1, 2), 3, 1.2),
        new(new Nucleus(1, 3), 2, 1.2), new(new Nucleus(2, 3), 2, 1.2), new(new Nucleus(2, 4), 1, 1.2),
    ];
}
