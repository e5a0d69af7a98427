using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Physics.Decay;

/// <summary>One way in which a particle decays.</summary>
public sealed class DecayMode
{
    private readonly Species[] _visible;

    /// <summary>A mode.</summary>
    /// <param name="fraction">Branching fraction.</param>
    /// <param name="kinematics">Energies and directions; where it has one product more than <paramref name="visible"/>, that is a neutrino, the last one.</param>
    /// <param name="visible">Products other than neutrinos, in the order of <paramref name="kinematics"/>.</param>
    public DecayMode(double fraction, IRestFrameDecay kinematics, params Species[] visible)
    {
        Requires.That(kinematics.Products - visible.Length is 0 or 1, "one neutrino at most");
        Fraction = fraction;
        Kinematics = kinematics;
        _visible = visible;
        VisibleMass = visible.Sum(SpeciesTable.Mass);
    }

    /// <summary>Branching fraction.</summary>
    public double Fraction { get; }

    /// <summary>Energies and directions in the rest frame.</summary>
    public IRestFrameDecay Kinematics { get; }

    /// <summary>Products other than neutrinos.</summary>
    public IReadOnlyList<Species> Visible => _visible;

    /// <summary>Sum of the masses of <see cref="Visible"/> [MeV].</summary>
    public double VisibleMass { get; }

    /// <summary>Whether the last product is a neutrino.</summary>
    public bool HasNeutrino => Kinematics.Products > _visible.Length;

    /// <summary>The same with another fraction.</summary>
    /// <param name="fraction">Branching fraction.</param>
    public DecayMode With(double fraction) => new(fraction, Kinematics, _visible);

    /// <summary>The mode of the antiparticle.</summary>
    public DecayMode Conjugate() => new(Fraction, Kinematics, [.. _visible.Select(ConjugateOf)]);

    private static Species ConjugateOf(Species species) => species switch
    {
        Species.Electron => Species.Positron,
        Species.Positron => Species.Electron,
        Species.MuMinus => Species.MuPlus,
        Species.MuPlus => Species.MuMinus,
        Species.PiMinus => Species.PiPlus,
        Species.PiPlus => Species.PiMinus,
        Species.Proton => Species.AntiProton,
        Species.Neutron => Species.AntiNeutron,
        _ => species,
    };
}
