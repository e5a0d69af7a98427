namespace NA64Mu.Core;

/// <summary>What one step did, as seen by those who record it.</summary>
public struct Step
{
    /// <summary>Position before [mm].</summary>
    public Vector3D From;

    /// <summary>Position after [mm].</summary>
    public Vector3D To;

    /// <summary>Volume and slab in which the step was made.</summary>
    public Location Location;

    /// <summary>Path length; of a particle that ends by its range where it is, the range [mm].</summary>
    public double Length;

    /// <summary>Energy left in the material along the step and at its end [MeV].</summary>
    public double Deposit;

    /// <summary>Part of <see cref="Deposit"/> that a reaction at its end, or a decay, left on the spot; of electrons and photons it is not kept apart [MeV].</summary>
    public double AtEnd;

    /// <summary>Kinetic energy before [MeV].</summary>
    public double KineticEnergyBefore;

    /// <summary>Who set the length.</summary>
    public StepLimiter Limiter;

    /// <summary>Where the energy of the step is taken to lie: in its middle; that of a neutral particle at its end, where it interacts [mm].</summary>
    /// <param name="species">Kind of particle.</param>
    public readonly Vector3D PlaceOfDeposit(Species species) => SpeciesTable.Charge(species) == 0 ? To : 0.5 * (From + To);
}
