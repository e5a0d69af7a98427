namespace NA64Mu.Physics.Decay;

/// <summary>Density of a three-body decay in the plane of two energies, relative to that of phase space, which is flat there.</summary>
public interface IDalitzDensity
{
    /// <summary>The density, in any unit.</summary>
    /// <param name="first">Total energy of the first product in the rest frame [MeV].</param>
    /// <param name="second">Total energy of the second product in the rest frame [MeV].</param>
    double At(double first, double second);
}
