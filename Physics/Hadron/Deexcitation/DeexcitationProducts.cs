using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Deexcitation;

/// <summary>What a nucleus leaves besides the particles in the <see cref="SecondaryBuffer"/>.</summary>
/// <remarks>Energy balance: total energy of the remnant = <see cref="RestEnergy"/> + <see cref="LocalDeposit"/> + kinetic energies of the secondaries.</remarks>
/// <param name="LocalDeposit">Kinetic energy of all nuclei heavier than a nucleon [MeV].</param>
/// <param name="RestEnergy">Masses of all products, nucleons and nuclei [MeV].</param>
public readonly record struct DeexcitationProducts(double LocalDeposit, double RestEnergy)
{
    /// <summary>Protons and nucleons in all nuclei heavier than a nucleon.</summary>
    public Nucleus Nuclei { get; init; }

    /// <summary>Momentum of those nuclei [MeV/c].</summary>
    public Vector3D Momentum { get; init; }

    /// <summary>Sum of two.</summary>
    public static DeexcitationProducts operator +(in DeexcitationProducts one, in DeexcitationProducts other) =>
        new(one.LocalDeposit + other.LocalDeposit, one.RestEnergy + other.RestEnergy)
        {
            Nuclei = new Nucleus(one.Nuclei.Z + other.Nuclei.Z, one.Nuclei.A + other.Nuclei.A),
            Momentum = one.Momentum + other.Momentum,
        };
}
