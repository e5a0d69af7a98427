using NA64Mu.Core;

namespace NA64Mu.Physics.Ionisation;

/// <summary>A charged particle much heavier than the electron, as the ionisation formulas see it.</summary>
/// <param name="Mass">Mass [MeV].</param>
/// <param name="Charge">Charge [e].</param>
/// <param name="Spin">Spin, which decides the close-collision term.</param>
public readonly record struct HeavyParticle(double Mass, int Charge, Spin Spin)
{
    /// <summary>A species of the table.</summary>
    /// <param name="species">A charged species other than e±.</param>
    public static HeavyParticle Of(Species species)
    {
        int charge = SpeciesTable.Charge(species);
        Requires.That(charge != 0 && species is not (Species.Electron or Species.Positron), "heavy charged species");
        Spin spin = species is Species.MuMinus or Species.MuPlus or Species.Proton or Species.AntiProton ? Spin.Half : Spin.Zero;
        return new HeavyParticle(SpeciesTable.Mass(species), charge, spin);
    }

    /// <summary>Largest energy that an electron at rest can take in one collision [MeV].</summary>
    /// <remarks>PDG 2022 Eq. (34.4): 2 m_e β²γ² / (1 + 2γ m_e/M + (m_e/M)²).</remarks>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public double MaximumTransfer(double kineticEnergy)
    {
        double tau = kineticEnergy / Mass;
        double massRatio = PhysicalConstants.ElectronMass / Mass;
        return 2 * PhysicalConstants.ElectronMass * tau * (tau + 2) / (1 + 2 * (tau + 1) * massRatio + massRatio * massRatio);
    }

    /// <summary>Velocity squared over c².</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public double BetaSquared(double kineticEnergy)
    {
        double tau = kineticEnergy / Mass;
        return tau * (tau + 2) / ((tau + 1) * (tau + 1));
    }
}
