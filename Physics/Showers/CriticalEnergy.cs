using MathNet.Numerics.RootFinding;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Electron.Ionisation;

namespace NA64Mu.Physics.Showers;

/// <summary>Critical energy of a material: that of the electron which would lose it all to collisions in one radiation length.</summary>
/// <remarks>
/// B. Rossi, High Energy Particles (1952); PDG 2022, section 34.4.4: with the loss of <see cref="BergerSeltzer"/>, all transfers counted. In lead 7.4 MeV, in iron 21.7, in polystyrene 93.
/// </remarks>
internal static class CriticalEnergy
{
    private const double Lowest = 1;
    private const double Accuracy = 1e-6;

    /// <summary>Critical energy [MeV]; 0 in vacuum.</summary>
    /// <param name="material">Material.</param>
    public static double Of(Material material)
    {
        if (material.IsVacuum) return 0;
        double Excess(double energy) => BergerSeltzer.StoppingPower(Species.Electron, energy, energy, material) * material.RadiationLength - energy;
        return Brent.FindRoot(Excess, Lowest, Units.GeV, Accuracy);
    }
}
