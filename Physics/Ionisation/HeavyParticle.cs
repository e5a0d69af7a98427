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
        Spin spin = species is Species.PiMinus or Species.PiPlus or Species.KMinus or Species.KPlus ? Spin.Zero : Spin.Half;
        return new HeavyParticle(SpeciesTable.Mass(species), charge, spin);
    }

    /// <summary>Largest energy that an electron at rest can take in one collision [MeV].</summary>
    /// <remarks>PDG 2022 Eq. (34.4): 2 m_e β²γ² / (1 + 2γ m_e/M + (m_e/M)²), above and below times M²: M²β²γ² = p² = T(T + 2M), γM = T + M.</remarks>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public double MaximumTransfer(double kineticEnergy)
    {
        const double electron = PhysicalConstants.ElectronMass;
        double momentumSquared = kineticEnergy * (kineticEnergy + 2 * Mass);
        return 2 * electron * momentumSquared / (Mass * Mass + 2 * (kineticEnergy + Mass) * electron + electron * electron);
    }

    /// <summary>Velocity squared over c².</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public double BetaSquared(double kineticEnergy)
    {
        double energy = kineticEnergy + Mass;
        return kineticEnergy * (kineticEnergy + 2 * Mass) / (energy * energy);
    }
}
