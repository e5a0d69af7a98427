using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Deexcitation;

/// <summary>An excited nucleus in flight, what a fast reaction leaves behind.</summary>
/// <param name="Nucleus">Protons and nucleons; at least one nucleon.</param>
/// <param name="Excitation">Energy above the ground state, not negative [MeV].</param>
/// <param name="Momentum">Momentum [MeV/c].</param>
public readonly record struct Remnant(Nucleus Nucleus, double Excitation, Vector3D Momentum)
{
    /// <summary>Nucleons and holes among which the excitation is shared; none where it is shared by all.</summary>
    public Excitons Excitons { get; init; }

    /// <summary>Mass, excitation included [MeV].</summary>
    public double Mass => Nucleus.Mass + Excitation;

    /// <summary>Energy and momentum.</summary>
    public FourMomentum FourMomentum => new(Math.Sqrt(Mass * Mass + Momentum.LengthSquared), Momentum);
}
